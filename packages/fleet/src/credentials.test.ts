import type { Json } from "@hub/component";
import { expect, test } from "vitest";
import { credentialPaths } from "./credentials.ts";

test.each([
  [{ password: "hunter2!" }, "password"],
  [{ adminPassword: "correct-horse" }, "adminPassword"],
  [{ auth: { clientSecret: "Zk93jdKq02" } }, "auth.clientSecret"],
  [{ env: [{ name: "x", apiKey: "abc123def456" }] }, "env.0.apiKey"],
  [{ token: 1234567890 }, "token"],
  [{ extraArgs: ["--token=ghp_0123456789012345678901234567890123456789"] }, "extraArgs.0"],
  [{ note: "AKIAIOSFODNN7EXAMPLE" }, "note"],
  [{ url: "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXX" }, "url"],
  [{ database: "postgres://app:s3cret@db:5432/app" }, "database"],
  [{ tls: { key: "-----BEGIN RSA PRIVATE KEY-----\nMIIE" } }, "tls.key"],
  [{ jwt: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w" }, "jwt"],
])("%j looks like a credential", (value, path) => {
  expect(credentialPaths(value).map((one) => one.join("."))).toEqual([path]);
});

const letters = (length: number) => "aB3".repeat(20).slice(0, length);

/** Of each form a credential, and what is too short or too long for one, or is only part of a longer word. */
test.each<[string, string[], string[]]>([
  [
    "AWS",
    [`AKIA${"A1".repeat(8)}`, `ASIA${"A1".repeat(8)}`],
    [`AKIA${"A1".repeat(7)}`, `AKIA${"A1".repeat(9)}`, `XAKIA${"A1".repeat(8)}`, `AKIA${"a1".repeat(8)}`],
  ],
  [
    "GitHub",
    [..."pousr"].map((kind) => `gh${kind}_${letters(36)}`).concat(`github_pat_${letters(22)}`),
    [
      `ghx_${letters(36)}`,
      `ghp_${letters(35)}`,
      `xghp_${letters(36)}`,
      `ghp_${letters(36)}_`,
      `github_pat_${letters(21)}`,
      `xgithub_pat_${letters(22)}`,
    ],
  ],
  [
    "GitLab",
    [`glpat-${letters(19)}-`],
    [`glpat-${letters(19)}`, `xglpat-${letters(20)}`, `glpat-${"%".repeat(20)}`],
  ],
  [
    "Slack",
    [..."abeoprs"]
      .map((kind) => `xox${kind}-1-${letters(8)}`)
      .concat("https://hooks.slack.com/services/T0/B0/X0"),
    [
      `xoxc-${letters(10)}`,
      `xoxb-${letters(9)}`,
      `axoxb-${letters(10)}`,
      "hooks.slack.com/services/T0/B0",
      "hooks.slack.com/services/T0//X0",
      "hooks.slack.com/services//B0/X0",
    ],
  ],
  [
    "Google",
    [`AIza${letters(34)}-x`.slice(0, 39), `ya29.${letters(19)}-`],
    [
      `AIza${letters(34)}`,
      `AIza${letters(36)}`,
      `xAIza${letters(35)}`,
      `ya29.${letters(19)}`,
      `xya29.${letters(20)}`,
    ],
  ],
  [
    "SendGrid",
    [`SG.${letters(15)}-.${letters(15)}-`],
    [
      `SG.${letters(15)}.${letters(16)}`,
      `SG.${letters(16)}.${letters(15)}`,
      `xSG.${letters(16)}.${letters(16)}`,
    ],
  ],
  ["OpenAI", [`sk-${letters(18)}_-`], [`sk-${letters(19)}`, `xsk-${letters(20)}`]],
  [
    "JSON Web Tokens",
    [`eyJ${letters(9)}-.eyJ${letters(9)}_.-`],
    [
      `eyJ${letters(9)}.eyJ${letters(10)}.a`,
      `eyJ${letters(10)}.eyJ${letters(9)}.a`,
      `eyJ${letters(10)}.eyJ${letters(10)}.`,
      `xeyJ${letters(10)}.eyJ${letters(10)}.a`,
    ],
  ],
  ["Azure", [`AccountKey=${letters(37)}+/=`], [`AccountKey=${letters(39)}`, `xAccountKey=${letters(40)}`]],
  [
    "a URL",
    ["postgres://app:abc@db"],
    [
      "postgres://app:ab@db",
      "https://a:$PW1@b",
      "postgres://app@db:5432/a@b",
      "postgres://:abc@db",
      "postgres://app:$(PW)@db",
      "a:b:ccc@d",
    ],
  ],
  [
    "a private key",
    ["-----BEGIN PRIVATE KEY-----", "-----BEGIN OPENSSH PRIVATE KEY-----"],
    ["-----BEGIN PUBLIC KEY-----", "-----BEGIN my PRIVATE KEY-----"],
  ],
])("the credentials of %s", (_, good, bad) => {
  const isFound = (text: string) => credentialPaths({ note: `x "${text}" y` }).length > 0;
  expect(good.filter((text) => !isFound(text))).toEqual([]);
  expect(bad.filter(isFound)).toEqual([]);
});

test("the last word of a key says whether its value is a secret", () => {
  const isSecret = (key: string, value: Json = "hunter2!") => credentialPaths({ [key]: value }).length > 0;
  const secret = [
    "password",
    "PASSWD",
    "passphrase",
    "db.secret",
    "api-key",
    "apikey",
    "API_KEY",
    "accessKey",
    "secret_access_key",
    "secret-key",
    "secretkey",
    "private_key",
    "privatekey",
    "credential",
    "dbCredentials",
    "my-token",
    "_token",
    "localPassword",
    "profileToken",
    "filePassword",
    "9 secret",
  ];
  const none = [
    "passwords",
    "tokenCount",
    "x token",
    "keystone",
    "secretName",
    "passwordRef",
    "tokenFile",
    "tokenPath",
    "secretKeyRef",
    "existing-secret",
    "existingPassword",
    "imageToken",
    "pullSecret",
    "tls_secret",
    "caPassword",
    "key",
    "apiKeyFile",
  ];
  expect(secret.filter((key) => !isSecret(key))).toEqual(["9 secret"]);
  expect(none.filter((key) => isSecret(key))).toEqual([]);
});

test("a number of six digits under such a key may be a secret", () => {
  expect(credentialPaths({ pin: 123456, token: 100_000, a: { password: 99_999 } })).toEqual([["token"]]);
});

test("the key of a list counts for what is in it, and the path of each is given", () => {
  expect(credentialPaths({ tokens: ["a"], token: ["one!", { b: "two!", c: null }, ["three!"]] })).toEqual([
    ["token", 0],
    ["token", 2, 0],
  ]);
  expect(credentialPaths("hunter2!")).toEqual([]);
});

test("a placeholder is none, as long as it is all there is", () => {
  const texts = (...all: string[]) => all.map((text) => text.replace("#", "$"));
  const isFound = (password: string) => credentialPaths({ password }).length > 0;
  const good = texts("#{PW}", "#(PW)", "#__file{/run/a}", "%(pw)s", "%(pw)", " ", "");
  expect(good.filter(isFound)).toEqual([]);
  const bad = texts("x#{PW}", "#{PW}x", "#{}", "#()", "#__{a}", "#__file{}", "%()s", "#(PW)s");
  expect(bad.filter(isFound)).toEqual(bad);
});

test("what follows secret: is a name of an object unless it has three digits, or what no name has", () => {
  const found = (...texts: string[]) => texts.filter((secret) => credentialPaths({ secret }).length > 0);
  expect(found("a", "grafana-admin", "tls.v1-2", "a".repeat(253))).toEqual([]);
  const invalid = ["a1b2c3", "1xx2yy3", "a123", "A", "-a", "a-", "a_b", "1x2y3", "a".repeat(254), "12 3"];
  expect(found(...invalid)).toEqual(invalid);
  expect(credentialPaths({ secretPassword: "grafana-admin", token: "grafana-admin" })).toHaveLength(2);
});

test.each([
  [{ existingSecret: "grafana-admin" }],
  [{ secretName: "wildcard-tls" }],
  [{ secret: "grafana-admin" }],
  [{ passwordKey: "password" }],
  [{ passwordFile: "/etc/secrets/password" }],
  [{ password: "" }],
  [{ password: "$(GRAFANA_PASSWORD)" }],
  [{ imagePullSecrets: [{ name: "registry" }] }],
  [{ tokenTTLSeconds: 3600 }],
  [{ secret: { defaultMode: 420 } }],
  [{ repository: "https://charts.example.com/a" }],
  [{ token: true }],
])("%j does not", (value) => {
  expect(credentialPaths(value)).toEqual([]);
});
