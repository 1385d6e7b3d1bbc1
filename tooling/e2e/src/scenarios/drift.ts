import { small } from "../fleet/test-fleet.ts";
import type { KubeObject } from "../lab/kube-api.ts";
import { Missing, until } from "../lab/until.ts";
import { must, type Scenario, secondsSince } from "../scenario.ts";

interface ConfigMap extends KubeObject {
  readonly data: { readonly version: string };
}

export const drift: Scenario = {
  name: "drift",
  holds:
    "a deleted Deployment and an edited ConfigMap heal within 10 s, with automated sync off on the parent",
  async run(lab) {
    await lab.have(small);
    const parent = lab.applications.get("production-1");
    must(
      parent?.spec.syncPolicy?.automated?.enabled !== true,
      "RollingSync left the parent's automated sync on",
    );
    const { api } = lab.memberOf("production-1");
    const deployment = "/apis/apps/v1/namespaces/e2e/deployments/alpha-production-1";
    const configMap = "/api/v1/namespaces/e2e/configmaps/beta-production-1";
    const { uid } = (await api.get(deployment)).metadata;

    let start = performance.now();
    await api.remove(deployment);
    await until(
      "the Deployment is back",
      10,
      async () => {
        const { metadata } = await api.get(deployment);
        return metadata.uid === uid ? new Missing("it is not gone yet") : true;
      },
      50,
    );
    const deleted = secondsSince(start);

    start = performance.now();
    await api.merge(configMap, { data: { version: "edited" } });
    await until(
      "the ConfigMap is as before",
      10,
      async () => {
        const { data } = await api.get<ConfigMap>(configMap);
        return data.version === lab.fleet.version ? true : new Missing(`it says ${data.version}`);
      },
      50,
    );
    return { "seconds to bring a Deployment back": deleted, "seconds to undo an edit": secondsSince(start) };
  },
};
