import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePorts } from "./free-port.ts";
import { KubeApi } from "./kube-api.ts";
import type { Processes, Server } from "./processes.ts";
import { Missing, until } from "./until.ts";

/** Whoever says this is `system:masters`: everything listens on the loopback interface only. */
export const token = "e2e";

/** Controllers that turn what is wanted into pods, and take away what belongs to what is gone. */
export const controllers = [
  "namespace-controller",
  "garbage-collector-controller",
  "deployment-controller",
  "replicaset-controller",
  "statefulset-controller",
  "daemonset-controller",
  "job-controller",
];

/** One etcd for every API server of a run: each keeps to its own prefix. Gives its address. */
export async function startEtcd(processes: Processes, bin: string): Promise<string> {
  const [client = 0, peer = 0] = await freePorts(2);
  const url = `http://127.0.0.1:${client}`;
  const peerUrl = `http://127.0.0.1:${peer}`;
  await processes.start("etcd", join(bin, "etcd"), [
    `--data-dir=${join(processes.folder, "etcd")}`,
    `--listen-client-urls=${url}`,
    `--advertise-client-urls=${url}`,
    `--listen-peer-urls=${peerUrl}`,
    `--initial-advertise-peer-urls=${peerUrl}`,
    `--initial-cluster=default=${peerUrl}`,
    "--unsafe-no-fsync",
    "--log-level=error",
  ]);
  return url;
}

export interface ControlPlaneOptions {
  readonly processes: Processes;
  /** Folder of the servers' binaries. */
  readonly bin: string;
  readonly name: string;
  readonly etcd: string;
}

/** One Kubernetes cluster without nodes: API server and controllers. */
export class ControlPlane {
  readonly name: string;
  readonly port: number;
  readonly api: KubeApi;
  /** For servers that want a file. */
  readonly kubeconfig: string;
  /** Certificate and key of the API server, which are good for anything on the loopback interface. */
  readonly certificate: { readonly cert: string; readonly key: string };
  readonly #startApi: () => Promise<Server>;
  readonly #startControllers: () => Promise<Server>;
  #servers: Server[] = [];

  constructor({ processes, bin, name, etcd }: ControlPlaneOptions, port: number) {
    const folder = join(processes.folder, name);
    mkdirSync(folder);
    const file = (path: string, text: string): string => {
      writeFileSync(join(folder, path), text);
      return join(folder, path);
    };
    this.name = name;
    this.port = port;
    this.api = new KubeApi(`https://127.0.0.1:${port}`, token);
    this.kubeconfig = file("kubeconfig", kubeconfigText(name, this.api.url));
    this.certificate = { cert: join(folder, "apiserver.crt"), key: join(folder, "apiserver.key") };
    const key = file("service-account.key", serviceAccountKey());
    const tokens = file("tokens.csv", `${token},e2e,e2e,system:masters\n`);
    this.#startApi = () =>
      processes.start(`${name}-apiserver`, join(bin, "kube-apiserver"), [
        `--etcd-servers=${etcd}`,
        `--etcd-prefix=/${name}`,
        "--bind-address=127.0.0.1",
        `--secure-port=${port}`,
        `--cert-dir=${folder}`,
        `--token-auth-file=${tokens}`,
        "--authorization-mode=RBAC",
        "--disable-admission-plugins=ServiceAccount",
        "--allow-privileged=true",
        "--endpoint-reconciler-type=none",
        "--service-cluster-ip-range=10.96.0.0/16",
        "--service-account-issuer=https://kubernetes.default.svc",
        `--service-account-key-file=${key}`,
        `--service-account-signing-key-file=${key}`,
      ]);
    this.#startControllers = () =>
      processes.start(`${name}-controllers`, join(bin, "kube-controller-manager"), [
        `--kubeconfig=${this.kubeconfig}`,
        `--controllers=${controllers.join(",")}`,
        "--leader-elect=false",
        "--secure-port=0",
        "--kube-api-qps=500",
        "--kube-api-burst=1000",
      ]);
  }

  /** Resolves when the API server answers. */
  async start(): Promise<this> {
    const api = await this.#startApi();
    this.#servers = [api];
    await until(`${this.name}'s API server is ready`, 60, async () =>
      (await this.api.isReady()) ? true : new Missing("It does not say that it is."),
    );
    this.#servers.push(await this.#startControllers());
    return this;
  }

  /** Takes the whole control plane away, as an outage does: `start` brings it back with all that it holds. */
  async stop(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.stop()));
    this.#servers = [];
  }
}

const serviceAccountKey = (): string =>
  generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
    type: "pkcs8",
    format: "pem",
  }) as string;

const kubeconfigText = (name: string, server: string): string =>
  JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name, cluster: { server, "insecure-skip-tls-verify": true } }],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    "current-context": name,
  });
