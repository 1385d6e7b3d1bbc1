import { providers } from "@hub/component";
import { checksForTest, objectNames, renderForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import storage from "./index.ts";

test.for(providers)("checks every class that it makes on %s", (provider) => {
  const settings = { demoteCloudDefault: false };
  const checked = checksForTest(storage, { provider }, settings).flatMap((check) =>
    check.kind === "exists" ? [`${check.object.kind}/${check.object.name}`] : [],
  );
  expect(checked).toEqual(objectNames(renderForTest(storage, { provider }, settings).manifests));
});

test("checks that the default is the class that it makes the default", () => {
  const made = renderForTest(storage).manifests as unknown as {
    metadata: { name: string; annotations: object };
  }[];
  const defaults = made.filter(
    ({ metadata }) =>
      JSON.stringify(metadata.annotations).includes('is-default-class":"true"') &&
      !metadata.name.includes("snapshot"),
  );
  expect(checksForTest(storage)[0]).toMatchObject({
    kind: "exactly-one-default-storage-class",
    name: defaults[0]?.metadata.name,
  });
});

test("checks no class of snapshots where there is none", () => {
  const kinds = (snapshots: boolean) => JSON.stringify(checksForTest(storage, {}, { snapshots }));
  expect(kinds(true)).toContain("VolumeSnapshotClass");
  expect(kinds(false)).not.toContain("VolumeSnapshotClass");
});
