import type { Check } from "@hub/component";
import { enabledWorkloads } from "./fields.ts";
import { secrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";

/** Each autoscaler can read what it goes by, and each trigger has what it logs in with. */
export const checks = (settings: Settings): readonly Check[] => [
  ...secrets(settings).map(
    ({ name, namespace = "" }): Check => ({
      kind: "object-condition",
      object: { apiVersion: "external-secrets.io/v1", kind: "ExternalSecret", namespace, name },
      condition: "Ready",
      proves: `The secret store has what the trigger ${name} logs in with.`,
    }),
  ),
  ...enabledWorkloads(settings.horizontalPodAutoscalers).map(
    ({ namespace, name }): Check => ({
      kind: "object-condition",
      object: { apiVersion: "autoscaling/v2", kind: "HorizontalPodAutoscaler", namespace, name },
      condition: "ScalingActive",
      proves: `The autoscaler of ${namespace}/${name} can read its metrics.`,
    }),
  ),
  ...enabledWorkloads(settings.scaledObjects).map(
    ({ namespace, name }): Check => ({
      kind: "object-condition",
      object: { apiVersion: "keda.sh/v1alpha1", kind: "ScaledObject", namespace, name },
      condition: "Ready",
      proves: `KEDA has found ${namespace}/${name}, and can ask what it goes by.`,
    }),
  ),
  ...enabledWorkloads(settings.verticalPodAutoscalers).map(
    ({ namespace, name }): Check => ({
      kind: "object-condition",
      object: { apiVersion: "autoscaling.k8s.io/v1", kind: "VerticalPodAutoscaler", namespace, name },
      condition: "RecommendationProvided",
      proves: `It is known what the pods of ${namespace}/${name} use.`,
    }),
  ),
];
