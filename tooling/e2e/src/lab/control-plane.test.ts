import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ControlPlane, startEtcd } from "./control-plane.ts";
import { freePort } from "./free-port.ts";
import { Processes } from "./processes.ts";
import { Missing, until } from "./until.ts";

const bin = process.env.CONTROLPLANE_BIN ?? "";

test.skipIf(!existsSync(join(bin, "kube-apiserver")))(
  "a control plane comes up, makes pods of a Deployment, and is gone after",
  async () => {
    const processes = new Processes();
    try {
      const etcd = await startEtcd(processes, bin);
      const options = { processes, bin, name: "one", etcd };
      const { api } = await new ControlPlane(options, await freePort()).start();
      const labels = { app: "one" };
      await api.apply("/apis/apps/v1/namespaces/default/deployments/one", {
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: { name: "one", namespace: "default" },
        spec: {
          selector: { matchLabels: labels },
          template: {
            metadata: { labels },
            spec: { containers: [{ name: "main", image: "example.invalid/main" }] },
          },
        },
      });
      await until("there is a pod", 30, async () => {
        const pods = await api.list("/api/v1/namespaces/default/pods");
        return pods.length === 1 ? true : new Missing(`there are ${pods.length}`);
      });
      api.close();
    } finally {
      processes.stop();
    }
    expect(existsSync(processes.folder)).toBe(false);
  },
);
