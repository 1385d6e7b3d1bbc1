import { expect, test } from "vitest";
import { parseCluster } from "./parse-cluster.ts";
import { problemsText, testClusterText, withCluster } from "./testing.ts";

const parse = (text: string) =>
  parseCluster({
    ...{ name: "one", path: "clusters/one/cluster.yaml", pins: [], overrides: new Map(), folders: ["one"] },
    bytes: new TextEncoder().encode(text),
  });
const codes = (text: string) => parse(text).problems.map(({ code }) => code);

test("gives the facts of a cluster, its labels sorted, and what is no fact beside them", () => {
  const hold = "hold: {reason: slow disks, until: 2026-06-15}";
  const more = `name: one\nlabels: {tier: "1", audience: internal}\nserver: https://10.0.0.1\nsecretStore: vault\n${hold}\n`;
  const { result, problems } = parse(testClusterText({ more }));
  expect(problems).toEqual([]);
  expect(JSON.parse(JSON.stringify(result))).toEqual({
    cluster: {
      facts: {
        name: "one",
        ring: "canary",
        hub: "hub-1",
        provider: "aws",
        account: "482910375562",
        region: "eu-west-1",
        kubernetesVersion: "1.34",
        domain: "one.example.com",
        dns: { zone: "example.com", zoneId: "Z0831245" },
        size: { nodes: 3, cpuCores: 32, memoryGiB: 64, storageGiB: 500 },
        labels: { audience: "internal", tier: "1" },
        secretStore: "vault",
      },
      server: "https://10.0.0.1",
      hold: { reason: "slow disks", until: "2026-06-15" },
      pins: [],
      overrides: {},
      file: { path: "clusters/one/cluster.yaml" },
    },
  });
  expect("cluster" in result && Object.keys(result.cluster.facts.labels)).toEqual(["audience", "tier"]);
});

test("a cluster that cannot be read claims what it says as text", () => {
  const claims = (text: string) => JSON.parse(JSON.stringify(parse(text).result)) as unknown;
  const file = { path: "clusters/one/cluster.yaml" };
  expect(claims("ring: canary\nhub: hub-1\ndomain: 7\nserver: https://10.0.0.1\n")).toEqual({
    claims: { name: "one", ring: "canary", hub: "hub-1", server: "https://10.0.0.1", file },
  });
  expect(claims("- ring\n")).toEqual({ claims: { name: "one", file } });
});

test("the domain is the DNS zone or inside of it", () => {
  expect(codes(testClusterText({ domain: "example.com" }))).toEqual([]);
  expect(codes(testClusterText({ domain: "a.one.example.com" }))).toEqual([]);
  expect(parse(testClusterText({ domain: "one-example.com" })).problems).toMatchInlineSnapshot(`
    [
      {
        "cause": "The domain one-example.com is not inside the DNS zone example.com.",
        "code": "domain-outside-zone",
        "fix": "Correct one of the two.",
        "others": [
          {
            "column": 9,
            "file": "clusters/one/cluster.yaml",
            "line": 9,
          },
        ],
        "place": {
          "column": 9,
          "file": "clusters/one/cluster.yaml",
          "line": 7,
        },
        "severity": "error",
      },
    ]
  `);
});

test("a name that is no text has that problem alone", () => {
  expect(codes(testClusterText({ more: "name: 7\n" }))).toEqual(["wrong-type"]);
});

test("nothing is said of a credential but that it stands there", () => {
  expect(codes(testClusterText({ more: "password: correct-horse-7-battery\n" }))).toEqual([
    "credential-in-file",
  ]);
});

test("a name that another cluster has", () => {
  expect(problemsText(withCluster((text) => `name: hub-1\n${text}`))).toMatchInlineSnapshot(`
    "
    error[duplicate-cluster]: Two clusters are named hub-1: the folder of that name, and the folder edge-1, whose file says it too.
      at clusters/edge-1/cluster.yaml:1:7
      and clusters/hub-1/cluster.yaml:1:1
      fix: Say edge-1 here, or delete the line: the folder's name is the cluster's.

    1 error
    "
  `);
});

test("a name that no cluster has", () => {
  expect(problemsText(withCluster((text) => `name: edge-2\n${text}`))).toMatchInlineSnapshot(`
    "
    error[cluster-name]: The file says name: edge-2, but its folder is edge-1, and the folder's name is the cluster's.
      at clusters/edge-1/cluster.yaml:1:7
      fix: Say edge-1, delete the line, or rename the folder.

    1 error
    "
  `);
});

test("folders whose names are no DNS labels", () => {
  expect(
    problemsText({
      "clusters/Edge_2/cluster.yaml": testClusterText({ domain: "two.example.com" }),
      [`clusters/${"e".repeat(64)}/cluster.yaml`]: testClusterText({ domain: "three.example.com" }),
    }),
  ).toMatchInlineSnapshot(`
    "
    error[bad-name]: The folder name "Edge_2" is not a DNS label, and it names the cluster in Argo CD.
      at clusters/Edge_2/cluster.yaml:1:1
      fix: Rename the folder: a-z, 0-9 and -, at most 63 characters.

    error[bad-name]: The folder name "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee" is not a DNS label, and it names the cluster in Argo CD.
      at clusters/eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee/cluster.yaml:1:1
      fix: Rename the folder: a-z, 0-9 and -, at most 63 characters.

    2 errors
    "
  `);
});

test("a label that decides on rings", () => {
  expect(
    problemsText(withCluster((text) => `${text}labels:\n  hub.llm-analytics.io/ring: production\n`)),
  ).toMatchInlineSnapshot(`
    "
    error[bad-name]: labels["hub.llm-analytics.io/ring"] is a label of Argo CD or of this repository, which decides on rings and holds.
      at clusters/edge-1/cluster.yaml:17:3
      fix: Rename it.

    1 error
    "
  `);
});
