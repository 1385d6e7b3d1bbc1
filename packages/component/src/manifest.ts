import type { Construct } from "constructs";
import type { ManifestObject } from "./manifest-object.ts";
import { PlainObject } from "./plain-object.ts";

export interface ManifestOptions {
  /** Order inside the Application: objects of a wave wait until all of the waves before are Healthy. Default: 0. */
  readonly wave?: number;
  /** The object's kind comes from a CRD of the same Application, so that the first dry run cannot know it. Default: false. */
  readonly ownCrd?: boolean;
}

/**
 * Adds one object to the manifests of a component, as it is from then on.
 *
 * `T` is the interface of a model, for example `INamespace` of `kubernetes-models/v1/Namespace`: a misspelt field
 * does not compile. Throws where two objects of one kind have the same namespace and name, and where a list has a hole.
 */
export function manifest<T extends ManifestObject>(
  scope: Construct,
  object: T,
  { wave = 0, ownCrd = false }: ManifestOptions = {},
): void {
  const { apiVersion, kind, metadata = {} } = object;
  const id = [apiVersion, kind, metadata.namespace, metadata.name]
    .filter(Boolean)
    .join("_")
    .replaceAll("/", "_");
  const syncOptions = [
    metadata.annotations?.["argocd.argoproj.io/sync-options"],
    ownCrd && "SkipDryRunOnMissingResource=true",
  ];
  const annotations = {
    ...metadata.annotations,
    ...(wave === 0 ? {} : { "argocd.argoproj.io/sync-wave": String(wave) }),
    ...(ownCrd ? { "argocd.argoproj.io/sync-options": syncOptions.filter(Boolean).join() } : {}),
  };
  const isAnnotated = Object.keys(annotations).length > 0;
  const whole = isAnnotated ? { ...object, metadata: { ...metadata, annotations } } : object;
  const added = new PlainObject(scope, id, whole);
  const hole = added.json ? undefined : holeIn(object, "");
  if (hole)
    throw new TypeError(
      `${kind} ${metadata.name}: ${hole} is undefined, and cdk8s would leave it out without a word`,
    );
}

/** Path of the first `undefined` that stands in a list. What contains itself is for the check of the output to name. */
function holeIn(value: unknown, path: string, above: readonly object[] = []): string | undefined {
  if (typeof value !== "object" || value === null || above.includes(value)) return undefined;
  for (const [key, entry] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    const hole = entry === undefined && Array.isArray(value) ? at : holeIn(entry, at, [...above, value]);
    if (hole !== undefined) return hole;
  }
  return undefined;
}
