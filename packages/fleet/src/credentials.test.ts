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
