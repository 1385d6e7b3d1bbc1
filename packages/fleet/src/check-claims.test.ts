import { expect, test } from "vitest";
import { problemsText, testClusterText, testProblems, withCluster } from "./testing.ts";

test("an unknown ring, hub and provider", () => {
  expect(
    problemsText(
      withCluster((text) =>
        text
          .replace("ring: canary", "ring: cannary")
          .replace("hub: hub-1", "hub: hub-7")
          .replace("provider: aws", "provider: awss"),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-ring]: fleet.yaml has no ring cannary, so that the cluster is in no ring and would never be synced.
      at clusters/edge-1/cluster.yaml:1:7
      fix: Did you mean canary?

    error[unknown-hub]: fleet.yaml has no hub hub-7.
      at clusters/edge-1/cluster.yaml:2:6
      fix: Did you mean hub-1?

    error[unknown-provider]: provider is "awss", which is none of aws, gcp, azure.
      at clusters/edge-1/cluster.yaml:3:11
      fix: Did you mean aws?

    3 errors
    "
  `);
});

test("one server and one domain for two clusters", () => {
  const text = `${testClusterText({ domain: "one.example.com" })}\nserver: https://10.0.0.1\n`;
  expect(
    problemsText({
      "clusters/edge-1/cluster.yaml": text,
      "clusters/edge-2/cluster.yaml": text.replace("10.0.0.1", "10.0.0.1:443/"),
    }),
  ).toMatchInlineSnapshot(`
    "
    error[duplicate-domain]: edge-1 and edge-2 have the same domain one.example.com, so that both would answer for its names.
      at clusters/edge-2/cluster.yaml:7:9
      and clusters/edge-1/cluster.yaml:7:9
      fix: Correct one of the two, or delete one of the clusters.

    error[duplicate-server]: edge-1 and edge-2 have the same API server, so that both would be deployed to one cluster.
      at clusters/edge-2/cluster.yaml:17:9
      and clusters/edge-1/cluster.yaml:17:9
      fix: Correct one of the two, or delete one of the clusters.

    2 errors
    "
  `);
});

test("what cannot be read claims its server and domain all the same, and a claim of nothing clashes with nobody", () => {
  const more = (server: string) => `server: ${server}\n`;
  const text = (domain: string, rest: string) => testClusterText({ domain, more: rest });
  const changes = {
    "clusters/edge-2/cluster.yaml": text("EDGE-1.example.com", more("HTTPS://one.example.com/")),
    "clusters/edge-3/cluster.yaml": text("three.example.com", more("https://one.example.com:443")),
    "clusters/edge-4/cluster.yaml": "ring: canary\n",
    "clusters/edge-5/cluster.yaml": "hub: hub-1\n",
  };
  expect(
    testProblems(changes)
      .filter(({ code }) => /^(duplicate|unknown)-/.test(code))
      .map(({ code, place, others }) => [code, place?.file, others?.[0]?.file]),
  ).toEqual([
    ["duplicate-domain", "clusters/edge-2/cluster.yaml", "clusters/edge-1/cluster.yaml"],
    ["duplicate-server", "clusters/edge-3/cluster.yaml", "clusters/edge-2/cluster.yaml"],
  ]);
});

test("a server is the same with another case, a slash at its end, or the port of https, and no other port or path", () => {
  const clash = (a: string, b: string) =>
    testProblems({
      "clusters/a/cluster.yaml": testClusterText({ domain: "a.example.com", more: `server: ${a}\n` }),
      "clusters/b/cluster.yaml": testClusterText({ domain: "b.example.com", more: `server: ${b}\n` }),
    }).map(({ code }) => code);
  expect(clash("https://One.example.com", "https://one.example.com:443//")).toEqual(["duplicate-server"]);
  expect(clash("https://one.example.com", "https://one.example.com:6443")).toEqual([]);
  expect(clash("https://one.example.com:443/a", "https://one.example.com/a")).toEqual([]);
});

test("of three that clash the first is named each time", () => {
  const three = ["a", "b", "c"].map((name) => [`clusters/${name}/cluster.yaml`, testClusterText()]);
  expect(
    testProblems(Object.fromEntries(three)).map(({ place, others }) => [place?.file, others?.[0]?.file]),
  ).toEqual([
    ["clusters/b/cluster.yaml", "clusters/a/cluster.yaml"],
    ["clusters/c/cluster.yaml", "clusters/a/cluster.yaml"],
  ]);
});
