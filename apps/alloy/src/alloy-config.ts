import { type Cluster, manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import { type Block, Expression, printAlloy } from "./alloy-syntax.ts";
import { journal } from "./journal.ts";
import { lokiUrl } from "./loki-url.ts";
import { podLogs } from "./pods.ts";
import type { Settings } from "./settings.ts";

/** Name and key of the ConfigMap that Alloy reads, and that its sidecar has it read again. */
export const configMap = { name: "alloy-config", key: "config.alloy" };

/** What Alloy does, as data. Throws a SettingError where nobody would take the lines. */
export function alloyConfig(cluster: Cluster, settings: Settings): readonly Block[] {
  const receiver = new Expression("loki.write.loki.receiver");
  return [
    ...podLogs(settings, receiver),
    ...(settings.journal ? journal(receiver) : []),
    {
      block: "loki.write",
      label: "loki",
      arguments: { external_labels: { cluster: cluster.name } },
      blocks: [
        {
          block: "endpoint",
          arguments: {
            url: settings.url || lokiUrl(cluster),
            ...(settings.tenant !== "" && { tenant_id: settings.tenant }),
          },
        },
      ],
    },
  ];
}

/** Adds Alloy's configuration. Not by the chart, which takes it for a template: a stage has double braces too. */
export function alloyConfigMap(scope: Construct, cluster: Cluster, settings: Settings): void {
  manifest<IConfigMap>(scope, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: configMap.name, namespace: "node-agents" },
    data: { [configMap.key]: printAlloy(alloyConfig(cluster, settings)) },
  });
}
