import { spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { connect, type Kube } from "./kube.ts";
import { KubeError } from "./problems.ts";

/** Folder with etcd, kube-apiserver and helm; undefined where there are none, and tests with real servers are skipped. */
export const binaries = process.env.CONTROLPLANE_BIN;

export interface ApiServer {
  /** A file with the context `hub`, whose user may do everything. */
  readonly kubeconfig: string;
  readonly kube: Kube;
}

/** A real API server without controllers on loopback, gone after the test. */
export async function startApiServer(bin: string): Promise<ApiServer> {
  const folder = mkdtempSync(join(tmpdir(), "hubctl-api-server-"));
  const [client, peer, port] = await Promise.all([freePort(), freePort(), freePort()]);
  const own = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = own("key.pem", privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  const etcd = [`--data-dir=${folder}/etcd`, "--unsafe-no-fsync", "--log-level=error"];
  for (const name of ["listen-client-urls", "advertise-client-urls"])
    etcd.push(`--${name}=http://127.0.0.1:${client}`);
  for (const name of ["listen-peer-urls", "initial-advertise-peer-urls"])
    etcd.push(`--${name}=http://127.0.0.1:${peer}`);
  const servers = [
    spawn(join(bin, "etcd"), [...etcd, `--initial-cluster=default=http://127.0.0.1:${peer}`], {
      stdio: "ignore",
    }),
    spawn(
      join(bin, "kube-apiserver"),
      [
        `--etcd-servers=http://127.0.0.1:${client}`,
        "--bind-address=127.0.0.1",
        `--secure-port=${port}`,
        `--cert-dir=${folder}`,
        `--token-auth-file=${own("tokens.csv", "admin,admin,admin,system:masters\n")}`,
        "--authorization-mode=RBAC",
        // Else it refuses privileged pods by itself, whatever the namespace.
        "--allow-privileged=true",
        // Without controllers no namespace has a service account.
        "--disable-admission-plugins=ServiceAccount",
        "--endpoint-reconciler-type=none",
        "--service-cluster-ip-range=10.96.0.0/16",
        "--service-account-issuer=https://kubernetes.default.svc",
        `--service-account-key-file=${key}`,
        `--service-account-signing-key-file=${key}`,
      ],
      { stdio: "ignore" },
    ),
  ];
  onTestFinished(async () => {
    await Promise.all(
      servers.map((server) => {
        const ended = new Promise((resolve) => server.once("exit", resolve));
        return server.kill("SIGKILL") ? ended : undefined;
      }),
    );
    rmSync(folder, { recursive: true, force: true });
  });
  const kubeconfig = own(
    "kubeconfig",
    JSON.stringify({
      "current-context": "hub",
      contexts: [{ name: "hub", context: { cluster: "hub", user: "admin" } }],
      clusters: [
        { name: "hub", cluster: { server: `https://127.0.0.1:${port}`, "insecure-skip-tls-verify": true } },
      ],
      users: [{ name: "admin", user: { token: "admin" } }],
    }),
  );
  const kube = connect({ kubeconfig, timeoutSeconds: 60 });
  await ready(kube);
  return { kubeconfig, kube };
}

/** Waits for up to a minute: a machine may be busy. */
async function ready(kube: Kube): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await kube.get("/readyz?verbose");
      return;
    } catch (error) {
      if (!(error instanceof KubeError) || tries > 240) throw error;
      await setTimeout(250);
    }
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
