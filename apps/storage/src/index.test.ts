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

  test("a block volume can grow", () => {
    for (const name of ["fast-ssd", "standard-ssd", "standard-hdd"]) {
      expect(named(render({ provider }), name)).toMatchObject({ allowVolumeExpansion: true });
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

test("comes after the drivers of its classes and the kind of snapshots, where they are components", () => {
  expect(storage.after).toEqual(["aws-ebs-csi-driver", "aws-efs-csi-driver", "snapshot-controller"]);
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

describe("standard-ssd", () => {
  const standardSsd = { iops: 6000 };

  test("has the IOPS of the settings on AWS, 3000 by default", () => {
    const iops = (settings: Settings) =>
      named(render({ provider: "aws" }, settings), "standard-ssd")?.parameters;
    expect(iops({})).toMatchObject({ type: "gp3", iops: "3000" });
    expect(iops({ standardSsd })).toMatchObject({ iops: "6000" });
  });

  test.each([
    ["gcp", "pd-balanced"],
    ["azure", "Standard SSD"],
  ] as const)("refuses IOPS on %s, where nobody sells them apart from the size", (provider, disk) => {
    expect(() => render({ provider }, { standardSsd })).toThrow(
      expect.objectContaining({
        path: ["standardSsd", "iops"],
        message: expect.stringContaining(`6000 IOPS, but test-1 runs on ${provider}, where those of ${disk}`),
      }),
    );
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

  test("refuse more IOPS or throughput than the clouds sell, and less than there is anyway", () => {
    expect(messages({ fastSsd: { iops: 100_000 } })).toMatchInlineSnapshot(`
      [
        "fastSsd.iops must be at most 80000 IOPS: neither gp3 nor Premium SSD v2 is sold with more",
      ]
    `);
    expect(messages({ fastSsd: { iops: 2000, throughputMiBs: 2000 } })).toMatchInlineSnapshot(`
      [
        "fastSsd.iops must be at least 3000 IOPS, which every volume has",
        "fastSsd.throughputMiBs must be at most 1200 MiB/s: Premium SSD v2 is not sold with more",
      ]
    `);
    expect(messages({ standardSsd: { iops: 20_000 } })).toMatchInlineSnapshot(`
      [
        "standardSsd.iops must be at most 16000 IOPS: more is what fast-ssd is for",
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
