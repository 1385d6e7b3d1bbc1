import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { small } from "../fleet/test-fleet.ts";
import type { Lab } from "../lab/lab.ts";
import { sleep } from "../lab/until.ts";
import { must, type Scenario } from "../scenario.ts";
import { watchOver } from "./outages.ts";

const folder = "hubs/hub-1/clusters";

/** Ways in which a commit that is not ours can spoil the branch. `spoil` gets the tree's folder. */
const damages: Readonly<Record<string, (tree: string) => void>> = {
  "a truncated file": (tree) => {
    const file = join(tree, folder, "canary-1/applications.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.slice(0, text.indexOf("name:", text.length / 2) + 3));
  },
  "a foreign file": (tree) => {
    writeFileSync(join(tree, folder, "canary-1/notes.yaml"), "kind: Nonsense\n");
    mkdirSync(join(tree, folder, "nobody"));
    writeFileSync(join(tree, folder, "nobody/cluster.json"), '{"name": ');
  },
  "no cluster": (tree) => {
    for (const { name } of small.clusters) rmSync(join(tree, folder, name), { recursive: true });
  },
};

/** The part of what `hubctl status --json` prints that is read. */
interface FleetStatus {
  readonly ready: boolean;
  readonly waitingFor: readonly { readonly text: string }[];
  readonly clusters: readonly { readonly state: string }[];
}

async function suffer(lab: Lab, name: string, spoil: (tree: string) => void): Promise<void> {
  await lab.have(small);
  const pods = lab.pods.records.filter(({ goneMs }) => goneMs === undefined);
  const check = watchOver(lab);
  spoil(lab.out);
  lab.branch.commitFolder(lab.out, name);
  await lab.tell();
  await sleep(8000);
  // Parents are forgotten with their clusters; what the children brought must stay.
  if (name !== "no cluster") check();
  must(
    pods.every(({ goneMs }) => goneMs === undefined),
    `${name}: pods were deleted`,
  );
  const { ready, waitingFor, clusters } = JSON.parse(await lab.status()) as FleetStatus;
  const isForgotten = clusters.some(({ state }) => state === "forgotten");
  must(!ready || waitingFor.length > 0 || isForgotten, `${name}: status says that all is well`);
  // Nothing but a render of the whole tree mends it.
  rmSync(lab.out, { recursive: true });
  await lab.change();
  await lab.settled();
}

export const damage: Scenario = {
  name: "damaged-branch",
  holds: "a damaged deploy branch deletes nothing, status says so, and the next good commit mends it",
  async run(lab) {
    for (const [name, spoil] of Object.entries(damages)) await suffer(lab, name, spoil);
    return { "ways to damage it": Object.keys(damages).length };
  },
};
