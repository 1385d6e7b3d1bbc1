import type { Manifest } from "./components.ts";
import { walk } from "./walk.ts";

/** A Secret by its namespace and name. */
export type SecretName = `${string}/${string}`;

/** Keys below which a manifest or the values of a chart name a Secret that must be there. */
const references = [
  /(^|\.)(secretKeyRef|secretRef|secretRefs|basicAuth\.\w+|authSecretRef)\.name$/,
  /(^|\.)(existingSecret|existingSecretName|credentialsSecret)$/,
  /(^|\.)envFrom\.\d+\.secretRef\.name$/,
  /(^|\.)volumes\.\d+\.secret\.secretName$/,
  /Spec\.secrets\.\d+$/,
];

/** Secrets that some data names, in the namespace that it says or else in `namespace`. */
export function secretsNamedIn(data: unknown, namespace: string): SecretName[] {
  return [...walk(data)].flatMap(({ path, value }): SecretName[] => {
    if (typeof value !== "string" || value === "") return [];
    const dotted = path.join(".");
    return references.some((reference) => reference.test(dotted)) ? [`${namespace}/${value}`] : [];
  });
}

/** Secrets that come of a manifest: an ExternalSecret's, a Certificate's, or that of an Ingress for cert-manager. */
export function secretsMadeBy({ kind, metadata, spec }: Manifest): SecretName[] {
  const namespace = metadata.namespace ?? "";
  const entries = [...walk(spec)];
  const at = (pattern: RegExp) =>
    entries.flatMap(({ path, value }): SecretName[] =>
      typeof value === "string" && pattern.test(path.join(".")) ? [`${namespace}/${value}`] : [],
    );
  switch (kind) {
    case "ExternalSecret":
      return at(/^target\.name$/);
    case "Certificate":
      return at(/^secretName$/);
    case "Ingress":
      return at(/^tls\.\d+\.secretName$/);
    default:
      return [];
  }
}
