import { expect, test } from "vitest";
import { z } from "zod";
import { azureStorageAccount, bucketName, bucketSettings } from "./bucket.ts";
import { testCluster } from "./testing.ts";

const schema = z.strictObject(bucketSettings("backups", "velero"));

test("a bucket is the cluster's own unless the settings name one", () => {
  const cluster = testCluster({ name: "eu-prod-1" });
  expect(bucketName(cluster, schema.parse({}), "velero")).toBe("eu-prod-1-velero");
  expect(bucketName(cluster, schema.parse({ name: "backups" }), "velero")).toBe("backups");
});

test("a cluster whose name is too long for a bucket must name one", () => {
  const cluster = testCluster({ name: "a".repeat(57) });
  expect(bucketName(cluster, { name: "" }, "loki2")).toHaveLength(63);
  expect(() => bucketName(cluster, { name: "" }, "velero")).toThrow(
    expect.objectContaining({
      path: ["bucket", "name"],
      message: expect.stringContaining("at most 63 characters"),
    }),
  );
});

test("a container on Azure needs a storage account", () => {
  const cluster = testCluster({ provider: "azure" });
  expect(azureStorageAccount(cluster, schema.parse({ azureStorageAccount: "backups1" }))).toBe("backups1");
  expect(() => azureStorageAccount(cluster, schema.parse({}))).toThrow(
    expect.objectContaining({ path: ["bucket", "azureStorageAccount"] }),
  );
});

test("what no provider takes as a name is refused", () => {
  const { error } = schema.safeParse({ name: "My_Bucket", azureStorageAccount: "no-dashes" });
  expect(error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`)).toMatchInlineSnapshot(`
    [
      "name must be the name of a bucket: 3 to 63 of a-z, 0-9 and -",
      "azureStorageAccount must be the name of a storage account: 3 to 24 of a-z and 0-9",
    ]
  `);
});
