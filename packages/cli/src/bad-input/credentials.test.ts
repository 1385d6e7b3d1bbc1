import { testClusterText } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { hubctl, refusal, testRoot } from "../testing.ts";

const token = `ghp_${"Zq3".repeat(12)}`;
const password = "correct-horse-7-battery";

test("a credential in an override is named and never printed", async () => {
  const changes = {
    "clusters/rings/canary/pins.yaml": "alpha: head\nbeta: head\n",
    "clusters/overrides/alpha.yaml": `settings:\n  token: ${token}\n  replicas: 12\n`,
    // Each of these has the wrong type as well, and messages about types print what they found.
    "clusters/overrides/beta.yaml": [
      "values:",
      `  replicaCount: ${token}`,
      "  image:",
      "    tag: v1",
      `    password: ${password}`,
      "  ingress:",
      `    hosts: https://admin:${password}@example.com`,
      "    annotations: {apiKey: 20260615174500123456789}",
      "",
    ].join("\n"),
  };
  const text = await refusal(changes);
  expect(text).toMatchInlineSnapshot(`
    "
    error[credential-in-override]: settings.token looks like a credential, and everybody can read this repository.
      at clusters/overrides/alpha.yaml:2:10
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[out-of-range]: settings.replicas is 12; it must be at most 9.
      at clusters/overrides/alpha.yaml:3:13
      fix: Correct it. Number of pods, 1 to 9.

    error[credential-in-override]: values.replicaCount looks like a credential, and everybody can read this repository.
      at clusters/overrides/beta.yaml:2:17
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[credential-in-override]: values.image.password looks like a credential, and everybody can read this repository.
      at clusters/overrides/beta.yaml:5:15
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[credential-in-override]: values.ingress.hosts looks like a credential, and everybody can read this repository.
      at clusters/overrides/beta.yaml:7:12
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[credential-in-override]: values.ingress.annotations.apiKey looks like a credential, and everybody can read this repository.
      at clusters/overrides/beta.yaml:8:27
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    6 errors
    "
  `);
  const { out } = await hubctl(testRoot(changes), "check", "--json");
  for (const printed of [text, out]) {
    expect(printed).not.toContain(token.slice(4, 20));
    expect(printed).not.toContain("horse");
    expect(printed).not.toContain("20260615");
  }
});

test("a credential in a file that is no override", async () => {
  const text = await refusal({
    "clusters/fleet.yaml": `repository: {url: "https://ci:${token}@git.example.com/a.git"}\nhubs: [{name: hub-1}]\nrings: [{name: canary, tracksHead: true}, {name: production, tracksHead: true}]\n`,
    "clusters/edge-1/cluster.yaml": `${testClusterText({ domain: "edge-1.example.com" })}password: ${password}\n`,
  });
  expect(text).toMatchInlineSnapshot(`
    "
    error[credential-in-file]: password looks like a credential, and everybody can read this repository.
      at clusters/edge-1/cluster.yaml:16:11
      fix: Take it out; revoke it if it was ever pushed.

    error[credential-in-file]: repository.url looks like a credential, and everybody can read this repository.
      at clusters/fleet.yaml:1:19
      fix: Take it out; revoke it if it was ever pushed.

    2 errors
    "
  `);
  expect(text).not.toContain(token.slice(4, 20));
  expect(text).not.toContain("horse");
});
