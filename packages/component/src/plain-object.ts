import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { JsonObject } from "./json.ts";
import type { ManifestObject } from "./manifest-object.ts";

/**
 * An object whose JSON is worked out in one pass when it is added, where cdk8s takes five: a third of the time that
 * manifests take. It is what cdk8s would give; what cdk8s has to resolve or to add first is left to it.
 */
export class PlainObject extends ApiObject {
  /** Undefined where it is not plain data. */
  readonly json: JsonObject | undefined;

  constructor(scope: Construct, id: string, object: ManifestObject) {
    super(scope, id, object);
    const { namespace, labels } = this.chart;
    const isAsGiven = namespace === undefined && Object.keys(labels).length === 0;
    this.json = isAsGiven && object.metadata?.name && isPlain(object) ? objectJson(object) : undefined;
  }

  override toJson(): JsonObject {
    // cdk8s gives any back.
    return this.json ?? (super.toJson() as JsonObject);
  }
}

/** Whether a value is JSON, apart from entries that are `undefined`. Nothing honest is deeper. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value !== "object") return typeof value !== "function" && typeof value !== "symbol";
  if (value === null) return true;
  if (depth > 50) return false;
  if (Array.isArray(value)) return value.every((item) => item !== undefined && isPlain(item, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key of Object.keys(value)) {
    if (!isPlain((value as Record<string, unknown>)[key], depth + 1)) return false;
  }
  return true;
}

/** Keys in order, what names the object first. */
function objectJson({ apiVersion, kind, metadata, ...rest }: ManifestObject): JsonObject {
  // Plain data, whose entries are in order and without gaps.
  return { apiVersion, kind, metadata: inOrder(metadata, true), ...(inOrder(rest) as object) } as JsonObject;
}

/** With the keys of every map in order, without what is null; `dropsEmpty`: nor what is empty, as cdk8s has it of metadata. */
function inOrder(value: unknown, dropsEmpty = false): unknown {
  if (value === null || typeof value !== "object") return value ?? undefined;
  if (Array.isArray(value)) {
    return dropsEmpty && value.length === 0 ? undefined : value.map((item) => inOrder(item, dropsEmpty));
  }
  const sorted: Record<string, unknown> = {};
  let isEmpty = true;
  for (const key of Object.keys(value).sort()) {
    const entry = inOrder((value as Record<string, unknown>)[key], dropsEmpty);
    if (entry === undefined) continue;
    sorted[key] = entry;
    isEmpty = false;
  }
  return dropsEmpty && isEmpty ? undefined : sorted;
}
