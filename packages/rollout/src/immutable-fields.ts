import { isDeepStrictEqual } from "node:util";
import { isMap } from "@hub/fleet";
import type { Json, JsonObject } from "@hub/yaml";

/** Which fields of a kind the API server does not change: these alone, or all of `spec` but these. */
type Immutable = { readonly only: readonly string[] } | { readonly specBut: readonly string[] };

/** By kind. Source: Kubernetes 1.34, the ValidateUpdate functions below `pkg/apis`. */
const immutable: { readonly [kind: string]: Immutable } = {
  StorageClass: { only: ["provisioner", "parameters", "reclaimPolicy", "volumeBindingMode"] },
  StatefulSet: {
    specBut: [
      "replicas",
      "ordinals",
      "template",
      "updateStrategy",
      "revisionHistoryLimit",
      "persistentVolumeClaimRetentionPolicy",
      "minReadySeconds",
    ],
  },
  PersistentVolumeClaim: { specBut: ["resources", "volumeAttributesClassName"] },
  Deployment: { only: ["spec.selector"] },
  DaemonSet: { only: ["spec.selector"] },
  Job: { only: ["spec.selector", "spec.template", "spec.completionMode"] },
  RoleBinding: { only: ["roleRef"] },
  ClusterRoleBinding: { only: ["roleRef"] },
};

/** Fields that differ between two objects of one name, and that the API server does not change. */
export function immutableDifferences(before: JsonObject, after: JsonObject): string[] {
  const rule = immutable[String(before.kind)];
  if (!rule) return [];
  return fieldsOf(rule, before, after).filter(
    (field) => !isDeepStrictEqual(fieldOf(before, field), fieldOf(after, field)),
  );
}

function fieldsOf(rule: Immutable, before: JsonObject, after: JsonObject): readonly string[] {
  if ("only" in rule) return rule.only;
  const keys = [before, after].flatMap(({ spec }) => (isMap(spec) ? Object.keys(spec) : []));
  return [...new Set(keys)].filter((key) => !rule.specBut.includes(key)).map((key) => `spec.${key}`);
}

const fieldOf = (object: JsonObject, field: string): Json | undefined =>
  field.split(".").reduce<Json | undefined>((map, key) => (isMap(map) ? map[key] : undefined), object);

/** Keys of Helm values that charts put into claims, names and selectors, none of which the API server changes. */
const frozenKey =
  /^(volumeClaimTemplates?|storageSpec|persistence|persistentVolume|storageClass(Name)?|podManagementPolicy|serviceName|fullnameOverride|nameOverride)$/;

/** Paths of Helm values that differ, and that end up in fields which the API server does not change. */
export function frozenValueDifferences(before: Json | undefined, after: Json | undefined): string[] {
  const visit = (a: Json | undefined, b: Json | undefined, path: readonly string[]): string[] => {
    if (isDeepStrictEqual(a, b)) return [];
    if (!isMap(a) && !isMap(b)) return path.some((key) => frozenKey.test(key)) ? [path.join(".")] : [];
    const [left, right] = [isMap(a) ? a : {}, isMap(b) ? b : {}];
    return [...new Set([...Object.keys(left), ...Object.keys(right)])]
      .sort()
      .flatMap((key) => visit(left[key], right[key], [...path, key]));
  };
  return visit(before, after, []);
}
