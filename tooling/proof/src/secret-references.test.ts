import { expect, test } from "vitest";
import { secretsMadeBy, secretsNamedIn } from "./secret-references.ts";

test("finds Secrets that pods, monitors and charts name", () => {
  expect(
    secretsNamedIn(
      {
        admin: { existingSecret: "grafana-admin" },
        env: [{ valueFrom: { secretKeyRef: { name: "token", key: "a" } } }],
        volumes: [{ secret: { secretName: "files" } }],
        remoteWrite: [{ basicAuth: { username: { name: "writer", key: "a" } } }],
        alertmanagerSpec: { secrets: ["receivers"] },
        name: "none",
      },
      "web",
    ),
  ).toEqual(["web/grafana-admin", "web/token", "web/files", "web/writer", "web/receivers"]);
});

test.each([
  ["ExternalSecret", { target: { name: "made" } }],
  ["Certificate", { secretName: "made" }],
  ["Ingress", { tls: [{ secretName: "made" }] }],
])("knows the Secret of an %s", (kind, spec) => {
  const object = { apiVersion: "v1", kind, metadata: { name: "one", namespace: "web" }, spec };
  expect(secretsMadeBy(object)).toEqual(["web/made"]);
});
