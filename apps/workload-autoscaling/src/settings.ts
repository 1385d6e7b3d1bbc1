import { z } from "zod";
import { workloads } from "./fields.ts";
import { horizontal } from "./horizontal-settings.ts";
import { scaled } from "./scaled-settings.ts";
import { vertical } from "./vertical-settings.ts";

export const settings = z.strictObject({
  secretStore: z
    .string()
    .regex(/^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?)?$/, "must be the name of a SecretStore")
    .default("")
    .describe(
      "SecretStore that each namespace has with what triggers log in with. Empty: the platform's store, which must serve " +
        "these namespaces.",
    ),

  horizontalPodAutoscalers: workloads(
    {
      "llm-analytics/api": horizontal({
        minReplicas: 3,
        maxReplicas: 50,
        memoryPercent: 80,
        requestsPerSecond: 100,
      })
        .prefault({})
        .describe("How the API scales."),
      "llm-analytics/frontend": horizontal({
        minReplicas: 2,
        maxReplicas: 20,
        memoryPercent: 80,
        requestsPerSecond: 0,
      })
        .prefault({})
        .describe("How the frontend scales."),
    },
    horizontal({ minReplicas: 2, maxReplicas: 10, memoryPercent: 0, requestsPerSecond: 0 }),
  )
    .prefault({})
    .describe("Workloads that scale by CPU, memory and requests of their pods, by namespace/name."),

  scaledObjects: workloads(
    {
      "llm-analytics/event-consumer": scaled({ minReplicas: 3, maxReplicas: 30, by: "kafka" })
        .prefault({})
        .describe("How the consumers of what services report scale."),
      "llm-analytics/job-worker": scaled({ minReplicas: 1, maxReplicas: 20, by: "redis" })
        .prefault({})
        .describe("How the workers at a queue in Redis scale."),
      "llm-analytics/ingest": scaled({ minReplicas: 2, maxReplicas: 20, by: "httpRate" })
        .prefault({})
        .describe("How what takes reports over HTTP scales."),
      "llm-analytics/report-worker": scaled({
        minReplicas: 1,
        maxReplicas: 10,
        cron: [{ timezone: "Etc/UTC", start: "30 6 * * 1-5", end: "0 18 * * 1-5", replicas: 4 }],
      })
        .prefault({})
        .describe("How what makes reports scales, which is wanted in office hours."),
      "databases/pgbouncer": scaled({ minReplicas: 2, maxReplicas: 8, by: "postgresql" })
        .prefault({})
        .describe("How the pooler of the connections to TimescaleDB scales."),
    },
    scaled({ minReplicas: 1, maxReplicas: 10 }),
  )
    .prefault({})
    .describe("Workloads that scale by what waits for them, by namespace/name."),

  verticalPodAutoscalers: workloads(
    {
      "llm-analytics/api": vertical({
        kind: "Deployment",
        // Its HorizontalPodAutoscaler goes by percentages of the requests that this would change.
        mode: "recommend",
        cpu: ["100m", "4000m"],
        memory: ["256Mi", "8Gi"],
      })
        .prefault({})
        .describe("What the API requests."),
      "databases/timescaledb": vertical({
        kind: "StatefulSet",
        mode: "initial",
        cpu: ["100m", "4"],
        memory: ["256Mi", "8Gi"],
      })
        .prefault({})
        .describe("What the database requests. It is never touched while it runs."),
      "monitoring/kube-prometheus-stack": vertical({
        kind: "Prometheus",
        // A restart reads the whole write-ahead log again.
        mode: "initial",
        container: "prometheus",
        cpu: ["500m", "4"],
        memory: ["2Gi", "16Gi"],
      })
        .prefault({})
        .describe("What Prometheus requests."),
      "monitoring/kube-prometheus-stack-grafana": monitoring().describe("What Grafana requests."),
      "monitoring/kube-prometheus-stack-kube-state-metrics": monitoring().describe(
        "What kube-state-metrics requests.",
      ),
      "monitoring/kube-prometheus-stack-operator": monitoring().describe(
        "What the operator of Prometheus requests.",
      ),
    },
    vertical({ kind: "Deployment", mode: "recommend", cpu: ["50m", "2"], memory: ["64Mi", "4Gi"] }),
  )
    .prefault({})
    .describe("Workloads whose requests follow what they use, by namespace/name."),
});

/** What the component kube-prometheus-stack runs with one pod each, which may be away for a moment. */
function monitoring() {
  return vertical({
    kind: "Deployment",
    mode: "automatic",
    evictsOnlyPod: true,
    cpu: ["25m", "1"],
    memory: ["64Mi", "2Gi"],
  }).prefault({});
}

export type Settings = z.output<typeof settings>;
