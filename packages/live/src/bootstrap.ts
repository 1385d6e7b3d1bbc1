import { setTimeout } from "node:timers/promises";
import { error, type Problem, ProblemError } from "@hub/problem";
import type { BootstrapStep } from "./bootstrap-plan.ts";
import { Discovery } from "./discovery.ts";
import type { Kube } from "./kube.ts";
import type { Manifest } from "./manifest-files.ts";
import { readClusterNames } from "./preflight-read.ts";
import { KubeError } from "./problems.ts";
import { conditionVerdict, type LiveObject } from "./verify-rules.ts";

/** Owner of the fields that are applied here. Argo CD takes them over with its first sync. */
export const fieldManager = "hubctl";

export interface AppliedStep {
  readonly title: string;
  readonly applied: number;
  /** Objects whose kind the server does not serve yet: Argo CD brings them, after what brings their kind. */
  readonly left: readonly string[];
}

/** Whether a hub has Argo CD's kinds. Throws KubeError. */
export const hasArgoCd = async (kube: Kube): Promise<boolean> =>
  (await new Discovery(kube).listPath({ apiVersion: "argoproj.io/v1alpha1", kind: "Application" })) !==
  undefined;

/**
 * Applies steps one after another by server-side apply. Can be run again: what is as wanted stays as it is.
 *
 * Throws KubeError; the steps before are applied then, and a further run goes on.
 */
export async function applySteps(
  kube: Kube,
  namespace: string,
  steps: readonly BootstrapStep[],
  onStep: (step: AppliedStep) => void = () => {},
): Promise<AppliedStep[]> {
  const discovery = new Discovery(kube);
  const done: AppliedStep[] = [];
  for (const { title, objects } of steps) {
    const left: string[] = [];
    for (const object of objects) {
      const isApplied = await applyOne(kube, discovery, namespace, object);
      if (!isApplied) left.push(`${object.kind} ${object.metadata.name}`);
    }
    await established(kube, objects);
    // A step may bring the kinds of the next one.
    discovery.reset();
    const step = { title, applied: objects.length - left.length, left };
    onStep(step);
    done.push(step);
  }
  return done;
}

async function applyOne(
  kube: Kube,
  discovery: Discovery,
  namespace: string,
  object: Manifest,
): Promise<boolean> {
  const { apiVersion, kind, metadata } = object;
  const ref = { apiVersion, kind, name: metadata.name, namespace: metadata.namespace ?? namespace };
  const path = await discovery.path(ref);
  if (!path) return false;
  // A Job cannot be changed, and has done its work.
  if (kind === "Job" && (await exists(kube, path))) return true;
  // Whoever else has a field: this is what the fleet wants, and Argo CD will say the same.
  await kube.apply(path, object, { fieldManager, force: true });
  return true;
}

async function exists(kube: Kube, path: string): Promise<boolean> {
  try {
    await kube.get(path);
    return true;
  } catch (error) {
    if (error instanceof KubeError && error.status === 404) return false;
    throw error;
  }
}

/** Waits until the server serves the kinds of new CRDs, which takes it a second. Throws the Problem `crd-not-served`. */
async function established(kube: Kube, objects: readonly Manifest[]): Promise<void> {
  for (const { kind, metadata } of objects) {
    if (kind !== "CustomResourceDefinition") continue;
    const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${metadata.name}`;
    for (let tries = 0; ; tries++) {
      const { outcome, reason } = conditionVerdict("Established", "True", await kube.get<LiveObject>(path));
      if (outcome === "pass") break;
      if (tries >= 60) throw new ProblemError(notServed(metadata.name, reason));
      await setTimeout(500);
    }
  }
}

/** A cluster that a hub must be told about, and how. */
export interface MissingCluster {
  readonly name: string;
  readonly command: string;
}

/** The clusters of a hub that it has no credentials of, with the command that registers each. Throws KubeError. */
export async function missingClusters(
  kube: Kube,
  namespace: string,
  { hub, clusters, contexts }: { hub: string; clusters: readonly string[]; contexts: readonly string[] },
): Promise<MissingCluster[]> {
  const known = await readClusterNames(kube, namespace);
  return clusters
    .filter((name) => !known.includes(name))
    .map((name) => {
      const context = name === hub ? kube.context : contexts.includes(name) ? name : "CONTEXT";
      // The hub reaches itself by its own address, whatever the kubeconfig says.
      const inCluster = name === hub ? " --in-cluster" : "";
      return { name, command: `argocd cluster add ${context} --name ${name}${inCluster}` };
    });
}

export const noArgoCd = (context: string): Problem =>
  error(
    "no-argo-cd",
    `The cluster of the context ${context} has no Argo CD.`,
    "Add --install, which installs the one that the fleet pins, or choose another context.",
  );

const notServed = (name: string, reason: string): Problem =>
  error(
    "crd-not-served",
    `The API server does not serve ${name} after 30 s: ${reason}`,
    `Look at its conditions: kubectl describe crd ${name}`,
  );
