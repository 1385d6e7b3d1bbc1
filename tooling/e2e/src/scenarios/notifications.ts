import { isDeepStrictEqual } from "node:util";
import { small } from "../fleet/test-fleet.ts";
import type { Lab } from "../lab/lab.ts";
import { Missing, sleep, until } from "../lab/until.ts";
import { WebhookReceiver } from "../lab/webhook-receiver.ts";
import { must, type Scenario } from "../scenario.ts";

interface Message {
  readonly event: "update-started" | "update-finished" | "update-stuck";
  readonly ring: string;
  readonly cluster: string;
  readonly commit: string;
  readonly message: string;
}

const text = ({ event, cluster, ring, commit }: Message): string => `${event} ${cluster} (${ring}) ${commit}`;

/** Throws unless just these messages came, each once, and those of starts in this order. */
async function untilTold(receiver: WebhookReceiver<Message>, wanted: readonly string[]): Promise<void> {
  await until("everything that happened is told", 90, () => {
    const missing = wanted.filter((line) => !receiver.received.some((message) => text(message) === line));
    return missing.length === 0 ? true : new Missing(`not told: ${missing.join(", ")}`);
  });
  // Whatever is told twice will have been by then: Argo CD compares every few seconds, and says so each time.
  await sleep(5000);
  const told = receiver.received.map(text);
  // An end is told when Argo CD has looked once more, and the next ring may have started by then.
  const parts = (lines: readonly string[]) => [
    lines.filter((line) => line.startsWith("update-started")),
    lines.toSorted(),
  ];
  must(
    isDeepStrictEqual(parts(told), parts(wanted)),
    `told was: ${told.join(", ")}; wanted is: ${wanted.join(", ")}`,
  );
}

/** What is told of an update that works, cluster by cluster. */
const update = ({ fleet, branch }: Lab): string[] =>
  fleet.clusters.flatMap(({ name, ring }) =>
    ["update-started", "update-finished"].map((event) => `${event} ${name} (${ring}) ${branch.head}`),
  );

export const notifications: Scenario = {
  name: "notifications",
  holds:
    "a URL is told once of every cluster whose update starts, finishes or sticks, in the order of the rings",
  async run(lab) {
    await lab.have(small);
    await using receiver = await WebhookReceiver.start<Message>();
    const controller = await lab.argoCd.startNotifications(receiver.url);
    try {
      // What every cluster runs has been finished before; whoever turns notifications on is told that first.
      await until("the state of before is told", 60, () =>
        receiver.received.length === small.clusters.length
          ? true
          : new Missing(`${receiver.received.length} came`),
      );
      receiver.received.length = 0;

      await lab.change();
      await lab.settled();
      const wanted = update(lab);
      await untilTold(receiver, wanted);

      // Nothing changes for the rings before, which see the commit all the same.
      await lab.deploy({ ...lab.fleet, ringVersions: { production: lab.nextVersion() } });
      await lab.settled();
      wanted.push(...update(lab).filter((line) => line.includes("(production)")));
      await untilTold(receiver, wanted);

      await lab.change({ broken: ["canary"], ringVersions: {} });
      wanted.push(
        ...["update-started", "update-stuck"].map((event) => `${event} canary-1 (canary) ${lab.branch.head}`),
      );
      await untilTold(receiver, wanted);
      const reason = receiver.received.find(({ event }) => event === "update-stuck")?.message ?? "";
      must(reason.includes("waiting for healthy state"), `the reason is no reason: ${reason}`);

      await lab.change({ broken: [] });
      await lab.settled(lab.settings.syncTimeoutSeconds + 90);
      wanted.push(...update(lab));
      await untilTold(receiver, wanted);
      return { messages: wanted.length, "of them twice": 0 };
    } finally {
      await controller.stop();
    }
  },
};
