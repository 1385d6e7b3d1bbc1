import { evidenceSchema } from "@hub/rollout";
import { expect, test } from "vitest";
import { type Application, toApplication } from "./applications.ts";
import { sourcesDigest } from "./sources.ts";
import { fleetStatus } from "./status-fleet.ts";
import { child, parent, type TestApplication, testApplicationSet, testNow, testSources } from "./testing.ts";
import type { Wanted } from "./wanted.ts";

/** What `status` waits for with these Applications. */
const reasons = (applications: readonly Application[], wanted?: Wanted): string[] =>
  fleetStatus({ applications, applicationSet: testApplicationSet(), wanted, now: testNow }).waitingFor.map(
    ({ text }) => text,
  );

/** What is said of alpha on edge-1 while it is like this. */
const because = (alpha: TestApplication): string[] =>
  reasons([parent("edge-1", { health: { status: "Progressing" } }), child("edge-1", "alpha", alpha)]);

/** What a deploy tree wants of edge-1: the components at their releases. */
const wantedOf = (components: Record<string, string>): Wanted =>
  new Map([
    [
      "edge-1",
      {
        ring: "canary",
        hold: null,
        components: new Map(
          Object.entries(components).map(([name, release]) => [
            name,
            { release, wave: 0, sources: sourcesDigest(testSources(name, release)) },
          ]),
        ),
      },
    ],
  ]);

test("waits for nothing where all is Synced and Healthy, and is evidence for a promotion", () => {
  const status = fleetStatus({
    applications: [parent("edge-1"), child("edge-1", "alpha")],
    applicationSet: testApplicationSet(),
    now: testNow,
  });
  expect(status).toMatchObject({ hub: "hub-1", ready: true, waitingFor: [] });
  expect(evidenceSchema.parse(status).clusters).toEqual([
    {
      name: "edge-1",
      components: [
        { name: "alpha", running: "1.0.0", health: "Healthy", healthySince: "2026-06-15T11:00:00Z" },
      ],
    },
  ]);
});

test("says that nobody will sync a cluster which is OutOfSync and for the ApplicationSet is done", () => {
  const doneAt = (revision: string): string | undefined =>
    fleetStatus({
      applications: [parent("edge-1", { sync: { status: "OutOfSync" } }), child("edge-1", "alpha")],
      applicationSet: testApplicationSet(
        [],
        [],
        [{ application: "edge-1", status: "Healthy", targetRevisions: [revision] }],
      ),
      now: testNow,
    }).waitingFor[0]?.text;
  expect(doneAt("c0ffee1234")).toMatchInlineSnapshot(
    `"edge-1: is OutOfSync, and the ApplicationSet takes it for done: commit a change, or sync it by hand: argocd app sync edge-1 --prune"`,
  );
  expect(doneAt("the commit before")).toMatchInlineSnapshot(`"edge-1: waits for its turn"`);
});

test("says since when and why a component is not Healthy", () => {
  const health = (status: string, message?: string) => ({
    health: { status, lastTransitionTime: "2026-06-15T11:48:00Z", ...(message ? { message } : {}) },
  });
  expect(
    because(health("Progressing", "Waiting for rollout to finish:\n1 of 2 pods.")),
  ).toMatchInlineSnapshot(`
    [
      "edge-1: alpha is Progressing for 12 min: Waiting for rollout to finish: 1 of 2 pods",
    ]
  `);
  expect(because(health("Degraded", "Deployment exceeded its progress deadline"))).toMatchInlineSnapshot(`
    [
      "edge-1: alpha is Degraded for 12 min: Deployment exceeded its progress deadline",
    ]
  `);
  expect(because(health("Missing"))).toMatchInlineSnapshot(`
    [
      "edge-1: alpha is Missing for 12 min",
    ]
  `);
  expect(because({ health: {} })).toMatchInlineSnapshot(`
    [
      "edge-1: alpha has no health yet",
    ]
  `);
});

test("does not take the verdict about the old sources for the new ones", () => {
  const sync = { status: "Synced", comparedTo: { sources: testSources("alpha", "0.9.0") } };
  expect(because({ sync })).toMatchInlineSnapshot(`
    [
      "edge-1: alpha has not been compared with its new sources yet",
    ]
  `);
});

test("says what a sync does, fails at, or waits for", () => {
  const operation = (phase: string, message: string, finishedAt?: string) =>
    because({
      sync: { status: "OutOfSync", comparedTo: { sources: testSources("alpha", "1.0.0") } },
      operationState: {
        phase,
        message,
        startedAt: "2026-06-15T11:57:00Z",
        ...(finishedAt ? { finishedAt } : {}),
      },
    });
  expect(operation("Running", "waiting for healthy state of apps/Deployment/alpha")).toMatchInlineSnapshot(`
    [
      "edge-1: alpha is syncing for 3 min: waiting for healthy state of apps/Deployment/alpha",
    ]
  `);
  expect(
    operation("Running", "one task failed. Retrying attempt #2", "2026-06-15T11:59:00Z"),
  ).toMatchInlineSnapshot(`
    [
      "edge-1: alpha fails to sync, and tries again: one task failed. Retrying attempt #2",
    ]
  `);
  expect(
    operation("Running", "waiting for pruning confirmation of /PersistentVolumeClaim/data"),
  ).toMatchInlineSnapshot(`
    [
      "edge-1: alpha waits for a person to confirm pruning of /PersistentVolumeClaim/data: argocd app confirm-deletion edge-1-alpha",
    ]
  `);
  expect(operation("Terminating", "operation is terminating due to timeout")).toMatchInlineSnapshot(`
    [
      "edge-1: alpha ends its sync: operation is terminating due to timeout",
    ]
  `);
  expect(operation("Failed", "the namespace is forbidden (retried 5 times).")).toMatchInlineSnapshot(`
    [
      "edge-1: alpha failed to sync: the namespace is forbidden (retried 5 times)",
    ]
  `);
});

test("says what keeps Argo CD from comparing", () => {
  const condition = (type: string, message: string) =>
    because({
      sync: { status: "Unknown", comparedTo: { sources: testSources("alpha", "1.0.0") } },
      conditions: [{ type, message }],
    });
  expect(
    condition("ComparisonError", "Failed to load target state: helm pull: no such host"),
  ).toMatchInlineSnapshot(`
    [
      "edge-1: alpha cannot be compared: Failed to load target state: helm pull: no such host",
    ]
  `);
  expect(
    condition("InvalidSpecError", "there are no clusters with this name: edge-1"),
  ).toMatchInlineSnapshot(`
    [
      "edge-1: alpha waits for the hub to know its cluster: there are no clusters with this name: edge-1",
    ]
  `);
  expect(condition("UnknownError", "panic")).toMatchInlineSnapshot(`
    [
      "edge-1: alpha has the condition UnknownError: panic",
    ]
  `);
});

test("names the objects that differ while nothing happens", () => {
  const sync = { status: "OutOfSync", comparedTo: { sources: testSources("alpha", "1.0.0") } };
  const resources = ["a", "b", "c", "d"].map((name) => ({ name, status: "OutOfSync" }));
  expect(because({ sync, resources })).toMatchInlineSnapshot(`
    [
      "edge-1: alpha is OutOfSync: a, b, c and 1 more",
    ]
  `);
});

test("waits for a person where a deletion must be confirmed", () => {
  expect(
    because({ isDeleting: true, resources: [{ name: "data", requiresDeletionConfirmation: true }] }),
  ).toMatchInlineSnapshot(`
    [
      "edge-1: alpha waits for a person to confirm the deletion of data: argocd app confirm-deletion edge-1-alpha",
    ]
  `);
});

test("names the component that holds a later ring up", () => {
  const outOfSync = { sync: { status: "OutOfSync" } };
  expect(
    reasons([
      parent("edge-1", outOfSync),
      child("edge-1", "alpha", { health: { status: "Degraded", message: "CrashLoopBackOff" } }),
      child("edge-1", "beta", { wave: 1, health: { status: "Progressing" } }),
      parent("prod-1", { ring: "production", ...outOfSync }),
      parent("prod-2", { ring: "production", ...outOfSync }),
    ]),
  ).toMatchInlineSnapshot(`
    [
      "production waits for edge-1: alpha is Degraded: CrashLoopBackOff",
    ]
  `);
});

test("says that a ring changes only so many clusters at a time", () => {
  const running = { sync: { status: "OutOfSync" }, operationState: { phase: "Running", message: "" } };
  expect(
    reasons([
      parent("edge-1"),
      parent("prod-1", { ring: "production", ...running }),
      parent("prod-2", { ring: "production", sync: { status: "OutOfSync" } }),
    ]),
  ).toMatchInlineSnapshot(`
    [
      "prod-1: is syncing",
      "prod-2 waits for the others of production (at most 1 at a time)",
    ]
  `);
});

test("tells a cluster on hold from one that no step selects", () => {
  expect(
    reasons([
      parent("edge-1", { hold: true, sync: { status: "OutOfSync" } }),
      parent("edge-2", { ring: "forgotten", sync: { status: "OutOfSync" } }),
    ]),
  ).toMatchInlineSnapshot(`
    [
      "edge-2: no step of the ApplicationSet selects it, and so it is never synced",
      "edge-1: is on hold",
    ]
  `);
});

test("gives the reason of a hold where the deploy tree is at hand", () => {
  const wanted: Wanted = new Map([
    [
      "edge-1",
      { ring: "canary", hold: { reason: "audit week", until: "2026-06-30" }, components: new Map() },
    ],
  ]);
  expect(reasons([parent("edge-1", { hold: true })], wanted)).toMatchInlineSnapshot(`
    [
      "edge-1: is on hold until 2026-06-30: audit week",
    ]
  `);
});

test("says once what stops many clusters", () => {
  const away = {
    sync: { status: "Unknown" },
    conditions: [{ type: "ComparisonError", message: "repository not accessible: connection refused" }],
  };
  expect(reasons(["a", "b", "c", "d", "e"].map((name) => parent(name, away)))).toMatchInlineSnapshot(`
    [
      "a, b, c and 2 more: cannot be compared: repository not accessible: connection refused",
    ]
  `);
});

test("says that the hub cannot read the deploy branch, and is not ready", () => {
  const status = (applicationSet: Parameters<typeof fleetStatus>[0]["applicationSet"]) => {
    const { ready, waitingFor } = fleetStatus({
      applications: [parent("edge-1")],
      applicationSet,
      now: testNow,
    });
    expect(ready).toBe(waitingFor.length === 0);
    return waitingFor[0]?.text;
  };
  const condition = {
    type: "ErrorOccurred",
    status: "True",
    message: "error parsing cluster.json: unexpected EOF",
  };
  expect(status(testApplicationSet([condition]))).toMatchInlineSnapshot(
    `"the hub cannot work out its clusters from the deploy branch: error parsing cluster.json: unexpected EOF"`,
  );
  expect(status(undefined)).toMatchInlineSnapshot(
    `"the hub has no ApplicationSet fleet: the deploy branch was not read yet, or it is damaged"`,
  );
  expect(status(testApplicationSet([{ ...condition, status: "False" }]))).toBeUndefined();
});

test("tells clusters that the deploy branch has lost from those that were taken out", () => {
  const status = fleetStatus({
    applications: [child("edge-1", "alpha"), child("edge-2", "alpha"), child("edge-3", "alpha")],
    applicationSet: testApplicationSet([], ["edge-1", "edge-2"]),
    now: testNow,
  });
  expect(status.ready).toBe(false);
  expect(status.clusters.map(({ name, state }) => `${name}: ${state}`)).toEqual([
    "edge-1: stuck",
    "edge-2: stuck",
    "edge-3: forgotten",
  ]);
  expect(status.waitingFor.map(({ text }) => text)).toMatchInlineSnapshot(`
    [
      "edge-1, edge-2: the deploy branch has lost its folder, and still names it in fleet.yaml: the branch is damaged. What runs stays as it was; render and deploy again",
    ]
  `);
});

test("waits for a cluster that the hub was told of and has not met", () => {
  const status = fleetStatus({
    applications: [],
    applicationSet: testApplicationSet([], ["edge-1"]),
    now: testNow,
  });
  expect(status).toMatchObject({
    ready: false,
    waitingFor: [{ text: "edge-1: waits for the hub to make its Application edge-1" }],
  });
});

test("says that the deploy branch has lost the ApplicationSet", () => {
  const root = toApplication({
    metadata: { name: "fleet" },
    spec: { source: { path: "hubs/hub-1" } },
    status: {
      sync: { status: "OutOfSync", comparedTo: { source: { path: "hubs/hub-1" } } },
      health: { status: "Healthy" },
      resources: [{ name: "fleet", status: "OutOfSync", requiresPruning: true }],
    },
  });
  expect(reasons([root, parent("edge-1")])).toEqual([
    "the deploy branch's fleet.yaml has lost the ApplicationSet fleet: it is damaged",
  ]);
});

test("says whether it held the clusters against a deploy tree or against what the hub has seen", () => {
  const status = (wanted?: Wanted) =>
    fleetStatus({ applications: [], applicationSet: testApplicationSet(), wanted, now: testNow });
  expect(status(wantedOf({})).comparedWith).toBe("tree");
  expect(status().comparedWith).toBe("hub");
});

test("takes what is wanted from the deploy tree: release, values, and what is not there", () => {
  const running = [parent("edge-1"), child("edge-1", "alpha"), child("edge-1", "beta")];
  expect(reasons(running, wantedOf({ alpha: "1.0.0", beta: "1.0.0" }))).toEqual([]);
  expect(reasons(running, wantedOf({ alpha: "1.1.0", beta: "1.0.0" }))).toMatchInlineSnapshot(`
    [
      "edge-1: waits for Argo CD to see the change: alpha is to move from 1.0.0 to 1.1.0",
    ]
  `);
  expect(reasons(running, wantedOf({ alpha: "1.0.0" }))).toMatchInlineSnapshot(`
    [
      "edge-1: waits for Argo CD to see the change: beta is to go",
    ]
  `);
  expect(
    reasons(running, wantedOf({ alpha: "1.0.0", beta: "1.0.0", gamma: "1.0.0" })),
  ).toMatchInlineSnapshot(`
    [
      "edge-1: waits for Argo CD to see the change: gamma is not there yet",
    ]
  `);
  const otherValues = child("edge-1", "beta", {
    sources: [{ chart: "beta", helm: { valuesObject: { replicas: 9 } } }],
  });
  expect(
    reasons(
      [parent("edge-1"), child("edge-1", "alpha"), otherValues],
      wantedOf({ alpha: "1.0.0", beta: "1.0.0" }),
    ),
  ).toMatchInlineSnapshot(`
    [
      "edge-1: waits for Argo CD to see the change: beta is to get other values or manifests",
    ]
  `);
});

test("waits for the parent of a cluster that the hub has not met", () => {
  expect(reasons([], wantedOf({ alpha: "1.0.0" }))).toMatchInlineSnapshot(`
    [
      "edge-1: waits for the hub to make its Application edge-1",
    ]
  `);
});

test("leaves out of the rollout what is no longer in the fleet", () => {
  const status = fleetStatus({
    applications: [parent("edge-1"), child("edge-2", "alpha", { health: { status: "Degraded" } })],
    applicationSet: testApplicationSet(),
    now: testNow,
  });
  expect(status).toMatchObject({ ready: true, waitingFor: [], rings: [{ clusters: 1 }, { clusters: 0 }] });
  expect(status.clusters[1]).toMatchObject({ name: "edge-2", ring: "canary", state: "forgotten" });
});

test("forgets since when a component was Healthy once other sources are synced", () => {
  const component = (history: TestApplication["history"] & object) =>
    fleetStatus({
      applications: [parent("edge-1"), child("edge-1", "alpha", { history })],
      applicationSet: testApplicationSet(),
      now: testNow,
    }).clusters[0]?.components[0]?.healthySince;
  const old = { deployedAt: "2026-06-14T09:00:00Z", sources: testSources("alpha", "0.9.0") };
  const at = (deployedAt: string) => ({ deployedAt, sources: testSources("alpha", "1.0.0") });
  expect(component([old, at("2026-06-15T11:30:00Z")])).toBe("2026-06-15T11:30:00Z");
  // A sync that heals drift deploys the same again: no new start.
  expect(component([old, at("2026-06-15T11:30:00Z"), at("2026-06-15T11:50:00Z")])).toBe(
    "2026-06-15T11:30:00Z",
  );
});

test("does not say that a release runs before it was synced", () => {
  const [cluster] = fleetStatus({
    applications: [
      parent("edge-1"),
      child("edge-1", "alpha", {
        release: "1.1.0",
        history: [{ deployedAt: "2026-06-14T09:00:00Z", sources: testSources("alpha", "1.0.0") }],
        sync: { status: "OutOfSync", comparedTo: { sources: testSources("alpha", "1.1.0") } },
      }),
    ],
    applicationSet: testApplicationSet(),
    now: testNow,
  }).clusters;
  expect(cluster?.components[0]).toMatchObject({ wanted: "1.1.0", running: null, healthySince: null });
});
