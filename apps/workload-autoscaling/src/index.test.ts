import { reversedKeys } from "@hub/component";
import { objectNames, renderForTest } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import type { IVerticalPodAutoscaler } from "@kubernetes-models/autoscaler/autoscaling.k8s.io/v1/VerticalPodAutoscaler";
import type { IScaledObject } from "@kubernetes-models/keda/keda.sh/v1alpha1/ScaledObject";
import type { ITriggerAuthentication } from "@kubernetes-models/keda/keda.sh/v1alpha1/TriggerAuthentication";
import type { IHorizontalPodAutoscaler } from "kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import workloadAutoscaling from "./index.ts";
import { everything } from "./testing.ts";

type Settings = z.input<typeof workloadAutoscaling.settings>;

/** The one object of a kind and name. */
function find<T>(kind: string, name: string, settings: Settings = {}, facts = {}): T {
  const found = renderForTest(workloadAutoscaling, facts, settings).manifests.filter(
    (object) => objectNames([object])[0] === `${kind}/${name}`,
  );
  expect(found).toHaveLength(1);
  // The test names the kind, and T with it.
  return found[0] as unknown as T;
}

const horizontal = (name: string, settings: Settings = {}) =>
  find<IHorizontalPodAutoscaler>("HorizontalPodAutoscaler", name, settings).spec;
const scaled = (name: string, settings: Settings = {}) =>
  find<IScaledObject>("ScaledObject", name, settings).spec;
const vertical = (name: string, settings: Settings = {}, facts = {}) =>
  find<IVerticalPodAutoscaler>("VerticalPodAutoscaler", name, settings, facts).spec;
const triggers = (name: string, settings: Settings = {}) => scaled(name, settings).triggers;

test("renders with the defaults", () => expectRendered(renderForTest(workloadAutoscaling), "defaults"));

test("renders with everything that it can do", () =>
  expectRendered(renderForTest(workloadAutoscaling, { components: ["istiod"] }, everything), "everything"));

test("renders the same in whatever order a file has its keys", () => {
  expect(renderForTest(workloadAutoscaling, {}, reversedKeys(everything))).toEqual(
    renderForTest(workloadAutoscaling, {}, everything),
  );
});

test("waits for no autoscaler to be Healthy, which a Kafka that is down would hold back", () => {
  const scalers = renderForTest(workloadAutoscaling).manifests.filter(({ kind }) =>
    ["HorizontalPodAutoscaler", "ScaledObject"].includes(String(kind)),
  );
  expect(scalers).toHaveLength(7);
  for (const { metadata } of scalers)
    expect(metadata).toMatchObject({
      annotations: { "argocd.argoproj.io/ignore-healthcheck": "true", "argocd.argoproj.io/sync-wave": "1" },
    });
});

test("has no autoscaler of a workload that the settings switch off", () => {
  const settings: Settings = {
    horizontalPodAutoscalers: { "llm-analytics/frontend": { enabled: false } },
    scaledObjects: { "llm-analytics/job-worker": { enabled: false } },
    verticalPodAutoscalers: { "databases/timescaledb": { enabled: false } },
  };
  const names = objectNames(renderForTest(workloadAutoscaling, {}, settings).manifests);
  expect(names.filter((name) => /frontend|job-worker|timescaledb/.test(name))).toEqual([]);
});

describe("a HorizontalPodAutoscaler", () => {
  test("scales the API from 3 to 50 by CPU, memory and requests per second", () => {
    expect(horizontal("api")).toMatchObject({
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "api" },
      minReplicas: 3,
      maxReplicas: 50,
      metrics: [
        { resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 70 } } },
        { resource: { name: "memory", target: { type: "Utilization", averageUtilization: 80 } } },
        {
          pods: {
            metric: { name: "http_requests_per_second" },
            target: { type: "AverageValue", averageValue: "100" },
          },
        },
      ],
    });
  });

  test("scales the frontend from 2 to 20", () => {
    expect(horizontal("frontend")).toMatchObject({ minReplicas: 2, maxReplicas: 20 });
  });

  test.each(["api", "frontend"])("waits five minutes before the %s has fewer replicas", (name) => {
    expect(horizontal(name)?.behavior?.scaleDown?.stabilizationWindowSeconds).toBe(300);
  });

  test("leaves a metric out that is 0", () => {
    const api = { cpuPercent: 0, requestsPerSecond: 0 };
    expect(
      horizontal("api", { horizontalPodAutoscalers: { "llm-analytics/api": api } })?.metrics?.map(
        ({ resource }) => resource?.name,
      ),
    ).toEqual(["memory"]);
  });
});

describe("a ScaledObject", () => {
  test("scales consumers from 3 to 30 by their lag, up to the partitions of their topic", () => {
    expect(scaled("event-consumer")).toMatchObject({ minReplicaCount: 3, maxReplicaCount: 30 });
    expect(triggers("event-consumer")).toEqual([
      {
        name: "kafka",
        type: "kafka",
        metricType: "AverageValue",
        metadata: {
          bootstrapServers: "kafka-bootstrap.messaging.svc.cluster.local:9093",
          topic: "llm-events",
          consumerGroup: "event-consumer",
          lagThreshold: "1000",
          sasl: "scram_sha512",
          tls: "enable",
        },
        authenticationRef: { kind: "TriggerAuthentication", name: "event-consumer-kafka" },
      },
    ]);
  });

  test("scales workers by the length of a queue in Redis", () => {
    expect(triggers("job-worker")).toMatchObject([
      { type: "redis", metadata: { listName: "jobs", listLength: "50", databaseIndex: "0" } },
    ]);
  });

  test("scales by requests of its own Service, and takes a target that is lost for unknown and not for idle", () => {
    expect(triggers("ingest")).toMatchObject([
      {
        type: "prometheus",
        metadata: {
          query: 'sum(rate(http_requests_total{namespace="llm-analytics",service="ingest"}[2m]))',
          threshold: "100",
          ignoreNullValues: "false",
        },
      },
    ]);
  });

  test("has more replicas at certain times", () => {
    expect(triggers("report-worker")).toEqual([
      {
        name: "cron-1",
        type: "cron",
        metadata: {
          timezone: "Etc/UTC",
          start: "30 6 * * 1-5",
          end: "0 18 * * 1-5",
          desiredReplicas: "4",
        },
      },
    ]);
  });

  test("scales the pooler by busy connections, within what the database takes", () => {
    expect(scaled("pgbouncer")).toMatchObject({ minReplicaCount: 2, maxReplicaCount: 8 });
    expect(triggers("pgbouncer")).toMatchObject([
      {
        type: "postgresql",
        metadata: {
          host: "timescaledb.databases.svc.cluster.local",
          port: "5432",
          userName: "keda",
          dbName: "llm_analytics",
          sslmode: "require",
          targetQueryValue: "15",
        },
      },
    ]);
  });

  test("waits five minutes before there are fewer replicas", () => {
    for (const name of ["event-consumer", "job-worker", "ingest", "report-worker", "pgbouncer"]) {
      const { advanced } = scaled(name);
      expect(advanced?.horizontalPodAutoscalerConfig?.behavior?.scaleDown).toMatchObject({
        stabilizationWindowSeconds: 300,
      });
    }
  });

  test("takes over the HorizontalPodAutoscaler that its workload had here before", () => {
    const before = find<IHorizontalPodAutoscaler>("HorizontalPodAutoscaler", "api");
    const after = find<IScaledObject>("ScaledObject", "api", {
      horizontalPodAutoscalers: { "llm-analytics/api": { enabled: false } },
      scaledObjects: { "llm-analytics/api": { httpRate: {} } },
    });
    expect(after.spec.advanced?.horizontalPodAutoscalerConfig?.name).toBe(before.metadata?.name);
    expect(after.metadata?.annotations).toMatchObject({
      "scaledobject.keda.sh/transfer-hpa-ownership": "true",
    });
  });

  test("says numbers of a trigger as strings, which are all that KEDA takes", () => {
    const { manifests } = renderForTest(workloadAutoscaling, {}, everything);
    for (const object of manifests.filter(({ kind }) => kind === "ScaledObject")) {
      // The filter names the kind.
      for (const { metadata } of (object as unknown as IScaledObject).spec.triggers)
        for (const value of Object.values(metadata)) expect(value).toBeTypeOf("string");
    }
  });
});

describe("a trigger's login", () => {
  const rendered = renderForTest(workloadAutoscaling, {}, everything).manifests;

  test("comes from the secret store, key by key, beside the workload, and before the ScaledObject", () => {
    expect(
      find<ITriggerAuthentication>("TriggerAuthentication", "event-consumer-kafka").spec?.secretTargetRef,
    ).toEqual([
      { parameter: "username", name: "event-consumer-kafka", key: "username" },
      { parameter: "password", name: "event-consumer-kafka", key: "password" },
      { parameter: "ca", name: "event-consumer-kafka", key: "ca" },
    ]);
    expect(find("ExternalSecret", "event-consumer-kafka")).toMatchObject({
      metadata: { namespace: "llm-analytics" },
      spec: {
        data: [
          { secretKey: "username", remoteRef: { key: "keda-kafka", property: "username" } },
          { secretKey: "password", remoteRef: { key: "keda-kafka", property: "password" } },
          { secretKey: "ca", remoteRef: { key: "keda-kafka", property: "ca" } },
        ],
      },
    });
    expect(find("ScaledObject", "event-consumer")).toMatchObject({
      metadata: { annotations: { "argocd.argoproj.io/sync-wave": "1" } },
    });
  });

  test("is there for every trigger that names one, with the keys that it reads", () => {
    const authentications = rendered.filter(({ kind }) => kind === "TriggerAuthentication");
    const names = (kind: string) =>
      objectNames(rendered.filter((object) => object.kind === kind)).map((name) => name.split("/")[1]);
    expect(names("TriggerAuthentication")).toEqual(names("ExternalSecret"));
    const named = rendered
      .filter(({ kind }) => kind === "ScaledObject")
      // The filter names the kind.
      .flatMap((object) => (object as unknown as IScaledObject).spec.triggers)
      .flatMap(({ authenticationRef }) => authenticationRef?.name ?? []);
    expect(named.sort()).toEqual(names("TriggerAuthentication").toSorted());
    expect(authentications).toHaveLength(5);
  });

  test("comes from the application's own SecretStore where there is one", () => {
    expect(find("ExternalSecret", "event-consumer-kafka", { secretStore: "own" })).toMatchObject({
      spec: { secretStoreRef: { kind: "SecretStore", name: "own" } },
    });
  });

  test("is left out where Kafka wants none", () => {
    const kafka = { sasl: "none", tls: "none" } as const;
    const settings = { scaledObjects: { "llm-analytics/event-consumer": { kafka } } };
    expect(triggers("event-consumer", settings)[0]).not.toHaveProperty("authenticationRef");
  });
});

describe("a VerticalPodAutoscaler", () => {
  const policy = (name: string, settings: Settings = {}, facts = {}) =>
    vertical(name, settings, facts)?.resourcePolicy?.containerPolicies;

  test("recommends from 100m to 4000m and from 256Mi to 8Gi for the API, and changes nothing", () => {
    expect(vertical("api")?.updatePolicy).toEqual({ updateMode: "Off" });
    expect(policy("api")).toEqual([
      {
        containerName: "*",
        controlledResources: ["cpu", "memory"],
        controlledValues: "RequestsOnly",
        minAllowed: { cpu: "100m", memory: "256Mi" },
        maxAllowed: { cpu: "4000m", memory: "8Gi" },
      },
    ]);
  });

  test("changes a database and Prometheus only when their pods are made", () => {
    expect(vertical("timescaledb")?.updatePolicy).toEqual({ updateMode: "Initial" });
    expect(vertical("kube-prometheus-stack")?.updatePolicy).toEqual({ updateMode: "Initial" });
  });

  test("is about the object of the operator that makes a StatefulSet", () => {
    expect(vertical("kube-prometheus-stack")?.targetRef).toEqual({
      apiVersion: "monitoring.coreos.com/v1",
      kind: "Prometheus",
      name: "kube-prometheus-stack",
    });
  });

  test.each([
    ["1.34", "InPlaceOrRecreate"],
    ["1.33", "InPlaceOrRecreate"],
    ["1.32", "Recreate"],
  ])("on Kubernetes %s changes running monitoring by %s, also where there is one pod", (version, mode) => {
    for (const name of ["grafana", "kube-state-metrics", "operator"]) {
      expect(
        vertical(`kube-prometheus-stack-${name}`, {}, { kubernetesVersion: version })?.updatePolicy,
      ).toEqual({ updateMode: mode, minReplicas: 1 });
    }
  });

  test("leaves the other containers alone where one is named", () => {
    expect(policy("kube-prometheus-stack")?.map(({ containerName, mode }) => [containerName, mode])).toEqual([
      ["prometheus", undefined],
      ["*", "Off"],
    ]);
  });

  test("leaves the mesh's sidecar alone where there is a mesh", () => {
    expect(policy("timescaledb", {}, { components: ["istiod"] })?.at(-1)).toEqual({
      containerName: "istio-proxy",
      mode: "Off",
    });
  });
});

describe("two autoscalers of one workload", () => {
  const render = (settings: Settings) => () => renderForTest(workloadAutoscaling, {}, settings);

  test("are refused where both would set its replicas", () => {
    expect(
      render({ scaledObjects: { "llm-analytics/api": { httpRate: {} } } }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: llm-analytics/api is in horizontalPodAutoscalers and in scaledObjects, and both would set its replicas.]`,
    );
  });

  test("are refused where one goes by the requests that the other changes", () => {
    expect(
      render({ verticalPodAutoscalers: { "llm-analytics/api": { mode: "automatic" } } }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: llm-analytics/api scales by percent of its requests of cpu and memory, and its VerticalPodAutoscaler would change these.]`,
    );
  });

  test("are blamed on the one of which somebody has said something", () => {
    const blamed = (settings: Settings) => {
      try {
        render(settings)();
      } catch (error) {
        return error;
      }
    };
    expect(
      blamed({
        horizontalPodAutoscalers: { "databases/timescaledb": { kind: "StatefulSet", memoryPercent: 80 } },
      }),
    ).toMatchObject({ path: ["horizontalPodAutoscalers", "databases/timescaledb"] });
    expect(blamed({ verticalPodAutoscalers: { "llm-analytics/api": { mode: "initial" } } })).toMatchObject({
      path: ["verticalPodAutoscalers", "llm-analytics/api"],
    });
  });

  test.each<[string, Settings]>([
    [
      "the replicas by requests per second alone",
      {
        horizontalPodAutoscalers: { "llm-analytics/api": { cpuPercent: 0, memoryPercent: 0 } },
        verticalPodAutoscalers: { "llm-analytics/api": { mode: "automatic" } },
      },
    ],
    [
      "the replicas by CPU, the requests of memory alone",
      {
        horizontalPodAutoscalers: { "llm-analytics/api": { memoryPercent: 0 } },
        verticalPodAutoscalers: { "llm-analytics/api": { mode: "automatic", resources: ["memory"] } },
      },
    ],
    [
      "the replicas by a ScaledObject in place of the other",
      {
        horizontalPodAutoscalers: { "llm-analytics/api": { enabled: false } },
        scaledObjects: { "llm-analytics/api": { httpRate: {} } },
      },
    ],
  ])("are welcome where they set %s", (_, settings) => {
    expect(render(settings)).not.toThrow();
  });
});

test("a wrong setting is named with what is wrong", () => {
  const messages = (settings: object) =>
    workloadAutoscaling.settings
      .safeParse(settings)
      .error?.issues.map(({ path, message }) => `${path.join(" ")} ${message}`);
  const scaledObjects = (workload: string, settings: object) =>
    messages({ scaledObjects: { [workload]: settings } });
  expect([
    messages({ horizontalPodAutoscalers: { "llm-analytics/api": { minReplicas: 60 } } }),
    messages({ horizontalPodAutoscalers: { "llm-analytics/frontend": { maxReplicas: 1 } } }),
    messages({ horizontalPodAutoscalers: { "shop/a": { cpuPercent: 0 } } }),
    messages({ horizontalPodAutoscalers: { api: {} } }),
    messages({ horizontalPodAutoscalers: { "llm-analytics/api": { scaleDownStabilizationSeconds: 4000 } } }),
    scaledObjects("llm-analytics/event-consumer", { maxReplicas: 40 }),
    scaledObjects("llm-analytics/event-consumer", { kafka: { bootstrapServers: ["kafka"] } }),
    scaledObjects("llm-analytics/report-worker", { maxReplicas: 3 }),
    scaledObjects("llm-analytics/report-worker", { cron: [] }),
    scaledObjects("llm-analytics/report-worker", {
      cron: [{ timezone: "CET time", start: "7", end: "0 9 * * *", replicas: 0 }],
    }),
    scaledObjects("llm-analytics/job-worker", { minReplicas: 21 }),
    scaledObjects("databases/pgbouncer", { maxReplicas: 12 }),
    scaledObjects("databases/pgbouncer", { postgresql: { connectionsPerReplica: 25 } }),
    scaledObjects("shop/orders", {}),
    messages({ verticalPodAutoscalers: { "llm-analytics/api": { minMemory: "16Gi" } } }),
    messages({ verticalPodAutoscalers: { "llm-analytics/api": { maxCpu: "50m", resources: [] } } }),
  ]).toMatchInlineSnapshot(`
    [
      [
        "horizontalPodAutoscalers llm-analytics/api has minReplicas 60, which is above maxReplicas 50",
      ],
      [
        "horizontalPodAutoscalers llm-analytics/frontend has minReplicas 2, which is above maxReplicas 1",
      ],
      [
        "horizontalPodAutoscalers shop/a has neither cpuPercent nor memoryPercent nor requestsPerSecond to go by",
      ],
      [
        "horizontalPodAutoscalers api must be namespace/name of a workload, for example llm-analytics/api",
      ],
      [
        "horizontalPodAutoscalers llm-analytics/api scaleDownStabilizationSeconds must be 0 to 3600 seconds",
      ],
      [
        "scaledObjects llm-analytics/event-consumer has maxReplicas 40, and its topic 30 partitions: replicas beyond them would stand idle",
      ],
      [
        "scaledObjects llm-analytics/event-consumer kafka bootstrapServers 0 must be host:port, for example db.example.com:5432",
      ],
      [
        "scaledObjects llm-analytics/report-worker has cron replicas 4, which is above maxReplicas 3",
      ],
      [
        "scaledObjects llm-analytics/report-worker has no trigger to go by: kafka, redis, httpRate, postgresql or cron",
      ],
      [
        "scaledObjects llm-analytics/report-worker cron 0 timezone must be a time zone, for example Europe/Berlin or Etc/UTC",
        "scaledObjects llm-analytics/report-worker cron 0 start must be a time in five fields of cron, for example 0 7 * * 1-5",
        "scaledObjects llm-analytics/report-worker cron 0 replicas must be at least 1 replica",
      ],
      [
        "scaledObjects llm-analytics/job-worker has minReplicas 21, which is above maxReplicas 20",
      ],
      [
        "scaledObjects databases/pgbouncer has maxReplicas 12 with poolSize 20, which is above the 200 maxConnections of the database",
      ],
      [
        "scaledObjects databases/pgbouncer has connectionsPerReplica 25, which is above poolSize 20: no replica has as many",
      ],
      [
        "scaledObjects shop/orders has no trigger to go by: kafka, redis, httpRate, postgresql or cron",
      ],
      [
        "verticalPodAutoscalers llm-analytics/api has minMemory 16Gi, which is above maxMemory 8Gi",
      ],
      [
        "verticalPodAutoscalers llm-analytics/api resources must name cpu, memory or both",
        "verticalPodAutoscalers llm-analytics/api has minCpu 100m, which is above maxCpu 50m",
      ],
    ]
  `);
});
