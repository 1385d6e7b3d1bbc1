import type { GitSource } from "@hub/component";
import { version } from "./version.ts";

/**
 * The CRDs of the version that runs: those in the chart are of its own, older Argo CD and lack fields.
 *
 * Never pruned: with the CRD every Application of the hub would go. Deleting the Application leaves CRDs alone anyway.
 */
export const customResourceDefinitions: GitSource = {
  repository: "https://github.com/argoproj/argo-cd.git",
  path: "manifests/crds",
  revision: version,
  commonAnnotations: { "argocd.argoproj.io/sync-options": "Prune=false" },
};
