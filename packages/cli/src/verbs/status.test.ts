import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  childObject,
  fakeHub,
  kubeconfigFile,
  parentObject,
  syncedObjects,
  testApplicationSet,
} from "@hub/live/testing";
import { evidenceSchema } from "@hub/rollout";
import { expect, onTestFinished, test } from "vitest";
import type { Io } from "../io.ts";
import { main } from "../main.ts";
import { testRoot } from "../testing.ts";

const silent: Io = {
  out: () => {},
  err: () => {},
  color: false,
  isTerminal: false,
  today: "2026-06-15",
  cwd: ".",
};

/** Runs a command line against a hub. What passes with the clock is replaced. */
async function hubctl(argv: readonly string[], more: Partial<Io> = {}) {
  const texts = { out: "", err: "" };
  const code = await main(argv, {
    ...silent,
    out: (text) => {
      texts.out += text;
    },
    err: (text) => {
      texts.err += text;
    },
    ...more,
  });
  return { code, out: fixed(texts.out), err: fixed(texts.err) };
}

const fixed = (text: string): string =>
  text
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/, "2026-06-15 12:00 UTC")
    .replace(/^\d\d:\d\d:\d\d/gm, "12:00:00")
    .replace(/ for \d+ (min|h|d)\b/g, " for 12 min")
    .replace(/127\.0\.0\.1:\d+/g, "127.0.0.1");

/** A ring that is well, and one in the middle of an update. */
const updatingFleet = () => {
  const waiting = { ring: "production", sync: { status: "OutOfSync" } };
  const degraded = {
    status: "Degraded",
    message: "2 of 3 pods crash",
    lastTransitionTime: "2026-06-15T11:48:00Z",
  };
  return {
    applicationSets: [testApplicationSet()],
    applications: [
      parentObject("edge-1"),
      childObject("edge-1", "alpha"),
      childObject("edge-1", "beta", { wave: 1 }),
      parentObject("prod-1", {
        ...waiting,
        operationState: { phase: "Running", message: "waiting for prod-1-alpha" },
      }),
      childObject("prod-1", "alpha", { ring: "production", release: "1.1.0", health: degraded }),
      childObject("prod-1", "beta", { ring: "production", wave: 1 }),
      parentObject("prod-2", waiting),
      parentObject("prod-3", { ...waiting, hold: true }),
    ],
  };
};

const readyFleet = () => ({
  applicationSets: [testApplicationSet()],
  applications: [parentObject("edge-1"), childObject("edge-1", "alpha")],
});

test("status prints one line for a cluster that is well, and more for what is not", async () => {
  const hub = await fakeHub(updatingFleet());
  const { code, out, err } = await hubctl(["status", "--kubeconfig", kubeconfigFile(hub.port)]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(`\n${out}`).toMatchInlineSnapshot(`
    "
    hub-1, 2026-06-15 12:00 UTC: 1 of 4 clusters ready, 1 on hold

    1 canary        ready      1 of 1
      edge-1        ready      2 components, Healthy for 12 min, commit c0ffee1

    2 production    stuck      0 of 3, 1 at a time
      prod-1        stuck      1 of 2 components
          alpha 1.1.0 is Degraded for 12 min: 2 of 3 pods crash
      prod-2        waiting    waits for its turn
      prod-3        held       is on hold

    Waits
      prod-1: alpha is Degraded for 12 min: 2 of 3 pods crash
      prod-2 waits for the others of production (at most 1 at a time)
      prod-3: is on hold
    "
  `);
});

test("status CLUSTER prints everything that runs on it", async () => {
  const hub = await fakeHub(updatingFleet());
  const kubeconfig = kubeconfigFile(hub.port);
  const { out } = await hubctl(["status", "prod-1", "--kubeconfig", kubeconfig]);
  expect(`\n${out}`).toMatchInlineSnapshot(`
    "
    prod-1 in production: stuck: alpha is Degraded for 12 min: 2 of 3 pods crash

    wave  component  wanted  running  sync    health
    0     alpha      1.1.0   1.1.0    Synced  Degraded  is Degraded for 12 min: 2 of 3 pods crash
    1     beta       1.0.0   1.0.0    Synced  Healthy   for 12 min
    "
  `);
  expect((await hubctl(["status", "prod1", "--kubeconfig", kubeconfig])).err).toMatch(
    /Did you mean prod-1\?/,
  );
});

test("status --json is evidence for a promotion", async () => {
  const hub = await fakeHub(readyFleet());
  const { out } = await hubctl(["status", "--json", "--kubeconfig", kubeconfigFile(hub.port)]);
  expect(evidenceSchema.parse(JSON.parse(out)).clusters[0]?.components[0]).toEqual({
    name: "alpha",
    running: "1.0.0",
    health: "Healthy",
    healthySince: "2026-06-15T11:00:00Z",
  });
});

test("status --watch prints the table once and then a line for each change", async () => {
  const hub = await fakeHub(updatingFleet());
  const end = new AbortController();
  let out = "";
  const run = hubctl(["status", "--watch", "--kubeconfig", kubeconfigFile(hub.port)], {
    signal: end.signal,
    out: (text) => {
      out += text;
    },
  });
  await expect.poll(() => hub.watches).toBe(2);
  hub.put("applications", childObject("prod-1", "alpha", { ring: "production", release: "1.1.0" }));
  await expect
    .poll(() => out, { timeout: 5000 })
    .toContain("prod-1: moving: is syncing: waiting for prod-1-alpha\n");
  end.abort();
  expect((await run).code).toBe(0);
});

test("status --watch redraws in place on a terminal, and cuts what does not fit", async () => {
  const hub = await fakeHub(updatingFleet());
  const end = new AbortController();
  let out = "";
  const run = hubctl(["status", "--watch", "--kubeconfig", kubeconfigFile(hub.port)], {
    signal: end.signal,
    screen: () => ({ rows: 6 }),
    out: (text) => {
      out += text;
      end.abort();
    },
  });
  await run;
  expect(JSON.stringify(fixed(out)).replaceAll("\\u001b", "ESC")).toMatchInlineSnapshot(
    `""ESC[HESC[?7lhub-1, 2026-06-15 12:00 UTC: 1 of 4 clusters ready, 1 on holdESC[K\\nESC[K\\n1 canary        ready      1 of 1ESC[K\\n  edge-1        ready      2 components, Healthy for 12 min, commit c0ffee1ESC[K\\n... 11 more linesESC[K\\nESC[JESC[?7h""`,
  );
});

test("status says what is wrong with the server", async () => {
  const hub = await fakeHub();
  const kubeconfig = kubeconfigFile(hub.port);
  hub.close();
  const { code, err } = await hubctl(["status", "--kubeconfig", kubeconfig]);
  expect(code).toBe(1);
  expect(`\n${err}`).toMatchInlineSnapshot(`
    "
    error[server-away]: The API server http://127.0.0.1 cannot be reached: ECONNREFUSED.
      fix: Check the address in the kubeconfig, and the network or VPN.

    1 error
    "
  `);
});

test("status takes what is wanted from a deploy tree, and refuses a folder that is none", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hubctl-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const hub = await fakeHub(readyFleet());
  const { code, err } = await hubctl(["status", "--tree", folder, "--kubeconfig", kubeconfigFile(hub.port)]);
  expect({ code, said: err.slice(0, 24) }).toEqual({ code: 1, said: "error[not-a-deploy-tree]" });
});

test("status compares the hub with what a deploy tree wants, values and all", async () => {
  const root = testRoot();
  await main(["render", "--out", "deploy", "--root", "."], { ...silent, cwd: root });
  const file = (cluster: string) =>
    readFileSync(join(root, "deploy/hubs/hub-1/clusters", cluster, "applications.yaml"), "utf8");
  const live = ["edge-1", "hub-1"].flatMap((cluster) => [
    parentObject(cluster),
    ...syncedObjects(file(cluster)),
  ]);
  const hub = await fakeHub({ applicationSets: [testApplicationSet()], applications: live });
  const status = () =>
    hubctl(["status", "--json", "--tree", "deploy", "--kubeconfig", kubeconfigFile(hub.port)], { cwd: root });
  expect(JSON.parse((await status()).out)).toMatchObject({ ready: true, waitingFor: [] });
  const changed = syncedObjects(
    file("edge-1").replace(/path: bundles\/alpha\/\w+/, "path: bundles/alpha/other"),
  );
  for (const object of changed) hub.put("applications", object);
  expect(JSON.parse((await status()).out).waitingFor[0].text).toBe(
    "edge-1: waits for Argo CD to see the change: alpha is to get other values or manifests",
  );
});

test("wait ends with 0 where all is there, and tells on the way what changes", async () => {
  const hub = await fakeHub(readyFleet());
  const run = await hubctl(["wait", "--ring", "canary", "--kubeconfig", kubeconfigFile(hub.port)]);
  expect(run).toEqual({ code: 0, out: "1 cluster at the wanted state.\n", err: "12:00:00 edge-1: ready\n" });
});

test("wait ends with 1 and says what is not there", async () => {
  const hub = await fakeHub(updatingFleet());
  const file = kubeconfigFile(hub.port);
  const { code, out } = await hubctl(["wait", "--timeout", "0.5s", "--kubeconfig", file]);
  expect(code).toBe(1);
  expect(`\n${out}`).toMatchInlineSnapshot(`
    "
    1 of 3 clusters at the wanted state. Not there:
      prod-1: alpha is Degraded for 12 min: 2 of 3 pods crash
      prod-2: waits for its turn
    On hold, and left out: prod-3.
    "
  `);
});

test("refuses a duration or a commit that is none as wrong use", async () => {
  expect((await hubctl(["wait", "--timeout", "soon"])).code).toBe(2);
  expect((await hubctl(["wait", "--commit", "main"])).err).toMatch(/7 to 64 hexadecimal digits/);
  expect((await hubctl(["status", "--request-timeout", "0"])).err).toMatch(/Say it as 90s, 15m or 2h/);
  expect(await hubctl(["status", "prod-1", "--watch"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("--watch follows the whole hub"),
  });
});
