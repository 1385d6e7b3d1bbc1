import { expect, test } from "vitest";
import type { Application } from "./applications.ts";
import { fleetStatus } from "./status-fleet.ts";
import { child, parent, testApplicationSet, testNow } from "./testing.ts";
import { type Goal, judge } from "./wait.ts";

const judged = (applications: readonly Application[], goal: Goal = {}) =>
  judge(fleetStatus({ applications, applicationSet: testApplicationSet(), now: testNow }), goal);

const degraded = { health: { status: "Degraded", message: "CrashLoopBackOff" } };

test("is there once every cluster is at the wanted state", () => {
  const verdict = judged([
    parent("edge-1"),
    child("edge-1", "alpha"),
    parent("prod-1", { ring: "production" }),
  ]);
  expect(verdict).toMatchObject({ there: true, missing: [], arrived: ["edge-1", "prod-1"] });
});

test("names what is not there, of the ring or cluster that is asked for", () => {
  const fleet = [
    parent("edge-1"),
    child("edge-1", "alpha"),
    parent("prod-1", { ring: "production" }),
    child("prod-1", "alpha", { ring: "production", ...degraded }),
  ];
  expect(judged(fleet).missing).toMatchInlineSnapshot(`
    [
      "prod-1: alpha is Degraded: CrashLoopBackOff",
    ]
  `);
  expect(judged(fleet, { ring: "canary" }).there).toBe(true);
  expect(judged(fleet, { cluster: "edge-1" }).there).toBe(true);
  expect(judged(fleet, { cluster: "prod-1" }).there).toBe(false);
});

test("waits until Argo CD has compared every cluster with the commit", () => {
  const fleet = [parent("edge-1"), parent("edge-2", { sync: { revision: "0123456789" } })];
  expect(judged(fleet, { commit: "c0ffee1234" }).missing).toMatchInlineSnapshot(`
    [
      "edge-2: Argo CD has compared it with 0123456, not yet with c0ffee1",
    ]
  `);
  expect(judged(fleet, { commit: "c0ffee1", cluster: "edge-1" }).there).toBe(true);
});

test("leaves clusters on hold out, and gives up on one that is asked for by name", () => {
  const held = parent("edge-2", { hold: true, sync: { status: "OutOfSync" } });
  expect(judged([parent("edge-1"), held])).toMatchObject({ there: true, held: ["edge-2"] });
  expect(judged([parent("edge-1"), held], { cluster: "edge-2" })).toMatchObject({
    there: false,
    isHopeless: true,
    missing: ["edge-2: is on hold"],
  });
  expect(judged([parent("edge-1", { hold: true })], { cluster: "edge-1" }).there).toBe(true);
});

test("gives up on a name that the hub does not know, but not where a commit may bring it", () => {
  expect(judged([parent("edge-1")], { cluster: "edge1" })).toMatchObject({
    there: false,
    isHopeless: true,
    missing: ["the hub has no cluster edge1. Did you mean edge-1?"],
  });
  expect(judged([parent("edge-1")], { ring: "canray" })).toMatchObject({
    isHopeless: true,
    missing: ["the hub has no ring canray. Did you mean canary?"],
  });
  expect(judged([parent("edge-1")], { cluster: "edge-9", commit: "c0ffee1" }).isHopeless).toBe(false);
});

test("does not take a fleet without clusters for one that is ready", () => {
  expect(judged([])).toMatchObject({
    there: false,
    isHopeless: false,
    missing: ["the hub has no cluster yet"],
  });
  expect(judged([parent("edge-1")], { ring: "production" })).toMatchObject({
    there: false,
    isHopeless: false,
  });
});

test("does not trust clusters while the hub cannot read the deploy branch", () => {
  const status = fleetStatus({
    applications: [parent("edge-1")],
    applicationSet: testApplicationSet([
      { type: "ErrorOccurred", status: "True", message: "unexpected EOF" },
    ]),
    now: testNow,
  });
  expect(judge(status, {}).there).toBe(false);
});
