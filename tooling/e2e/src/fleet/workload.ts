import { type Cluster, defineComponent, manifest } from "@hub/component";
import type { IDeployment } from "kubernetes-models/apps/v1/Deployment";
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import { z } from "zod";
import { chartName } from "./chart.ts";
import { podLabels } from "./pod-labels.ts";

export interface WorkloadOptions {
  readonly name: string;
  readonly dependsOn?: readonly string[];
  readonly removal?: "delete" | "keep" | "confirm";
  /** Address of the chart repository and version of the chart, for one that comes from a chart. */
  readonly chart?: { readonly repository: string; readonly version: string };
  /** What the pods say they are where no setting says it: that of a release. Default: 1. */
  readonly says?: string;
  /** Ring in which the pods never become Ready: that of a release that is broken there. */
  readonly breaksIn?: string;
}

/** Namespace of all test components; the harness makes it. */
export const namespace = "e2e";

const settingsOf = (says: string) =>
  z.strictObject({
    version: z.string().default(says).describe("What the pods say they are."),
    ready: z.enum(["soon", "never"]).default("soon").describe("Whether the pods become Ready."),
  });

type Settings = z.output<ReturnType<typeof settingsOf>>;

/** A test component: a Deployment of one pod and a ConfigMap, from a chart or as manifests. Objects carry the cluster's name. */
export function workload(options: WorkloadOptions) {
  const { name, dependsOn = [], removal = "delete", chart, says = "1", breaksIn } = options;
  const settings = settingsOf(says);
  const labels = (cluster: Cluster, { version, ready }: Settings) => ({
    [podLabels.cluster]: cluster.name,
    [podLabels.component]: name,
    [podLabels.version]: version,
    [podLabels.ready]: cluster.ring === breaksIn ? "never" : ready,
  });
  const common = {
    name,
    description: "A test component.",
    namespace: { name: namespace, podSecurity: "baseline" as const },
    dependsOn,
    settings,
    argo: { removal },
  };
  if (chart)
    return defineComponent({
      ...common,
      chart: { ...chart, name: chartName, keys: "any" },
      values: (cluster, settings) => ({
        cluster: cluster.name,
        version: settings.version,
        podLabels: labels(cluster, settings),
      }),
    });
  return defineComponent({
    ...common,
    manifests: (scope, cluster, settings) => {
      const app = `${name}-${cluster.name}`;
      manifest<IConfigMap>(scope, {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: app, namespace },
        data: { version: settings.version },
      });
      manifest<IDeployment>(scope, {
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: { name: app, namespace },
        spec: {
          replicas: 1,
          revisionHistoryLimit: 1,
          selector: { matchLabels: { app } },
          template: {
            metadata: { labels: { app, ...labels(cluster, settings) } },
            spec: { containers: [{ name: "main", image: "example.invalid/main" }] },
          },
        },
      });
    },
  });
}
