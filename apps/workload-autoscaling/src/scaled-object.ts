import { manifest } from "@hub/component";
import type { IScaledObject } from "@kubernetes-models/keda/keda.sh/v1alpha1/ScaledObject";
import type { ITriggerAuthentication } from "@kubernetes-models/keda/keda.sh/v1alpha1/TriggerAuthentication";
import type { Construct } from "constructs";
import { lastWave, outOfHealth, type Workload } from "./fields.ts";
import { behavior } from "./horizontal-pod-autoscaler.ts";
import type { Scaled } from "./scaled-settings.ts";
import { loginName, type Trigger, toScaleTrigger, triggersOf } from "./triggers.ts";

/**
 * Lets KEDA have the HorizontalPodAutoscaler of the same name that the workload had before. Else its webhook refuses the
 * ScaledObject, even in the dry run, before Argo CD has taken the other one away.
 */
const takesOver = { "scaledobject.keda.sh/transfer-hpa-ownership": "true" };

/** Scales a workload by what waits for it. Where something cannot be asked, the replicas stay as they are. */
export function scaledObject(scope: Construct, workload: Workload<Scaled>): void {
  const { namespace, name, settings } = workload;
  const triggers = triggersOf(workload);
  for (const trigger of triggers) triggerAuthentication(scope, workload, trigger);
  manifest<IScaledObject>(
    scope,
    {
      apiVersion: "keda.sh/v1alpha1",
      kind: "ScaledObject",
      metadata: { name, namespace, annotations: { ...outOfHealth, ...takesOver } },
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: settings.kind, name },
        minReplicaCount: settings.minReplicas,
        maxReplicaCount: settings.maxReplicas,
        advanced: {
          horizontalPodAutoscalerConfig: {
            // Without it KEDA takes no name of a ScaledObject over 54 characters.
            name,
            behavior: behavior(settings.scaleDownStabilizationSeconds),
          },
        },
        triggers: triggers.map((trigger) => toScaleTrigger(trigger, name)),
      },
    },
    lastWave,
  );
}

function triggerAuthentication(
  scope: Construct,
  { namespace, name: workload }: Workload<Scaled>,
  { name: trigger, login }: Trigger,
): void {
  if (!login) return;
  const name = loginName(workload, trigger);
  manifest<ITriggerAuthentication>(scope, {
    apiVersion: "keda.sh/v1alpha1",
    kind: "TriggerAuthentication",
    metadata: { name, namespace },
    spec: {
      secretTargetRef: Object.keys(login.parameters).map((parameter) => ({
        parameter,
        name,
        key: parameter,
      })),
    },
  });
}
