import { expect, test } from "vitest";
import { type HubFacts, healthKey, hubItems } from "./preflight-hub.ts";

const wanted = {
  name: "hub-1",
  applicationHealth: "return { status = 'Healthy' }\n",
  clusters: ["edge-1", "hub-1"],
  repository: "https://git.example.com/infrastructure.git",
};

/** A hub where all is well. */
const good: HubFacts = {
  workloads: { value: [{ name: "argocd-server", version: "v3.6.1" }] },
  config: { value: { [healthKey]: "return { status = 'Healthy' }" } },
  parameters: {
    value: {
      "applicationsetcontroller.enable.progressive.syncs": "true",
      "controller.sync.timeout.seconds": "1800",
    },
  },
  root: { value: { revision: "c0ffee1", errors: [] } },
  clusters: { value: ["edge-1", "hub-1", "somebody-else"] },
};

const look = (facts: Partial<HubFacts>, id: string, more: Partial<typeof wanted> = {}) => {
  const item = hubItems({ ...wanted, ...more }, { ...good, ...facts }).find((one) => one.id === id);
  return `${item?.outcome}: ${item?.reason}`;
};

test("passes on a hub where all is well, and says no fix", () => {
  const items = hubItems(wanted, good);
  expect(items.map(({ outcome, fix }) => [outcome, fix])).toEqual(items.map(() => ["pass", undefined]));
  expect(items).toHaveLength(6);
});

test("wants Argo CD 3.6 or newer, whatever the part", () => {
  const version = (...versions: (string | undefined)[]) =>
    look(
      { workloads: { value: versions.map((one, index) => ({ name: `part-${index}`, version: one })) } },
      "argo-cd-version",
    );
  expect(version("v3.6.0", "v3.10.2", "v4.0.0")).toBe("pass: It is v3.10.2 and v3.6.0 and v4.0.0.");
  expect(version("v3.6.1", "v3.5.9")).toBe("fail: Too old: part-1 v3.5.9.");
  expect(version("v2.14.1")).toBe("fail: Too old: part-0 v2.14.1.");
  expect(version("latest")).toBe("not-checkable: Neither image nor label says a version: part-0 latest.");
  expect(version()).toBe("fail: There is no Argo CD in its namespace.");
});

test("wants progressive syncs and a sync timeout", () => {
  const parameters = (value: Record<string, string>, id: string) => look({ parameters: { value } }, id);
  expect(parameters({}, "progressive-syncs")).toBe("fail: The parameter is not set, expected true.");
  expect(
    parameters({ "applicationsetcontroller.enable.progressive.syncs": "false" }, "progressive-syncs"),
  ).toBe("fail: The parameter is false, expected true.");
  expect(parameters({}, "sync-timeout")).toBe("fail: No timeout is set.");
  expect(parameters({ "controller.sync.timeout.seconds": "0" }, "sync-timeout")).toBe(
    "fail: The timeout is 0: a sync may take for ever.",
  );
});

test("wants the very health check that the fleet pins", () => {
  const config = (value: Record<string, string>, applicationHealth?: string) =>
    look({ config: { value } }, "application-health", { applicationHealth } as Partial<typeof wanted>);
  expect(config({}, wanted.applicationHealth)).toBe("fail: argocd-cm has none.");
  expect(config({ [healthKey]: "return {}" }, wanted.applicationHealth)).toBe(
    "fail: argocd-cm has another one.",
  );
  expect(config({ [healthKey]: "return {}" })).toMatch(/^not-checkable: argocd-cm has one/);
});

test("takes Argo CD's word for whether it reads the repository", () => {
  const root = (value: { revision: string | undefined; errors: string[] } | undefined) =>
    look({ root: { value } }, "repository");
  expect(root({ revision: undefined, errors: ["authentication required"] })).toBe(
    "fail: authentication required",
  );
  expect(root({ revision: undefined, errors: [] })).toMatch(/^not-checkable: Argo CD has not compared/);
  expect(root(undefined)).toMatch(/^not-checkable: There is no root Application yet/);
});

test("names the clusters that the hub does not know", () => {
  expect(look({ clusters: { value: ["hub-1"] } }, "clusters-known")).toBe("fail: It does not know edge-1.");
});

test("leaves open what could not be read, with the reason", () => {
  expect(look({ clusters: { unknown: "The user may not list secrets." } }, "clusters-known")).toBe(
    "not-checkable: The user may not list secrets.",
  );
});
