import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { KubeConfig } from "@kubernetes/client-node";
import { badKubeconfig, noKubeconfig, unknownContext } from "./problems.ts";

export interface ContextOptions {
  /** A context of the kubeconfig. Default: its current one. */
  readonly context?: string | undefined;
  /** A kubeconfig file. Default, as kubectl has it: KUBECONFIG, then ~/.kube/config, then the pod's service account. */
  readonly kubeconfig?: string | undefined;
  /** Where KUBECONFIG and HOME are looked up. Default: the process's own. */
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * The kubeconfig with the wanted context as the current one.
 *
 * Throws the Problems `no-kubeconfig`, `bad-kubeconfig` and `unknown-context`.
 */
export function loadKubeConfig({ context, kubeconfig, env = process.env }: ContextOptions): KubeConfig {
  const files = kubeconfig === undefined ? defaultFiles(env) : [resolve(kubeconfig)];
  const present = files.filter((file) => existsSync(file));
  const config = new KubeConfig();
  if (present.length > 0) config.loadFromOptions(merged(present.map(loadFile)));
  else if (kubeconfig === undefined && env.KUBERNETES_SERVICE_HOST) config.loadFromCluster();
  else throw noKubeconfig(files);

  const name = context ?? config.getCurrentContext();
  const known = config.getContexts().map((one) => one.name);
  if (!name || !known.includes(name)) throw unknownContext(name, known);
  config.setCurrentContext(name);
  if (!config.getCurrentCluster())
    throw badKubeconfig(
      present.join(delimiter),
      `The context ${name} names a cluster that it does not describe`,
    );
  return config;
}

function defaultFiles(env: NodeJS.ProcessEnv): string[] {
  const listed = env.KUBECONFIG?.split(delimiter).filter(Boolean) ?? [];
  return listed.length > 0
    ? listed.map((file) => resolve(file))
    : [join(env.HOME ?? homedir(), ".kube", "config")];
}

function loadFile(file: string): KubeConfig {
  const config = new KubeConfig();
  try {
    config.loadFromFile(file);
  } catch (error) {
    throw badKubeconfig(file, error instanceof Error ? error.message : String(error), { cause: error });
  }
  return config;
}

/** As kubectl merges several files: what is said first wins. The client's own merge refuses doubles. */
function merged(configs: readonly KubeConfig[]) {
  const clusters = firstByName(configs.flatMap((config) => config.clusters));
  return {
    // The client refuses plain HTTP unless verification is off; there is no certificate to verify in it.
    clusters: clusters.map((cluster) =>
      cluster.server.startsWith("http:") ? { ...cluster, skipTLSVerify: true } : cluster,
    ),
    users: firstByName(configs.flatMap((config) => config.users)),
    contexts: firstByName(configs.flatMap((config) => config.contexts)),
    currentContext: configs.map((config) => config.getCurrentContext()).find(Boolean) ?? "",
  };
}

const firstByName = <T extends { readonly name: string }>(entries: readonly T[]): T[] =>
  [...new Map(entries.toReversed().map((entry) => [entry.name, entry])).values()].reverse();
