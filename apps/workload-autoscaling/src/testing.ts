import type { z } from "zod";
import type { settings } from "./settings.ts";

/** Settings that use every trigger, every login and every mode. */
export const everything = {
  horizontalPodAutoscalers: {
    "llm-analytics/api": { memoryPercent: 0 },
    "llm-analytics/cache": { kind: "StatefulSet", requestsPerSecond: 20, requestsMetric: "grpc_per_second" },
  },
  scaledObjects: {
    "llm-analytics/event-consumer": {
      kafka: { bootstrapServers: ["b-1.example.com:9096", "b-2.example.com:9096"], tls: "public" },
    },
    "llm-analytics/job-worker": {
      minReplicas: 0,
      redis: { tls: "private" },
      cron: [
        { timezone: "Europe/Berlin", start: "0 7 * * 1-5", end: "0 19 * * 1-5", replicas: 5 },
        { start: "0 2 1 * *", end: "0 4 1 * *", replicas: 10 },
      ],
    },
    "llm-analytics/ingest": { httpRate: { login: "bearer" } },
    "llm-analytics/exporter": { httpRate: { query: "sum(exports_waiting)", login: "basic" } },
    "llm-analytics/report-worker": { enabled: false },
  },
  verticalPodAutoscalers: {
    "llm-analytics/api": { mode: "automatic", resources: ["memory"] },
    "databases/redis": { kind: "StatefulSet", mode: "initial" },
  },
} satisfies z.input<typeof settings>;
