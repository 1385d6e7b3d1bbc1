import { small } from "../fleet/test-fleet.ts";
import { Missing, sleep, until } from "../lab/until.ts";
import { must, type Scenario } from "../scenario.ts";

const policies = ["delete", "keep", "confirm"] as const;

export const removal: Scenario = {
  name: "component-goes",
  holds: "a component that goes is deleted, kept, or waits for a confirmation, as its removal policy says",
  async run(lab) {
    const fleet = {
      ...small,
      clusters: small.clusters.slice(0, 1),
      rings: small.rings.slice(0, 1),
      components: [{ name: "alpha" }, ...policies.map((removal) => ({ name: `to-${removal}`, removal }))],
    };
    await lab.have(fleet);
    const { api } = lab.memberOf("canary-1");
    const isThere = (policy: string): Promise<boolean> =>
      api.has(`/apis/apps/v1/namespaces/e2e/deployments/to-${policy}-canary-1`);
    const stop = (...policies: string[]): Promise<string> =>
      lab.change({
        clusters: [{ name: "canary-1", ring: "canary", off: policies.map((policy) => `to-${policy}`) }],
      });

    await stop("delete", "keep");
    await until("delete has deleted", 60, async () =>
      (await isThere("delete")) ? new Missing("its Deployment is there") : true,
    );
    await until("keep has let go", 60, () =>
      lab.applications.get("canary-1-to-keep") ? new Missing("its Application is there") : true,
    );
    await sleep(2000);
    must(await isThere("keep"), "what was to be kept was deleted");
    await lab.settled();

    const version = await stop(...policies);
    await until("confirm asks", 60, () => {
      const { message = "" } = lab.applications.get("canary-1")?.status?.operationState ?? {};
      return message.includes("pruning confirmation") ? true : new Missing(message);
    });
    // The question stops the wave that it is asked in: nothing else of the cluster moves until it is answered.
    const isBlocked = lab.podsOf(version).length === 0;
    must(await isThere("confirm"), "what was to be confirmed was deleted without");

    const approval = { "argocd.argoproj.io/deletion-approved": new Date().toISOString() };
    await lab.annotate("applications/canary-1", approval);
    await lab.annotate("applications/canary-1-to-confirm", approval);
    await until("confirm has deleted", 60, async () =>
      (await isThere("confirm"))
        ? new Missing(lab.applications.unsettled("canary-1") ?? "its Deployment is there")
        : true,
    );
    must(await isThere("keep"), "what was to be kept was deleted");
    return { "a question blocks the cluster until it is answered": isBlocked ? "yes" : "no" };
  },
};
