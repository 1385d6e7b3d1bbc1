import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { small } from "../fleet/test-fleet.ts";
import type { Lab } from "../lab/lab.ts";
import { Missing, sleep, until } from "../lab/until.ts";
import { must, type Scenario } from "../scenario.ts";
import { watchOver } from "./outages.ts";

const folder = "hubs/hub-1/clusters";

interface Damage {
  /** Spoils the tree in a folder. */
  spoil(tree: string): void;
  /** What `hubctl status` must say of it. */
  readonly says: RegExp;
  /** Parents are forgotten with their clusters; what the children brought must stay all the same. */
  readonly forgetsParents?: true;
}

/** Ways in which a commit that is not ours can spoil the branch. */
const damages: Readonly<Record<string, Damage>> = {
  "a truncated file": {
    says: /\bcanary-1: cannot be compared: /,
    spoil(tree) {
      const file = join(tree, folder, "canary-1/applications.yaml");
      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.slice(0, text.indexOf("name:", text.length / 2) + 3));
    },
  },
  "a foreign file": {
    says: /^the hub cannot work out its clusters from the deploy branch: /,
    spoil(tree) {
      writeFileSync(join(tree, folder, "canary-1/notes.yaml"), "kind: Nonsense\n");
      mkdirSync(join(tree, folder, "nobody"));
      writeFileSync(join(tree, folder, "nobody/cluster.json"), '{"name": ');
    },
  },
  "an empty cluster list": {
    says: /the deploy branch has lost its folder/,
    forgetsParents: true,
    spoil(tree) {
      for (const { name } of small.clusters) rmSync(join(tree, folder, name), { recursive: true });
    },
  },
  "an empty fleet.yaml": {
    says: /^the deploy branch's fleet.yaml has lost the ApplicationSet fleet/,
    spoil: (tree) => writeFileSync(join(tree, "hubs/hub-1/fleet.yaml"), ""),
  },
};

/** The part of what `hubctl status --json` prints that is read. */
interface FleetStatus {
  readonly ready: boolean;
  readonly waitingFor: readonly { readonly text: string }[];
}

async function suffer(lab: Lab, name: string, { spoil, says, forgetsParents }: Damage): Promise<void> {
  await lab.have(small);
  const pods = lab.pods.records.filter(({ goneMs }) => goneMs === undefined);
  const check = watchOver(lab);
  spoil(lab.out);
  lab.branch.commitFolder(lab.out, name);
  await lab.tell();
  await until(`${name}: hubctl status says so`, 40, async () => {
    const { ready, waitingFor } = JSON.parse(await lab.status()) as FleetStatus;
    const isSaid = !ready && waitingFor.some(({ text }) => says.test(text));
    return isSaid || new Missing(JSON.stringify({ ready, waitingFor }));
  });
  // Whoever meant to delete something has had the time for it.
  await sleep(5000);
  if (!forgetsParents) check();
  must(
    pods.every(({ goneMs }) => goneMs === undefined),
    `${name}: pods were deleted`,
  );
  // Nothing but a render of the whole tree mends it.
  rmSync(lab.out, { recursive: true });
  await lab.change();
  await lab.settled();
}

export const damage: Scenario = {
  name: "damaged-branch",
  holds: "a damaged deploy branch deletes nothing, status says so, and the next good commit mends it",
  async run(lab) {
    for (const [name, damage] of Object.entries(damages)) await suffer(lab, name, damage);
    return { "ways to damage it": Object.keys(damages).length };
  },
};
