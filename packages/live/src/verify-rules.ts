import { type CheckOf, type Json, valueAt } from "@hub/component/contract";
import type { KubeError } from "./problems.ts";
import { causeOf, fail, notCheckable, pass, type Verdict } from "./verdict.ts";

/** What the rules read of an object, as the API server gives it. Any of it may be missing. */
export interface LiveObject {
  readonly metadata?: {
    readonly name?: string;
    readonly namespace?: string;
    readonly generation?: number;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: { readonly replicas?: number; readonly dnsNames?: readonly string[] };
  readonly status?: {
    readonly observedGeneration?: number;
    readonly replicas?: number;
    readonly readyReplicas?: number;
    readonly updatedReplicas?: number;
    readonly desiredNumberScheduled?: number;
    readonly updatedNumberScheduled?: number;
    readonly numberReady?: number;
    readonly conditions?: readonly Condition[];
  };
}

interface Condition {
  readonly type?: string;
  readonly status?: string;
  readonly reason?: string;
  readonly message?: string;
}

/** Whether every pod that a workload asks for is of its newest template, and ready. */
export function workloadVerdict(
  { workload, replicas: fewest = 1 }: Pick<CheckOf<"workload-ready">, "workload" | "replicas">,
  { metadata = {}, spec = {}, status = {} }: LiveObject,
): Verdict {
  if ((status.observedGeneration ?? 0) < (metadata.generation ?? 0))
    return fail("Its controller has not seen the newest template yet.");
  const isDaemon = workload === "DaemonSet";
  // Left out, the API server makes it 1.
  const asked = isDaemon ? (status.desiredNumberScheduled ?? 0) : (spec.replicas ?? 1);
  const updated = (isDaemon ? status.updatedNumberScheduled : status.updatedReplicas) ?? 0;
  const ready = (isDaemon ? status.numberReady : status.readyReplicas) ?? 0;
  if (asked < fewest) return fail(`It asks for ${pods(asked)}, expected at least ${fewest}.`);
  if (updated < asked) return fail(`${updated} of ${pods(asked)} are of the newest template.`);
  if (ready < asked) return fail(`${ready} of ${pods(asked)} are ready.`);
  return pass(`${ready} of ${pods(asked)} are ready.`);
}

/** Whether a condition of an object has the wanted status. */
export function conditionVerdict(wanted: string, status: string, object: LiveObject): Verdict {
  const condition = object.status?.conditions?.find(({ type }) => type === wanted);
  if (!condition) return fail(`It has no condition ${wanted} yet.`);
  const said = [condition.reason, condition.message].filter(Boolean).join(": ");
  const found = `${wanted} is ${condition.status}${said ? ` (${said})` : ""}.`;
  return condition.status === status ? pass(found) : fail(found);
}

/** Whether an object has a value at a path, and which. */
export function fieldVerdict(path: readonly string[], equals: Json | undefined, object: LiveObject): Verdict {
  const where = path.join(".");
  const found = valueAt(object, path);
  if (found === undefined || found === null) return fail(`${where} is not set.`);
  const text = JSON.stringify(found);
  if (equals === undefined || text === JSON.stringify(equals)) return pass(`${where} is ${text}.`);
  return fail(`${where} is ${text}, expected ${JSON.stringify(equals)}.`);
}

/** Whether a time in an object is not too long ago. */
export function recentVerdict(
  path: readonly string[],
  maxAgeHours: number,
  object: LiveObject,
  now: Date,
): Verdict {
  const moment = momentAt(object, path);
  if (!moment) return fail(`${path.join(".")} holds no time: it has not happened yet.`);
  return ageVerdict(moment, maxAgeHours, now);
}

/** Whether the newest of the objects that came out as wanted is not too old. */
export function newestVerdict(
  { objects: { kind, labels }, where, path, maxAgeHours }: CheckOf<"recent-one-of">,
  objects: readonly LiveObject[],
  now: Date,
): Verdict {
  const moments = objects
    .filter((object) => fieldVerdict(where.path, where.equals, object).outcome === "pass")
    .flatMap((object) => momentAt(object, path) ?? []);
  const [newest] = moments.sort((a, b) => b.time - a.time);
  if (newest) return ageVerdict(newest, maxAgeHours, now);
  const wanted = `${where.path.join(".")} ${JSON.stringify(where.equals)}`;
  return fail(`No ${kind} with ${labelSelector(labels)} has ${wanted}.`);
}

/** Labels as the API server takes them in a query. */
export const labelSelector = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(",");

interface Moment {
  /** As the object has it. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** The time in an object; undefined where there is none. */
function momentAt(object: LiveObject, path: readonly string[]): Moment | undefined {
  const text = valueAt(object, path);
  const time = typeof text === "string" ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : { text: String(text), time };
}

function ageVerdict({ text, time }: Moment, maxAgeHours: number, now: Date): Verdict {
  const hours = Math.round((now.getTime() - time) / 3_600_000);
  const ago = `The last time was ${text}, ${hours} h ago`;
  return hours <= maxAgeHours ? pass(`${ago}.`) : fail(`${ago}, expected at most ${maxAgeHours} h.`);
}

const defaultAnnotations = [
  "storageclass.kubernetes.io/is-default-class",
  // Still heard: a cluster that was upgraded for years may have it.
  "storageclass.beta.kubernetes.io/is-default-class",
];

/** Names of the StorageClasses that say that they are the default. */
const defaultClasses = (classes: readonly LiveObject[]): string[] =>
  classes
    .filter(({ metadata }) => defaultAnnotations.some((key) => metadata?.annotations?.[key] === "true"))
    .map(({ metadata }) => metadata?.name ?? "");

/** Whether one class alone is the default, and, where a name is given, this one. */
export function defaultClassVerdict(classes: readonly LiveObject[], name?: string): Verdict {
  const [only, ...others] = defaultClasses(classes);
  const expected = name ? `, expected ${name} alone` : ", expected exactly one";
  if (only === undefined) return fail(`No StorageClass is the default${expected}.`);
  if (others.length > 0) return fail(`${[only, ...others].join(" and ")} are the default${expected}.`);
  if (name !== undefined && only !== name) return fail(`${only} is the default${expected}.`);
  return pass(`${only} is the default.`);
}

/** What Prometheus answers to an instant query. */
export interface QueryAnswer {
  readonly data?: {
    readonly result?: readonly {
      readonly metric?: Readonly<Record<string, string>>;
      readonly value?: readonly [number, string];
    }[];
  };
}

/** Whether all targets of an answer to `up{...}` are up, and there is one. */
export function targetVerdict(
  { namespace, container }: Pick<CheckOf<"target-up">, "namespace" | "container">,
  { data }: QueryAnswer,
): Verdict {
  const targets = data?.result ?? [];
  const down = targets.filter(({ value }) => value?.[1] !== "1");
  const where = `${container ? `of the container ${container} ` : ""}in the namespace ${namespace}`;
  if (targets.length === 0) return fail(`Prometheus has no target ${where}.`);
  if (down.length === 0) return pass(`${targets.length} of ${targets.length} targets are up.`);
  const names = down.map(({ metric }) => metric?.job ?? metric?.instance ?? "one without a name");
  return fail(
    `${down.length} of ${targets.length} targets are down: ${[...new Set(names)].sort().join(", ")}.`,
  );
}

/** What a dry run ended with: undefined where the object was let in. */
export type Refusal = KubeError | undefined;

/** Whether an object was refused, and by whom. */
export function refusedVerdict(by: string, refusal: Refusal): Verdict {
  if (!refusal) return fail("A dry run of an object that must be refused was let in.");
  const message = refusal.answer.message ?? "";
  if (message.includes(by)) return pass(`Refused: ${message}`);
  return openRefusal(refusal) ?? notCheckable(`Something else refused it first: ${message}`);
}

/** Whether an object was let in, and so its webhooks answered. */
export function admittedVerdict(refusal: Refusal): Verdict {
  if (!refusal) return pass("A dry run was let in.");
  return openRefusal(refusal) ?? fail(`A dry run was refused: ${refusal.answer.message ?? ""}`);
}

/** The verdict on what stands in the way of a dry run; undefined where the object itself was refused. */
function openRefusal(refusal: KubeError): Verdict | undefined {
  const message = refusal.answer.message ?? "";
  if (message.includes("failed calling webhook")) return fail(`The webhook does not answer: ${message}`);
  if (refusal.status === 404) return fail(causeOf(refusal));
  const isRefused = refusal.problems[0]?.code === "refused";
  return isRefused ? undefined : notCheckable(causeOf(refusal));
}

const pods = (count: number): string => `${count} ${count === 1 ? "pod" : "pods"}`;
