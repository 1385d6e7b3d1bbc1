import { apiServiceAvailable, type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const namespace = "keda";
const { deployment, targets } = checksIn(namespace);

/** Its kinds, its pods, the API that autoscalers ask, and its webhook. */
export const checks = (cluster: Cluster, { replicas }: Settings): readonly Check[] => [
  {
    kind: "crd-established",
    names: [
      "cloudeventsources.eventing.keda.sh",
      "clustercloudeventsources.eventing.keda.sh",
      "clustertriggerauthentications.keda.sh",
      "scaledjobs.keda.sh",
      "scaledobjects.keda.sh",
      "triggerauthentications.keda.sh",
    ],
    proves: "The kinds of KEDA are served.",
  },
  deployment("keda-operator", replicas, "Workloads are scaled by what waits for them."),
  deployment("keda-operator-metrics-apiserver", replicas, "Autoscalers can ask for external metrics."),
  deployment("keda-admission-webhooks", replicas, "ScaledObjects are looked at before they are let in."),
  apiServiceAvailable("v1beta1.external.metrics.k8s.io", "The API server reaches the external metrics."),
  {
    kind: "refused",
    object: {
      apiVersion: "keda.sh/v1alpha1",
      kind: "ScaledObject",
      metadata: { name: "hubctl-must-be-refused", namespace },
      spec: {
        scaleTargetRef: { name: "none" },
        // The schema lets it pass: that a cron trigger has no metrics to cache, only the webhook knows.
        triggers: [
          {
            type: "cron",
            useCachedMetrics: true,
            metadata: { timezone: "Etc/UTC", start: "0 6 * * *", end: "0 18 * * *", desiredReplicas: "1" },
          },
        ],
      },
    },
    by: 'admission webhook "vscaledobject.kb.io"',
    proves: "The webhook answers, and refuses a trigger that cannot work.",
  },
  ...targets(cluster, "Prometheus sees KEDA."),
];
