import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { IHorizontalPodAutoscaler } from "kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler";
import { lastWave, outOfHealth, type Workload } from "./fields.ts";
import type { Horizontal } from "./horizontal-settings.ts";

type Spec = NonNullable<IHorizontalPodAutoscaler["spec"]>;

/** How fast replicas come and go: up at once, down only after the load has stayed low, at most half of them in a minute. */
export const behavior = (scaleDownStabilizationSeconds: number): NonNullable<Spec["behavior"]> => ({
  scaleUp: {
    stabilizationWindowSeconds: 0,
    selectPolicy: "Max",
    policies: [
      { type: "Percent", value: 100, periodSeconds: 15 },
      { type: "Pods", value: 4, periodSeconds: 15 },
    ],
  },
  scaleDown: {
    stabilizationWindowSeconds: scaleDownStabilizationSeconds,
    policies: [{ type: "Percent", value: 50, periodSeconds: 60 }],
  },
});

/** Scales a workload by the CPU, memory and requests of its pods. */
export function horizontalPodAutoscaler(
  scope: Construct,
  { namespace, name, settings }: Workload<Horizontal>,
): void {
  manifest<IHorizontalPodAutoscaler>(
    scope,
    {
      apiVersion: "autoscaling/v2",
      kind: "HorizontalPodAutoscaler",
      metadata: { name, namespace, annotations: outOfHealth },
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: settings.kind, name },
        minReplicas: settings.minReplicas,
        maxReplicas: settings.maxReplicas,
        metrics: metrics(settings),
        behavior: behavior(settings.scaleDownStabilizationSeconds),
      },
    },
    lastWave,
  );
}

/** The resources of whose requests it goes by a percentage. */
export const resourcesOf = ({ cpuPercent, memoryPercent }: Horizontal): ("cpu" | "memory")[] => [
  ...(cpuPercent > 0 ? ["cpu" as const] : []),
  ...(memoryPercent > 0 ? ["memory" as const] : []),
];

function metrics(settings: Horizontal): NonNullable<Spec["metrics"]> {
  const percents = { cpu: settings.cpuPercent, memory: settings.memoryPercent };
  const { requestsPerSecond, requestsMetric } = settings;
  return [
    ...resourcesOf(settings).map((name) => ({
      type: "Resource",
      resource: { name, target: { type: "Utilization", averageUtilization: percents[name] } },
    })),
    ...(requestsPerSecond > 0
      ? [
          {
            type: "Pods",
            pods: {
              metric: { name: requestsMetric },
              target: { type: "AverageValue", averageValue: String(requestsPerSecond) },
            },
          },
        ]
      : []),
  ];
}
