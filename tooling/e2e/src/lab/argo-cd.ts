import { mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import argoCd from "@hub/app-argo-cd";
import { toCluster } from "@hub/component";
import { argoCdObjects, notificationsObjects } from "./argo-cd-objects.ts";
import { type ControlPlane, token } from "./control-plane.ts";
import { freePort, freePorts, untilListening } from "./free-port.ts";
import type { Processes, Server } from "./processes.ts";
import { Missing, until } from "./until.ts";

/** Settings of the component argo-cd that make a test short. Everything else is as a real hub has it. */
export interface ArgoCdSettings {
  /** How long a sync may take before it is ended, seconds. */
  readonly syncTimeoutSeconds: number;
  /** How long a sync waits after each wave before it looks at the health of what it applied, seconds. */
  readonly syncWaveDelaySeconds: number;
  /** How often Applications are compared, seconds. */
  readonly reconciliationSeconds: number;
  /** Renders at a time. */
  readonly repoServerParallelism: number;
}

export interface ArgoCdOptions {
  readonly processes: Processes;
  readonly bin: string;
  readonly hub: ControlPlane;
  readonly settings: ArgoCdSettings;
  /** Leaves the health check of Applications out, to prove that it is what keeps the waves. */
  readonly withoutHealthCheck?: boolean;
}

/** The servers of Argo CD. */
export type ArgoCdServer = "repo-server" | "application-controller" | "applicationset-controller";

/** Argo CD beside a hub's API server, set up by the ConfigMaps that the component argo-cd renders. */
export class ArgoCd {
  readonly #options: ArgoCdOptions;
  readonly #servers = new Map<ArgoCdServer, Server>();
  #env: Readonly<Record<string, string>> = {};
  #args: Readonly<Record<ArgoCdServer, readonly string[]>> = perServer(() => []);
  #ports: Readonly<Record<ArgoCdServer, number>> = perServer(() => 0);

  constructor(options: ArgoCdOptions) {
    this.#options = options;
  }

  /** Applies what Argo CD needs in the hub and starts its servers. Resolves when they answer. */
  async start(): Promise<this> {
    const { processes, bin, hub } = this.#options;
    const { cm, params } = this.#configuration();
    for (const [path, object] of argoCdObjects({ cm, params })) await hub.api.apply(path, object);
    await until("the hub knows what an Application is", 30, async () => {
      await Promise.all(kinds.map((kind) => hub.api.list(`/apis/argoproj.io/v1alpha1/${kind}`)));
      const { resources } = await hub.api.get<{ resources: { name: string }[] }>(
        "/apis/argoproj.io/v1alpha1",
      );
      const isListed = kinds.every((kind) => resources.some(({ name }) => name === kind));
      return isListed ? true : new Missing("It does not list the kinds.");
    });
    const [redis = 0, repo = 0, repoMetrics = 0, metrics = 0, setMetrics = 0, setProbe = 0, setHook = 0] =
      await freePorts(7);
    await processes.start("redis", "redis-server", [
      ...["--port", String(redis), "--bind", "127.0.0.1"],
      ...["--save", "", "--appendonly", "no"],
    ]);
    const folder = (name: string): string => {
      const path = join(processes.folder, "argo-cd", name);
      mkdirSync(path, { recursive: true });
      return path;
    };
    this.#env = {
      ...paramsToEnv(cm, params),
      PATH: [bin, process.env.PATH].join(delimiter),
      HOME: folder("home"),
      TMPDIR: folder("tmp"),
      KUBECONFIG: hub.kubeconfig,
      ARGOCD_FAKE_IN_CLUSTER: "true",
      ARGOCD_GPG_ENABLED: "false",
      ARGOCD_TLS_DATA_PATH: folder("tls"),
      ARGOCD_SSH_DATA_PATH: folder("ssh"),
      // Random, up to a minute, by default.
      ARGOCD_RECONCILIATION_JITTER: "0",
    };
    const common = ["--loglevel=info", "--logformat=text"];
    this.#args = {
      "repo-server": [
        "--address=127.0.0.1",
        `--port=${repo}`,
        "--metrics-address=127.0.0.1",
        `--metrics-port=${repoMetrics}`,
        `--redis=127.0.0.1:${redis}`,
        "--disable-tls",
        "--client-ca-path=",
        "--revision-cache-expiration=1s",
        ...common,
      ],
      "application-controller": [
        `--metrics-port=${metrics}`,
        `--redis=127.0.0.1:${redis}`,
        `--repo-server=127.0.0.1:${repo}`,
        "--repo-server-plaintext",
        "--namespace=argocd",
        ...common,
      ],
      "applicationset-controller": [
        `--metrics-addr=127.0.0.1:${setMetrics}`,
        `--probe-addr=127.0.0.1:${setProbe}`,
        `--webhook-addr=127.0.0.1:${setHook}`,
        `--argocd-repo-server=127.0.0.1:${repo}`,
        "--repo-server-plaintext",
        "--namespace=argocd",
        "--refresh-grace-period-seconds=1",
        ...common,
      ],
    };
    this.#ports = {
      "repo-server": repo,
      "application-controller": metrics,
      "applicationset-controller": setProbe,
    };
    // The controllers ask the repo server at once, and one that does not answer counts as an error for minutes.
    for (const name of argoCdServers) await this.startServer(name);
    return this;
  }

  /** Resolves when it takes connections. */
  async startServer(name: ArgoCdServer): Promise<void> {
    const { processes, bin } = this.#options;
    this.#servers.set(
      name,
      await processes.start(name, join(bin, `argocd-${name}`), this.#args[name], { env: this.#env }),
    );
    await untilListening(name, this.#ports[name]);
  }

  /** Starts the notifications controller, set up as the component has it for this URL. Resolves when it answers. */
  async startNotifications(url: string): Promise<Server> {
    const { processes, bin, hub } = this.#options;
    const { notifications } = this.#values({ notificationsUrl: url });
    for (const [path, object] of notificationsObjects(notifications ?? {})) await hub.api.apply(path, object);
    // The one binary of Argo CD is what it is called.
    const folder = mkdtempSync(join(processes.folder, "notifications-"));
    const command = join(folder, "argocd-notifications");
    symlinkSync(join(bin, "argocd"), command);
    const metrics = await freePort();
    const server = await processes.start(
      "notifications-controller",
      command,
      [
        `--metrics-port=${metrics}`,
        `--argocd-repo-server=127.0.0.1:${this.#ports["repo-server"]}`,
        "--argocd-repo-server-plaintext",
        "--namespace=argocd",
        "--logformat=text",
      ],
      { env: this.#env },
    );
    await untilListening("notifications-controller", metrics);
    return server;
  }

  /** Where its servers write. */
  get logFiles(): readonly Pick<Server, "name" | "logFile">[] {
    return [...this.#servers.values()];
  }

  /** Kills a server, as a node that is lost does. */
  async killServer(name: ArgoCdServer): Promise<void> {
    await this.#servers.get(name)?.stop();
  }

  /** Starts the repo server anew, with another limit of renders at a time. */
  limitRenders = (parallelism: number): Promise<void> =>
    this.#restart("repo-server", { ARGOCD_REPO_SERVER_PARALLELISM_LIMIT: String(parallelism) });

  /** Starts the application controller anew, with another limit of how long a sync may take. */
  limitSyncs = (seconds: number): Promise<void> =>
    this.#restart("application-controller", { ARGOCD_APPLICATION_CONTROLLER_SYNC_TIMEOUT: String(seconds) });

  async #restart(name: ArgoCdServer, env: Readonly<Record<string, string>>): Promise<void> {
    await this.killServer(name);
    this.#env = { ...this.#env, ...env };
    await this.startServer(name);
  }

  /** Tells Argo CD of a cluster, under the name that the fleet has for it. */
  async register(name: string, server: string): Promise<void> {
    const { api } = this.#options.hub;
    await api.apply(`/api/v1/namespaces/argocd/secrets/cluster-${name}`, {
      apiVersion: "v1",
      kind: "Secret",
      metadata: {
        name: `cluster-${name}`,
        namespace: "argocd",
        labels: { "argocd.argoproj.io/secret-type": "cluster" },
      },
      stringData: {
        name,
        server,
        config: JSON.stringify({ bearerToken: token, tlsClientConfig: { insecure: true } }),
      },
    });
  }

  /** Puts the health check of Applications into Argo CD's configuration, or takes it out. */
  async setHealthCheck(isThere: boolean): Promise<void> {
    const { cm } = this.#configuration();
    const key = "resource.customizations.health.argoproj.io_Application";
    await this.#options.hub.api.merge("/api/v1/namespaces/argocd/configmaps/argocd-cm", {
      data: { [key]: isThere ? cm[key] : null },
    });
  }

  /** Helm values of the component, with more settings than the lab has. */
  #values(more: object = {}): NonNullable<ReturnType<NonNullable<typeof argoCd.values>>> {
    const settings = argoCd.settings.parse({ ...this.#options.settings, ...more });
    return argoCd.values?.(hubCluster, settings) ?? {};
  }

  #configuration(): { cm: Record<string, string>; params: Record<string, string> } {
    const { configs } = this.#values();
    const text = (map: object | null | undefined): Record<string, string> =>
      Object.fromEntries(Object.entries(map ?? {}).map(([key, value]) => [key, String(value)]));
    return { cm: text(configs?.cm), params: text(configs?.params) };
  }
}

const argoCdServers: readonly ArgoCdServer[] = [
  "repo-server",
  "application-controller",
  "applicationset-controller",
];

const perServer = <T>(make: () => T): Record<ArgoCdServer, T> => ({
  "repo-server": make(),
  "application-controller": make(),
  "applicationset-controller": make(),
});

const kinds = ["applications", "applicationsets", "appprojects"];

const hubCluster = toCluster({
  name: "hub-1",
  ring: "production",
  hub: "hub-1",
  provider: "aws",
  account: "000000000000",
  region: "eu-west-1",
  kubernetesVersion: "1.34",
  domain: "hub-1.example.com",
  dns: { zone: "example.com", zoneId: "Z0" },
  size: { nodes: 3, cpuCores: 8, memoryGiB: 32, storageGiB: 100 },
  labels: {},
  secretStore: "platform",
  repository: "https://git.example.com/infrastructure.git",
  components: [],
  namespaces: [],
});

/**
 * What the chart's pods get from the ConfigMaps: names of environment variables by key.
 *
 * @see https://github.com/argoproj/argo-cd/tree/v3.6.1/manifests/base
 */
const environment: Readonly<Record<string, string>> = {
  "applicationsetcontroller.enable.progressive.syncs":
    "ARGOCD_APPLICATIONSET_CONTROLLER_ENABLE_PROGRESSIVE_SYNCS",
  "controller.diff.server.side": "ARGOCD_APPLICATION_CONTROLLER_SERVER_SIDE_DIFF",
  "controller.sync.timeout.seconds": "ARGOCD_APPLICATION_CONTROLLER_SYNC_TIMEOUT",
  "controller.sync.wave.delay.seconds": "ARGOCD_SYNC_WAVE_DELAY",
  "controller.status.processors": "ARGOCD_APPLICATION_CONTROLLER_STATUS_PROCESSORS",
  "controller.operation.processors": "ARGOCD_APPLICATION_CONTROLLER_OPERATION_PROCESSORS",
  "controller.kubectl.parallelism.limit": "ARGOCD_APPLICATION_CONTROLLER_KUBECTL_PARALLELISM_LIMIT",
  "controller.sharding.algorithm": "ARGOCD_CONTROLLER_SHARDING_ALGORITHM",
  "reposerver.parallelism.limit": "ARGOCD_REPO_SERVER_PARALLELISM_LIMIT",
  "server.insecure": "ARGOCD_SERVER_INSECURE",
};

/** Throws on a parameter that it does not know: else a new one would pass for tested. */
function paramsToEnv(
  cm: Readonly<Record<string, string>>,
  params: Readonly<Record<string, string>>,
): Record<string, string> {
  const entries = Object.entries(params).map(([key, value]) => {
    const name = environment[key];
    if (!name) throw new Error(`the harness does not know which variable stands for ${key}`);
    return [name, value];
  });
  return {
    ...Object.fromEntries(entries),
    ARGOCD_RECONCILIATION_TIMEOUT: cm["timeout.reconciliation"] ?? "",
  };
}
