import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hubctl, realFleetRoot, repository } from "../new/testing.ts";
import { testRoot } from "../testing.ts";

const aws = ["--provider", "aws", "--region", "eu-north-1", "--account", "620158834911"];

test("a new cluster passes the check at once, with the fleet's zone and newest Kubernetes", async () => {
  const root = realFleetRoot();
  expect(await hubctl(root, "new", "cluster", "eu-prod-2", ...aws, "--ring", "production")).toMatchObject({
    code: 0,
    out: expect.stringContaining("argocd cluster add CONTEXT --name eu-prod-2\n"),
    err: "",
  });
  expect(readFileSync(join(root, "clusters/eu-prod-2/cluster.yaml"), "utf8")).toMatchInlineSnapshot(`
    "# What is special about eu-prod-2, and whom to ask.
    ring: production
    hub: hub-eu-1
    provider: aws
    account: "620158834911"
    region: eu-north-1
    kubernetesVersion: "1.35"
    domain: eu-prod-2.llm-analytics.dev
    dns:
      zone: llm-analytics.dev
      zoneId: Z0591120A8WQ3RT6YB2C
    size:
      nodes: 3
      cpuCores: 32
      memoryGiB: 64
      storageGiB: 500
    "
  `);
  expect(await hubctl(root, "check")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^7 clusters and \d+ Applications are in order\.\n$/),
  });
});

test("a new cluster that would have a problem is not written", async () => {
  const root = realFleetRoot();
  const { code, err } = await hubctl(root, "new", "cluster", "eu-prod-2", ...aws, "--ring", "prodution");
  expect(code).toBe(1);
  expect(err).toContain("error[unknown-ring]");
  expect(existsSync(join(root, "clusters/eu-prod-2"))).toBe(false);
});

test("a cluster that is there already is left alone", async () => {
  const root = realFleetRoot();
  const before = readFileSync(join(root, "clusters/eu-prod-1/cluster.yaml"), "utf8");
  const { code, err } = await hubctl(root, "new", "cluster", "eu-prod-1", ...aws);
  expect(code).toBe(1);
  expect(err).toContain("error[already-exists]: There is already a folder clusters/eu-prod-1.");
  expect(readFileSync(join(root, "clusters/eu-prod-1/cluster.yaml"), "utf8")).toBe(before);
});

test.each(["../evil", "Upper", "a_b"])("no cluster can be named %s", async (name) => {
  const root = realFleetRoot();
  const { code, err } = await hubctl(root, "new", "cluster", name, ...aws);
  expect(code).toBe(1);
  expect(err).toContain("error[bad-name]");
  expect(readdirSync(join(root, "clusters")).sort()).toEqual(
    readdirSync(join(repository, "clusters")).sort(),
  );
});

test("the first cluster in a cloud needs the id of its DNS zone there, and is not written without", async () => {
  const root = testRoot();
  const gcp = ["--provider", "gcp", "--region", "europe-west4", "--account", "llm-analytics-prod"];
  const { code, err } = await hubctl(root, "new", "cluster", "eu-2", ...gcp);
  expect(code).toBe(1);
  expect(err).toContain("error[missing-zone]: No cluster on gcp is in the DNS zone example.com");
  expect(existsSync(join(root, "clusters/eu-2"))).toBe(false);
  expect(await hubctl(root, "new", "cluster", "eu-2", ...gcp, "--zone-id", "zone-1")).toMatchObject({
    code: 0,
  });
});

test("a missing option is wrong use", async () => {
  const root = realFleetRoot();
  expect(await hubctl(root, "new", "cluster", "eu-prod-2")).toMatchObject({
    code: 2,
    err: expect.stringContaining("--provider"),
  });
});
