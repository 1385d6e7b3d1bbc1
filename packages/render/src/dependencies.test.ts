import { defineComponent, type JsonObject, SettingError } from "@hub/component";
import { effectivePins } from "@hub/fleet";
import { testCatalog, testFiles, testFleet } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import { dependencies } from "./dependencies.ts";
import { Resolver } from "./resolve/resolve.ts";

const settings = z.strictObject({
  replicas: z.number().default(2),
  identity: z.string().default("arn:aws:iam::1"),
  mode: z.enum(["fast", "safe"]).default("safe"),
  limits: z.strictObject({ cpu: z.string().default("1") }).prefault({}),
});

const alpha = defineComponent({
  name: "alpha",
  description: "A component for tests.",
  namespace: { name: "alpha", podSecurity: "restricted" },
  settings,
  chart: { repository: "https://charts.example.com", name: "alpha", version: "1.0.0", keys: { "*": "any" } },
  values: (cluster, { replicas, identity, mode, limits }): JsonObject => {
    if (!identity.startsWith("arn:")) throw new SettingError(["identity"], "It is no ARN.", "Give one.");
    if (mode !== "fast" && mode !== "safe") throw new Error("no such mode");
    return {
      replicas: mode === "safe" ? replicas : 1,
      identity,
      host: `alpha.${cluster.domain}`,
      zone: cluster.runs("beta") ? cluster.dns.zone : "none",
      cpu: limits.cpu,
    };
  },
});

/** What a value of alpha depends on, where a cluster runs it. */
function dependenciesOf(value: string, files: Record<string, string> = {}) {
  const catalog = testCatalog(alpha);
  const fleet = testFleet(testFiles(files), catalog);
  const source = fleet.clusters.find(({ facts }) => facts.name === "edge-1");
  const cluster = source && new Resolver(fleet, catalog).resolve(source);
  const [resolved] = cluster?.components ?? [];
  if (!source || !cluster || !resolved) throw new Error("edge-1 does not run alpha");
  const ring = fleet.rings.find(({ name }) => name === source.facts.ring) ?? { pins: [] };
  const about = { facts: cluster.facts, pins: effectivePins(ring, source), file: source.file };
  return dependencies(about, resolved, [value]);
}

const namesFor = (value: string) => dependenciesOf(value).map(({ name }) => name);

test("a value depends on the settings that change it, and on none that the component refuses for another", () => {
  expect(namesFor("replicas")).toEqual(["settings.replicas", "settings.mode"]);
  expect(namesFor("cpu")).toEqual(["settings.limits.cpu"]);
});

test("a value depends on a setting of which the component takes other values of the same kind", () => {
  expect(namesFor("identity")).toEqual(["settings.identity"]);
});

test("a value depends on the facts that change it", () => {
  expect(namesFor("host")).toEqual(["cluster.domain"]);
  expect(namesFor("zone")).toEqual(['cluster.runs("beta")']);
});

test("says where each was said, and of a default whose it is", () => {
  const override = { "clusters/edge-1/overrides/alpha.yaml": "settings:\n  replicas: 3\n" };
  expect(dependenciesOf("replicas", override)).toEqual([
    { name: "settings.replicas", value: 3, at: "clusters/edge-1/overrides/alpha.yaml:2:3" },
    { name: "settings.mode", value: "safe", at: "apps/alpha/src/settings.ts (default)" },
  ]);
});
