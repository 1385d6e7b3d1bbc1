import type { JsonObject } from "@hub/yaml";
import { expect, test } from "vitest";
import { frozenValueDifferences, immutableDifferences } from "./immutable-fields.ts";

/** Of each kind fields that the API server changes, and those that it does not. */
test.each<[string, string[], string[]]>([
  [
    "StorageClass",
    ["mountOptions", "allowVolumeExpansion"],
    ["provisioner", "parameters", "reclaimPolicy", "volumeBindingMode"],
  ],
  [
    "StatefulSet",
    [
      ...[
        "spec.replicas",
        "spec.ordinals",
        "spec.template",
        "spec.updateStrategy",
        "spec.revisionHistoryLimit",
      ],
      ...["spec.persistentVolumeClaimRetentionPolicy", "spec.minReadySeconds", "metadata"],
    ],
    ["spec.serviceName", "spec.selector", "spec.volumeClaimTemplates", "spec.podManagementPolicy"],
  ],
  [
    "PersistentVolumeClaim",
    ["spec.resources", "spec.volumeAttributesClassName"],
    ["spec.storageClassName", "spec.accessModes"],
  ],
  ["Deployment", ["spec.template", "spec.replicas"], ["spec.selector"]],
  ["DaemonSet", ["spec.template"], ["spec.selector"]],
  ["Job", ["spec.parallelism"], ["spec.selector", "spec.template", "spec.completionMode"]],
  ["RoleBinding", ["subjects"], ["roleRef"]],
  ["ClusterRoleBinding", ["subjects"], ["roleRef"]],
  ["ConfigMap", ["data", "spec.a"], []],
])("of a %s", (kind, changes, stays) => {
  const object = (field: string, value: number): JsonObject => {
    const [first = "", second] = field.split(".");
    return { kind, [first]: second === undefined ? value : { [second]: value } };
  };
  const refused = (fields: string[]) =>
    fields.flatMap((field) => immutableDifferences(object(field, 1), object(field, 2)));
  expect(refused(changes)).toEqual([]);
  expect(refused(stays)).toEqual(stays);
  expect(stays.flatMap((field) => immutableDifferences({ kind }, object(field, 2)))).toEqual(stays);
});

test("an object without a spec that is a map has none of its fields", () => {
  expect(immutableDifferences({ kind: "StatefulSet", spec: null }, { kind: "StatefulSet" })).toEqual([]);
  expect(
    immutableDifferences({ kind: "Deployment", spec: [1] }, { kind: "Deployment", spec: { replicas: 1 } }),
  ).toEqual([]);
});

test("values below such a key that differ, come or go, each by its path and in order", () => {
  const before = {
    b: { persistence: { size: 1, class: "x" }, replicas: 1 },
    storageClassName: "x",
    same: { serviceName: "x" },
    a: { persistence: null },
  };
  const after = {
    b: { persistence: { size: 2 }, replicas: 2 },
    storageClassName: "y",
    same: { serviceName: "x" },
    a: { persistence: { size: 1 } },
  };
  expect(frozenValueDifferences(before, after)).toEqual([
    "a.persistence.size",
    "b.persistence.class",
    "b.persistence.size",
    "storageClassName",
  ]);
  expect(frozenValueDifferences(after, before)).toEqual([
    "a.persistence.size",
    "b.persistence.class",
    "b.persistence.size",
    "storageClassName",
  ]);
  expect(frozenValueDifferences({}, { persistence: { size: 1 } })).toEqual(["persistence.size"]);
  expect(frozenValueDifferences(undefined, undefined)).toEqual([]);
});

test.each([
  "volumeClaimTemplate",
  "volumeClaimTemplates",
  "storageSpec",
  "persistence",
  "persistentVolume",
  "storageClass",
  "storageClassName",
  "podManagementPolicy",
  "serviceName",
  "fullnameOverride",
  "nameOverride",
])("%s is such a key, with nothing before or behind", (key) => {
  const differs = (name: string) => frozenValueDifferences({ [name]: 1 }, { [name]: 2 }).length > 0;
  expect([key, `x${key}`, `${key}x`].map(differs)).toEqual([true, false, false]);
});
