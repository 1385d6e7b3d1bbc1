import type { Check, CheckOf, ObjectRef } from "@hub/component";
import type { Discovery } from "./discovery.ts";
import { type Kube, type KubeObject, resourcePath } from "./kube.ts";
import { KubeError } from "./problems.ts";
import { causeOf, fail, failedRequest, notCheckable, pass, type Verdict } from "./verdict.ts";
import {
  admittedVerdict,
  conditionVerdict,
  defaultClassVerdict,
  fieldVerdict,
  type LiveObject,
  labelSelector,
  newestVerdict,
  type QueryAnswer,
  type Refusal,
  recentVerdict,
  refusedVerdict,
  targetVerdict,
  workloadVerdict,
} from "./verify-rules.ts";

/** Where the checks of one cluster look. */
export interface Live {
  readonly kube: Kube;
  readonly discovery: Discovery;
  readonly now: Date;
}

/** The Service of whatever Prometheus the operator runs; it makes it itself, under this name. */
const prometheus = "/api/v1/namespaces/monitoring/services/http:prometheus-operated:9090/proxy";

/** Runs one check. Changes nothing. Never throws for what the server says: that is part of the verdict. */
export async function runCheck(check: Check, live: Live): Promise<Verdict> {
  try {
    return await lookAt(check, live);
  } catch (error) {
    if (error instanceof KubeError) return failedRequest(error);
    throw error;
  }
}

async function lookAt(check: Check, live: Live): Promise<Verdict> {
  const { kube, now } = live;
  switch (check.kind) {
    case "exists":
      return withObject(check.object, live, () => pass("It is there."));
    case "crd-established":
      return allOf(
        await Promise.all(check.names.map((name) => crdVerdict(live, name))),
        `${check.names.length} kinds are established.`,
      );
    case "workload-ready": {
      const { workload, namespace, name } = check;
      return withObject({ apiVersion: "apps/v1", kind: workload, namespace, name }, live, (object) =>
        workloadVerdict(check, object),
      );
    }
    case "object-condition":
      return withObject(check.object, live, (object) =>
        conditionVerdict(check.condition, check.status ?? "True", object),
      );
    case "field":
      return withObject(check.object, live, (object) => fieldVerdict(check.path, check.equals, object));
    case "recent":
      return withObject(check.object, live, (object) =>
        recentVerdict(check.path, check.maxAgeHours, object, now),
      );
    case "exactly-one-default-storage-class": {
      const path = resourcePath({ group: "storage.k8s.io", version: "v1", resource: "storageclasses" });
      return defaultClassVerdict((await kube.list<KubeObject>(path)).items, check.name);
    }
    case "target-up":
      return targetsOf(check, kube);
    case "recent-one-of":
      return newestOf(check, live);
    case "webhook-answers":
      return tryObject(check.object, live, admittedVerdict);
    case "refused":
      return tryObject(check.object, live, (refusal) => refusedVerdict(check.by, refusal));
    default: {
      // A release that was frozen by a newer library may bring what this one does not know.
      const { kind } = check satisfies never as Check;
      return notCheckable(`This version of hubctl knows no check of the kind ${kind}.`);
    }
  }
}

async function withObject(
  ref: ObjectRef,
  { kube, discovery }: Live,
  judge: (object: LiveObject) => Verdict,
): Promise<Verdict> {
  const path = await discovery.path(ref);
  if (!path) return notServed(ref);
  try {
    return judge(await kube.get<LiveObject>(path));
  } catch (error) {
    if (error instanceof KubeError && error.status === 404) return fail(`There is no ${nameOf(ref)}.`);
    throw error;
  }
}

async function newestOf(check: CheckOf<"recent-one-of">, { kube, discovery, now }: Live): Promise<Verdict> {
  const path = await discovery.listPath(check.objects);
  if (!path) return notServed(check.objects);
  const { items } = await kube.list(path, { labelSelector: labelSelector(check.objects.labels) });
  return newestVerdict(check, items, now);
}

async function targetsOf(check: CheckOf<"target-up">, kube: Kube): Promise<Verdict> {
  const container = check.container ? `,container="${check.container}"` : "";
  const query = { query: `up{namespace="${check.namespace}"${container}}` };
  try {
    return targetVerdict(check, await kube.get<QueryAnswer>(`${prometheus}/api/v1/query`, query));
  } catch (error) {
    // The API server has no Service to ask, or none that answers it.
    if (error instanceof KubeError && (error.status === 404 || error.status === 503))
      return fail(`Prometheus does not answer: ${error.answer.message ?? causeOf(error)}`);
    throw error;
  }
}

async function tryObject(
  object: Extract<Check, { kind: "refused" }>["object"],
  { kube, discovery }: Live,
  judge: (refusal: Refusal) => Verdict,
): Promise<Verdict> {
  const { apiVersion, kind, metadata } = object;
  const { namespace } = metadata;
  const path = await discovery.listPath({ apiVersion, kind, ...(namespace ? { namespace } : {}) });
  if (!path) return notServed(object);
  try {
    await kube.create(path, object, { dryRun: true });
    return judge(undefined);
  } catch (error) {
    if (error instanceof KubeError) return judge(error);
    throw error;
  }
}

async function crdVerdict(live: Live, name: string): Promise<Verdict> {
  const ref = { apiVersion: "apiextensions.k8s.io/v1", kind: "CustomResourceDefinition", name };
  return withObject(ref, live, (object) => {
    const { outcome, reason } = conditionVerdict("Established", "True", object);
    return { outcome, reason: `${name}: ${reason}` };
  });
}

/** The worst of several verdicts, with every reason of that kind. */
function allOf(verdicts: readonly Verdict[], good: string): Verdict {
  for (const judge of [fail, notCheckable]) {
    const bad = verdicts.filter(({ outcome }) => outcome === judge("").outcome);
    if (bad.length > 0) return judge(bad.map(({ reason }) => reason).join(" "));
  }
  return pass(good);
}

/** `Deployment web in the namespace shop`. */
const nameOf = ({ kind, name, namespace }: ObjectRef): string =>
  `${kind} ${name}${namespace ? ` in the namespace ${namespace}` : ""}`;

const notServed = ({ apiVersion, kind }: Pick<ObjectRef, "apiVersion" | "kind">): Verdict =>
  fail(`The server knows no ${kind} of ${apiVersion}.`);
