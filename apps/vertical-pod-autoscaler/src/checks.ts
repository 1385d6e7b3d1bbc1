import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const namespace = "vertical-pod-autoscaler";
const { deployment, targets } = checksIn(namespace);

/** Its kinds, its pods and its webhook. */
export const checks = (cluster: Cluster, { replicas }: Settings): readonly Check[] => [
  {
    kind: "crd-established",
    names: [
      "verticalpodautoscalercheckpoints.autoscaling.k8s.io",
      "verticalpodautoscalers.autoscaling.k8s.io",
    ],
    proves: "VerticalPodAutoscalers are served, and what was learnt outlives a restart.",
  },
  deployment("vertical-pod-autoscaler-recommender", replicas, "What containers use is learnt."),
  deployment("vertical-pod-autoscaler-updater", replicas, "Pods that are far off get new requests."),
  deployment("vertical-pod-autoscaler-admission-controller", replicas, "New pods get what was learnt."),
  {
    kind: "refused",
    object: {
      apiVersion: "autoscaling.k8s.io/v1",
      kind: "VerticalPodAutoscaler",
      metadata: { name: "hubctl-must-be-refused", namespace },
      spec: {
        targetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "none" },
        // The schema lets it pass: that the most must not be below the least, only the webhook knows.
        resourcePolicy: {
          containerPolicies: [{ containerName: "*", minAllowed: { cpu: "2" }, maxAllowed: { cpu: "1" } }],
        },
      },
    },
    by: 'admission webhook "vpa.k8s.io"',
    proves: "The webhook answers, and refuses bounds that exclude each other.",
  },
  ...targets(cluster, "Prometheus sees the autoscaler."),
];
