import { labels } from "@hub/argocd";
import type { Application, Step } from "./applications.ts";
import type { ClusterStatus, ComponentStatus, State } from "./status.ts";
import { componentStatus } from "./status-component.ts";
import { listText, type Reason, reasonOf } from "./status-reason.ts";
import type { WantedCluster } from "./wanted.ts";

export interface ClusterInput {
  readonly name: string;
  /** Its parent Application; undefined where the hub has none. */
  readonly parent: Application | undefined;
  readonly children: readonly Application[];
  /** What the deploy tree says; null where it does not know the cluster. Undefined: there is no tree. */
  readonly wanted: WantedCluster | null | undefined;
  /** Whether the hub's ApplicationSet names it among its clusters. */
  readonly isDeclared: boolean;
  /** The commit of which the ApplicationSet takes it for done; undefined where it does not. */
  readonly doneAt: string | undefined;
  /** Of the hub's ApplicationSet. */
  readonly steps: readonly Step[];
  readonly now: Date;
}

/** How one cluster is. */
export function clusterStatus(input: ClusterInput): ClusterStatus {
  const { name, parent, children, wanted, isDeclared } = input;
  const components = componentStatuses(input);
  const hold = holdOf(parent, wanted);
  const isForgotten = !parent && !wanted && !isDeclared;
  const reason = isForgotten ? forgotten : clusterReason(input, components);
  return {
    name,
    ring: wanted?.ring ?? (parent ?? children[0])?.labels[labels.ring] ?? null,
    hold,
    state: hold ? "held" : (reason?.state ?? "ready"),
    revision: parent?.revision ?? null,
    sync: parent?.sync ?? null,
    health: parent?.health.status ?? null,
    message: hold ? holdText(hold) : (reason?.text ?? null),
    blockedBy: hold ? null : (reason?.blockedBy ?? null),
    components,
  };
}

/** Whether everything on a cluster is as wanted, on hold or not. */
export const isAtWanted = ({ state, sync, health, components }: ClusterStatus): boolean =>
  state === "ready" ||
  (state === "held" &&
    sync === "Synced" &&
    health === "Healthy" &&
    components.every((one) => one.state === "ready"));

/** The components that keep a cluster from being ready: those that move or are stuck, else the next to come. */
export function blockers(components: readonly ComponentStatus[]): ComponentStatus[] {
  const open = components.filter(({ state }) => state !== "ready");
  const active = open.filter(({ state }) => state !== "waiting");
  const stuck = active.filter(({ state }) => state === "stuck");
  if (stuck.length > 0) return stuck;
  return active.length > 0 ? active : open.filter(({ wave }) => wave === open[0]?.wave);
}

function componentStatuses({ parent, children, wanted, now }: ClusterInput): ComponentStatus[] {
  const live = new Map(children.map((child) => [child.component ?? "", child]));
  const names = new Set([...(wanted?.components.keys() ?? []), ...live.keys()]);
  return [...names]
    .map((name) =>
      componentStatus({
        name,
        app: live.get(name),
        wanted: wanted === undefined ? undefined : (wanted?.components.get(name) ?? null),
        parent,
        now,
      }),
    )
    .sort((a, b) => a.wave - b.wave || (a.name < b.name ? -1 : 1));
}

/** Removing a cluster's folder removes its parent, and nothing else. */
const forgotten = {
  state: "forgotten",
  text: "is no longer in the fleet: its Applications stay as they were",
  blockedBy: null,
} as const;

/** The branch says in one place that it has the cluster, and in the other that it has not. */
const lost: Reason = {
  state: "stuck",
  text:
    "the deploy branch has lost its folder, and still names it in fleet.yaml: the branch is damaged. What runs stays as it " +
    "was; render and deploy again",
};

/** @see docs/rollout.md, "A rollback in the moment in which a cluster begins" */
const skipped = (name: string): Reason => ({
  state: "stuck",
  text:
    "is OutOfSync, and the ApplicationSet takes it for done: commit a change, or sync it by hand: " +
    `argocd app sync ${name} --prune`,
});

interface ClusterReason extends Reason {
  readonly blockedBy?: string;
}

/** What is stuck comes first, a component before the parent that waits for it; last, that its turn has not come. */
function clusterReason(
  input: ClusterInput,
  components: readonly ComponentStatus[],
): ClusterReason | undefined {
  const { name, parent, children, wanted, isDeclared, doneAt, steps, now } = input;
  const waiting = (text: string): Reason => ({ state: "waiting", text });
  if (wanted === null)
    return waiting("is not in the deploy tree: the hub forgets it, and touches nothing in it");
  if (!parent && isDeclared && children.length > 0) return lost;
  if (!parent) return waiting(`waits for the hub to make its Application ${name}`);
  const own = reasonOf(parent, now);
  const blocking = blockers(components);
  const [first] = blocking;
  const because = { text: blockersText(blocking), ...(first ? { blockedBy: first.name } : {}) };
  if (first?.state === "stuck") return { ...because, state: "stuck" };
  if (own?.state === "stuck") return own;
  if (!isHeld(parent) && !steps.some((step) => selects(step, parent.labels)))
    return { state: "stuck", text: "no step of the ApplicationSet selects it, and so it is never synced" };
  if (first?.state === "moving") return { ...because, state: "moving" };
  if (own && (isBusy(parent) || parent.sync === "Synced")) return own;
  if (!own && !first) return undefined;
  if (parent.sync === "OutOfSync" && doneAt !== undefined && doneAt === parent.revision) return skipped(name);
  const turn = own ? "waits for its turn" : "waits for Argo CD to see the change";
  return { ...because, ...waiting(first ? `${turn}: ${because.text}` : turn) };
}

/** Whether Argo CD works on it: then it does not just wait for its turn. */
const isBusy = ({ operation, isOperationAsked }: Application): boolean =>
  isOperationAsked || operation?.phase === "Running" || operation?.phase === "Terminating";

const isHeld = (parent: Application): boolean => parent.labels[labels.hold] === "true";

function holdOf(
  parent: Application | undefined,
  wanted: WantedCluster | null | undefined,
): ClusterStatus["hold"] {
  if (wanted) return wanted.hold;
  return parent && isHeld(parent) ? { reason: null, until: null } : null;
}

const holdText = ({ reason, until }: NonNullable<ClusterStatus["hold"]>): string =>
  `is on hold${until ? ` until ${until}` : ""}${reason ? `: ${reason}` : ""}`;

const blockersText = (blocking: readonly ComponentStatus[]): string => {
  const [first, ...others] = blocking;
  const more = others.length > 0 ? ` (also ${listText(others.map(({ name }) => name))})` : "";
  return `${first?.name} ${first?.message}${more}`;
};

/** Whether a step of a RollingSync selects an Application, as Argo CD decides it: In and NotIn, all of them. */
export const selects = ({ matchExpressions = [] }: Step, own: Readonly<Record<string, string>>): boolean =>
  matchExpressions.every(({ key = "", operator, values = [] }) => {
    const value = own[key];
    const isIn = value !== undefined && values.includes(value);
    return operator === "In" ? isIn : operator === "NotIn" ? !isIn : false;
  });

/** The most telling state of several: stuck before moving before waiting. */
export const worst = (states: readonly State[]): State =>
  (["stuck", "moving", "waiting", "ready", "held", "forgotten"] as const).find((state) =>
    states.includes(state),
  ) ?? "ready";
