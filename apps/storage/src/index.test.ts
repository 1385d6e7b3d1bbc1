import { type ClusterFacts, providers } from "@hub/component";
import { renderForTest } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import storage from "./index.ts";

type Settings = z.input<typeof storage.settings>;

const render = (facts: Partial<ClusterFacts> = {}, settings: Settings = {}) =>
  renderForTest(storage, facts, settings).manifests;

const named = (manifests: ReturnType<typeof render>, wanted: string) =>
  manifests.find(({ metadata }) => (metadata as { name: string }).name === wanted);

const efs = { nfs: { efsFileSystemId: "fs-0123456789abcdef0" } };

test.each(providers)("renders the classes of %s", async (provider) => {
  await expectRendered(renderForTest(storage, { provider }, efs), provider);
});

describe.each(providers)("on %s", (provider) => {
  test("a claim finds every class of the platform", () => {
    const names = render({ provider }, efs).map(({ metadata }) => (metadata as { name: string }).name);
    expect(names).toEqual(
      expect.arrayContaining(["fast-ssd", "standard-ssd", "standard-hdd", "nfs-storage", "local-ssd"]),
    );
  });

  test("standard-ssd is the only default", () => {
    const defaults = render({ provider, kubernetesVersion: "1.29" }, efs).filter(({ metadata }) => {
      const { annotations } = metadata as { annotations: Record<string, string> };
      return annotations["storageclass.kubernetes.io/is-default-class"] === "true";
    });
    expect(defaults).toEqual([named(render({ provider }), "standard-ssd")]);
  });

  test("the volume of a database outlives its claim", () => {
    expect(named(render({ provider }), "fast-ssd")).toMatchObject({ reclaimPolicy: "Retain" });
  });

  test("a block volume is made in the zone of its pod", () => {
    for (const name of ["fast-ssd", "standard-ssd", "standard-hdd", "local-ssd"]) {
      expect(named(render({ provider }), name)).toMatchObject({ volumeBindingMode: "WaitForFirstConsumer" });
    }
  });

  test("every parameter is a string", () => {
    for (const { parameters = {} } of render({ provider }, efs)) {
      expect(Object.values(parameters as object).filter((value) => typeof value !== "string")).toEqual([]);
    }
  });

  test("Velero finds one snapshot class, that of the driver of the block volumes", () => {
    const manifests = render({ provider });
    const classes = manifests.filter(({ kind }) => kind === "VolumeSnapshotClass");
    expect(classes).toMatchObject([
      {
        driver: named(manifests, "fast-ssd")?.provisioner,
        metadata: { labels: { "velero.io/csi-volumesnapshot-class": "true" } },
      },
    ]);
  });
});

describe("fast-ssd", () => {
  const fastSsd = { iops: 20_000, throughputMiBs: 700 };

  test.each([
    ["aws", { type: "gp3", iops: "20000", throughput: "700" }],
    ["azure", { skuName: "PremiumV2_LRS", DiskIOPSReadWrite: "20000", DiskMBpsReadWrite: "700" }],
    ["gcp", { "provisioned-iops-on-create": "20000", "provisioned-throughput-on-create": "700Mi" }],
  ] as const)("has the IOPS and throughput of the settings on %s", (provider, parameters) => {
    expect(named(render({ provider }, { fastSsd }), "fast-ssd")).toMatchObject({ parameters });
  });

  test("names no IOPS for pd-ssd, which refuses them", () => {
    const settings = { fastSsd: { googleDiskType: "pd-ssd" } } as const;
    expect(named(render({ provider: "gcp" }, settings), "fast-ssd")?.parameters).toEqual({ type: "pd-ssd" });
  });
});

test("has no nfs-storage on AWS without an EFS file system", () => {
  expect(named(render({ provider: "aws" }), "nfs-storage")).toBeUndefined();
});

describe("the provider's own default class", () => {
  test.each([
    ["gcp", "1.34", "standard-rwo", "pd.csi.storage.gke.io"],
    ["azure", "1.34", "default", "disk.csi.azure.com"],
    ["aws", "1.29", "gp2", "kubernetes.io/aws-ebs"],
  ] as const)(
    "on %s %s is demoted, and nothing else of it touched",
    (provider, kubernetesVersion, name, provisioner) => {
      const { metadata, ...fields } = named(render({ provider, kubernetesVersion }), name) ?? {};
      expect(metadata).toMatchObject({
        annotations: { "storageclass.kubernetes.io/is-default-class": "false" },
      });
      expect(fields).toEqual({ apiVersion: "storage.k8s.io/v1", kind: "StorageClass", provisioner });
    },
  );

  test("is never deleted with the manifest", () => {
    expect(named(render({ provider: "gcp" }), "standard-rwo")?.metadata).toMatchObject({
      annotations: { "argocd.argoproj.io/sync-options": "Prune=false,Delete=false" },
    });
  });

  test("on aws is not touched from 1.30 on, where EKS makes none the default and may not have gp2", () => {
    expect(named(render({ provider: "aws", kubernetesVersion: "1.30" }), "gp2")).toBeUndefined();
  });

  test("stays where the settings say so", () => {
    const manifests = render({ provider: "gcp" }, { demoteCloudDefault: false });
    expect(named(manifests, "standard-rwo")).toBeUndefined();
  });
});

test("writes no VolumeSnapshotClass on a cluster without the snapshot controller", () => {
  const kinds = render({}, { snapshots: false }).map(({ kind }) => kind);
  expect(kinds).not.toContain("VolumeSnapshotClass");
});

describe("settings", () => {
  const messages = (settings: object) =>
    storage.settings
      .safeParse(settings)
      .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

  test("refuse a throughput that no provider sells with these IOPS", () => {
    expect(messages({ fastSsd: { iops: 3000, throughputMiBs: 1000 } })).toMatchInlineSnapshot(`
      [
        "fastSsd has throughputMiBs 1000; with 3000 IOPS it must be 140 to 750",
      ]
    `);
    expect(messages({ fastSsd: { iops: 80_000, throughputMiBs: 200 } })).toMatchInlineSnapshot(`
      [
        "fastSsd has throughputMiBs 200; with 80000 IOPS it must be 313 to 1200",
      ]
    `);
  });

  test("refuse what is not the id of a file system", () => {
    expect(messages({ nfs: { efsFileSystemId: "efs-1" } })).toMatchInlineSnapshot(`
      [
        "nfs.efsFileSystemId must be the id of an EFS file system, for example fs-0123456789abcdef0",
      ]
    `);
  });
});
