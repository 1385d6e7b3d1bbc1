import { small } from "../fleet/test-fleet.ts";
import { Missing, sleep, until } from "../lab/until.ts";
import { must, type Scenario, secondsSince } from "../scenario.ts";

export const clusterComesAndGoes: Scenario = {
  name: "cluster-comes-and-goes",
  holds: "a new cluster is installed in order, and nothing in it is deleted when its folder goes",
  async run(lab) {
    await lab.have(small);
    const { version } = lab.fleet;
    const start = performance.now();
    const clusters = [...small.clusters, { name: "production-9", ring: "production" }];
    await lab.deploy({ ...lab.fleet, clusters });
    await lab.settled();
    const seconds = secondsSince(start);
    const pods = lab.podsOf(version).filter(({ cluster }) => cluster === "production-9");
    const [alpha, beta] = ["alpha", "beta"].map((name) => pods.find(({ component }) => component === name));
    must(
      (beta?.startMs ?? 0) >= (alpha?.readyMs ?? Number.POSITIVE_INFINITY),
      "the waves of the new cluster were not kept",
    );

    await lab.deploy({ ...lab.fleet, clusters: small.clusters });
    await until("the hub has forgotten the cluster", 60, () =>
      lab.applications.get("production-9") ? new Missing("its Application is there") : true,
    );
    await sleep(3000);
    must(
      pods.every(({ goneMs }) => goneMs === undefined),
      "pods of the forgotten cluster were deleted",
    );
    const { api } = lab.memberOf("production-9");
    must(
      await api.has("/apis/apps/v1/namespaces/e2e/deployments/alpha-production-9"),
      "its Deployment was deleted",
    );
    const orphans = lab.applications.all.filter(({ metadata }) =>
      metadata.name.startsWith("production-9-"),
    ).length;
    lab.distrust();
    return { "seconds to install": seconds, "children that stay on the hub": orphans };
  },
};
