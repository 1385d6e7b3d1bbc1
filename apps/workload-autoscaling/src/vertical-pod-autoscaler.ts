import { type Cluster, manifest } from "@hub/component";
import type { IVerticalPodAutoscaler } from "@kubernetes-models/autoscaler/autoscaling.k8s.io/v1/VerticalPodAutoscaler";
import type { Construct } from "constructs";
import type { Workload } from "./fields.ts";
import type { Vertical } from "./vertical-settings.ts";

type Spec = NonNullable<IVerticalPodAutoscaler["spec"]>;
type UpdateMode = NonNullable<NonNullable<Spec["updatePolicy"]>["updateMode"]>;

const apiVersions: Record<Vertical["kind"], string> = {
  Deployment: "apps/v1",
  StatefulSet: "apps/v1",
  DaemonSet: "apps/v1",
  Prometheus: "monitoring.coreos.com/v1",
};

/** Fits the requests of a workload's containers to what they use. */
export function verticalPodAutoscaler(
  scope: Construct,
  cluster: Cluster,
  { namespace, name, settings }: Workload<Vertical>,
): void {
  manifest<IVerticalPodAutoscaler>(scope, {
    apiVersion: "autoscaling.k8s.io/v1",
    kind: "VerticalPodAutoscaler",
    metadata: { name, namespace },
    spec: {
      targetRef: { apiVersion: apiVersions[settings.kind], kind: settings.kind, name },
      updatePolicy: {
        updateMode: updateMode(cluster, settings.mode),
        ...(settings.evictsOnlyPod && { minReplicas: 1 }),
      },
      resourcePolicy: {
        containerPolicies: [
          {
            containerName: settings.container,
            controlledResources: settings.resources,
            // Limits are the workload's own: they would move along, past its LimitRange.
            controlledValues: "RequestsOnly",
            minAllowed: { cpu: settings.minCpu, memory: settings.minMemory },
            maxAllowed: { cpu: settings.maxCpu, memory: settings.maxMemory },
          },
          ...sidecars(cluster, settings.container),
        ],
      },
    },
  });
}

/** The containers that stay as they are: all others, or the one for which the mesh says what it needs. */
function sidecars(cluster: Cluster, container: string): { containerName: string; mode: "Off" }[] {
  if (container !== "*") return [{ containerName: "*", mode: "Off" }];
  return cluster.runs("istiod") ? [{ containerName: "istio-proxy", mode: "Off" }] : [];
}

/** `Auto` is deprecated. In-place resize is on from Kubernetes 1.33. */
function updateMode({ kubernetesVersion }: Cluster, mode: Vertical["mode"]): UpdateMode {
  if (mode === "recommend") return "Off";
  if (mode === "initial") return "Initial";
  const minor = Number(kubernetesVersion.split(".")[1]);
  return minor >= 33 ? "InPlaceOrRecreate" : "Recreate";
}
