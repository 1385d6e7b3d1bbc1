import { defineComponent } from "@hub/component";
import { checks } from "./checks.ts";
import { refuseConflicts } from "./conflicts.ts";
import { enabledWorkloads } from "./fields.ts";
import { horizontalPodAutoscaler } from "./horizontal-pod-autoscaler.ts";
import { scaledObject } from "./scaled-object.ts";
import { secrets } from "./secrets.ts";
import { settings } from "./settings.ts";
import { verticalPodAutoscaler } from "./vertical-pod-autoscaler.ts";

/** Says how the platform's workloads scale: by load, by what waits for them, and by what their containers use. */
export default defineComponent({
  name: "workload-autoscaling",
  description: "How workloads scale: replicas by load and by what waits for them, requests by what they use.",
  // Where the operator is that reads most of it; what is about a workload stands beside the workload.
  namespace: { name: "keda", podSecurity: "restricted" },
  dependsOn: ["namespaces", "external-secrets", "keda", "prometheus-adapter", "vertical-pod-autoscaler"],
  // GKE and AKS bring their own.
  after: ["metrics-server"],
  settings,
  secrets: (_cluster, settings) => secrets(settings),

  manifests: (scope, cluster, settings) => {
    refuseConflicts(settings);
    for (const workload of enabledWorkloads(settings.horizontalPodAutoscalers))
      horizontalPodAutoscaler(scope, workload);
    for (const workload of enabledWorkloads(settings.scaledObjects)) scaledObject(scope, workload);
    for (const workload of enabledWorkloads(settings.verticalPodAutoscalers))
      verticalPodAutoscaler(scope, cluster, workload);
  },

  checks: (_cluster, settings) => checks(settings),

  argo: {
    // It holds nothing. Replicas and requests stay as they are.
    removal: "delete",
    namespaces: ["*"],
  },
});
