import { expect, onTestFinished, test } from "vitest";
import { followStatus, type Sight } from "./follow-status.ts";
import type { Kube } from "./kube.ts";
import { childObject, parentObject, testApplicationSet } from "./testing.ts";
import { FakeHub, fakeHub, kubeOf } from "./testing-server.ts";
import { waitFor } from "./wait.ts";

const progressing = { health: { status: "Progressing" } };

/** edge-1 with its component alpha, which is not Healthy yet. */
const startingFleet = () => ({
  applications: [parentObject("edge-1"), childObject("edge-1", "alpha", progressing)],
  applicationSets: [testApplicationSet()],
});

/** Gives the next sight that fits, of a hub that is followed until the test ends. */
function sightsOf(kube: Kube): (fits: (sight: Sight) => boolean) => Promise<Sight> {
  const end = new AbortController();
  const sights = followStatus(kube, { signal: end.signal, every: 5, retryAfter: 20 });
  onTestFinished(async () => {
    end.abort();
    await sights.return();
  });
  return async (fits) => {
    for (;;) {
      const { value, done } = await sights.next();
      if (done) throw new Error("it came to its end");
      if (fits(value)) return value;
    }
  };
}

const isReady = ({ status, away }: Sight) => status.ready && !away;
const isNotReady = ({ status, away }: Sight) => !status.ready && !away;
const lists = (hub: FakeHub) => hub.accesses.filter(({ verb }) => verb === "list").length;

test("gives a new status when an Application changes, comes or goes", async () => {
  const hub = await fakeHub(startingFleet());
  const next = sightsOf(kubeOf(hub.port));
  await next(isNotReady);
  hub.put("applications", childObject("edge-1", "alpha"));
  await next(isReady);
  hub.put("applications", childObject("edge-1", "beta", progressing));
  expect((await next(isNotReady)).status.clusters[0]?.message).toBe("beta is Progressing");
  hub.remove("applications", "edge-1-beta");
  await next(isReady);
});

test("goes on where a watch ended, without listing again", async () => {
  const hub = await fakeHub(startingFleet());
  const next = sightsOf(kubeOf(hub.port));
  await next(isNotReady);
  await expect.poll(() => hub.watches).toBe(2);
  hub.endWatches();
  hub.put("applications", childObject("edge-1", "alpha"));
  await next(isReady);
  expect(lists(hub)).toBe(2);
});

test("lists again where the server has forgotten the version", async () => {
  const hub = await fakeHub(startingFleet());
  const next = sightsOf(kubeOf(hub.port));
  await next(isNotReady);
  await expect.poll(() => hub.watches).toBe(2);
  hub.endWatches();
  hub.put("applications", childObject("edge-1", "alpha"));
  hub.compact();
  await next(isReady);
  expect(lists(hub)).toBeGreaterThan(2);
});

test("waits for a server that goes away, and keeps what it saw", async () => {
  const hub = await fakeHub(startingFleet());
  const next = sightsOf(kubeOf(hub.port));
  await next(isNotReady);
  const { port } = hub;
  hub.close();
  const away = await next((sight) => sight.away !== undefined);
  expect(away.away?.problems[0]?.code).toBe("server-away");
  expect(away.status.clusters[0]?.message).toBe("alpha is Progressing");
  const back = new FakeHub({
    ...startingFleet(),
    applications: [parentObject("edge-1"), childObject("edge-1", "alpha")],
  });
  onTestFinished(() => back.close());
  await back.listen(port);
  await next(isReady);
});

test("does not wait for a server that is away from the start, nor for rights", async () => {
  const hub = await fakeHub(startingFleet());
  const mayNotWatch = await fakeHub({ ...startingFleet(), isAllowed: ({ verb }) => verb !== "watch" });
  await expect(sightsOf(kubeOf(mayNotWatch.port))(() => false)).rejects.toThrow(/may not watch applications/);
  const kube = kubeOf(hub.port);
  hub.close();
  await expect(sightsOf(kube)(() => false)).rejects.toThrow(/server-away/);
});

test("waits until the clusters are there", async () => {
  const hub = await fakeHub(startingFleet());
  const seen: string[] = [];
  const { verdict } = await waitFor(kubeOf(hub.port), {
    goal: { ring: "canary" },
    timeoutSeconds: 10,
    every: 5,
    onSight: (_, { missing }) => {
      seen.push(...missing);
      hub.put("applications", childObject("edge-1", "alpha"));
    },
  });
  expect(verdict).toMatchObject({ there: true, arrived: ["edge-1"] });
  expect(seen).toContain("edge-1: alpha is Progressing");
});

test("says what is not there when the time is over", async () => {
  const hub = await fakeHub(startingFleet());
  const { verdict } = await waitFor(kubeOf(hub.port), { goal: {}, timeoutSeconds: 0.3, every: 5 });
  expect(verdict).toMatchObject({ there: false, missing: ["edge-1: alpha is Progressing"] });
  await expect.poll(() => hub.watches).toBe(0);
});
