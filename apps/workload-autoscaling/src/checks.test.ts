import { checksForTest, conditionsOf } from "@hub/component/testing";
import { expect, test } from "vitest";
import workloadAutoscaling from "./index.ts";

test("asks every autoscaler whether it can read what it goes by, and the store for every login", () => {
  expect(conditionsOf(checksForTest(workloadAutoscaling))).toMatchInlineSnapshot(`
    [
      "ExternalSecret/pgbouncer-postgresql Ready",
      "ExternalSecret/event-consumer-kafka Ready",
      "ExternalSecret/job-worker-redis Ready",
      "HorizontalPodAutoscaler/api ScalingActive",
      "HorizontalPodAutoscaler/frontend ScalingActive",
      "ScaledObject/pgbouncer Ready",
      "ScaledObject/event-consumer Ready",
      "ScaledObject/ingest Ready",
      "ScaledObject/job-worker Ready",
      "ScaledObject/report-worker Ready",
      "VerticalPodAutoscaler/timescaledb RecommendationProvided",
      "VerticalPodAutoscaler/api RecommendationProvided",
      "VerticalPodAutoscaler/kube-prometheus-stack RecommendationProvided",
      "VerticalPodAutoscaler/kube-prometheus-stack-grafana RecommendationProvided",
      "VerticalPodAutoscaler/kube-prometheus-stack-kube-state-metrics RecommendationProvided",
      "VerticalPodAutoscaler/kube-prometheus-stack-operator RecommendationProvided",
    ]
  `);
});
