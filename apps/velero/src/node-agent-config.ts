import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";

/** Name of the ConfigMap that the node agent reads when it starts. */
export const nodeAgentConfig = "node-agent-config";

/** Adds what the pods that move the data of a volume may take. They run on demand, one on a node at a time. */
export function nodeAgentConfigMap(scope: Construct): void {
  const config = {
    loadConcurrency: { globalConfig: 1 },
    podResources: { cpuRequest: "250m", cpuLimit: "2", memoryRequest: "512Mi", memoryLimit: "2Gi" },
  };
  manifest<IConfigMap>(scope, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: nodeAgentConfig, namespace: "velero" },
    data: { "node-agent-config.json": `${JSON.stringify(config, undefined, 2)}\n` },
  });
}
