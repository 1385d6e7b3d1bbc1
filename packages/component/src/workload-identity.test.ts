import { expect, test } from "vitest";
import { testCluster } from "./testing.ts";
import { identity, podIdentity, workloadIdentity } from "./workload-identity.ts";

const identities = {
  aws: "arn:aws:iam::482910375562:role/eu-prod-1-velero",
  gcp: "velero@llm-analytics-test.iam.gserviceaccount.com",
  azure: "3c9d5a70-1f4e-4b86-a2c8-7d05e9b6f413",
} as const;

test.each([
  ["aws", { annotations: { "eks.amazonaws.com/role-arn": identities.aws } }],
  ["gcp", { annotations: { "iam.gke.io/gcp-service-account": identities.gcp } }],
  [
    "azure",
    {
      annotations: { "azure.workload.identity/client-id": identities.azure },
      labels: { "azure.workload.identity/use": "true" },
    },
  ],
] as const)("binds a pod on %s as that cloud wants it", (provider, expected) => {
  expect(workloadIdentity(testCluster({ provider }), identities[provider], ["identity"])).toEqual(expected);
});

test("refuses the identity of another provider, and names the setting", () => {
  const bind = () =>
    workloadIdentity(testCluster({ provider: "gcp" }), identities.aws, ["dns01", "identity"]);
  expect(bind).toThrow(
    "dns01.identity is arn:aws:iam::482910375562:role/eu-prod-1-velero, but test-1 runs on gcp",
  );
});

test("a component without an identity binds its pods to nothing, another one to that of its setting", () => {
  const cluster = testCluster({ provider: "azure" });
  expect(podIdentity(cluster, { identity: "" })).toEqual({ annotations: {} });
  expect(podIdentity(cluster, { identity: identities.azure })).toEqual(
    workloadIdentity(cluster, identities.azure, ["identity"]),
  );
  expect(() => podIdentity(cluster, { identity: identities.gcp })).toThrow(
    expect.objectContaining({ path: ["identity"] }),
  );
});

test.each(["role/x", "velero", "velero@example.com"])("%j is no identity of any provider", (value) => {
  expect(identity().safeParse(value).success).toBe(false);
});
