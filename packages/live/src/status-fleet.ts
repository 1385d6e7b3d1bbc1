import { fleetName, labels } from "@hub/argocd";
import {
  type Application,
  type ApplicationSetObject,
  clustersOf,
  doneAt,
  hubOf,
  type Step,
} from "./applications.ts";
import type { ClusterStatus, FleetStatus, RingStatus } from "./status.ts";
import { clusterStatus, worst } from "./status-cluster.ts";
import { hubReasons, isOpen, waitingFor } from "./status-waiting.ts";
import type { Wanted } from "./wanted.ts";

export interface FleetInput {
  /** All Applications in Argo CD's namespace of the hub. */
  readonly applications: readonly Application[];
  /** The hub's ApplicationSet `fleet`; undefined where there is none. */
  readonly applicationSet: ApplicationSetObject | undefined;
  /** What the deploy tree says. Default: what is wanted is what the hub's parents say. */
  readonly wanted?: Wanted | undefined;
  readonly now: Date;
}

/** How the clusters of a hub are. Pure: the same objects at the same time give the same status. */
export function fleetStatus({ applications, applicationSet, wanted, now }: FleetInput): FleetStatus {
  const steps = applicationSet?.spec?.strategy?.rollingSync?.steps ?? [];
  const parents = new Map<string, Application>();
  const children = new Map<string, Application[]>();
  for (const app of applications) {
    if (app.cluster === undefined) continue;
    if (app.component === undefined) parents.set(app.cluster, app);
    else children.set(app.cluster, [...(children.get(app.cluster) ?? []), app]);
  }
  const order = ringOrder(steps);
  const declared = new Set(applicationSet && clustersOf(applicationSet));
  const clusters = [
    ...new Set([...(wanted?.keys() ?? []), ...declared, ...parents.keys(), ...children.keys()]),
  ]
    .map((name) =>
      clusterStatus({
        ...{ name, parent: parents.get(name), children: children.get(name) ?? [], steps, now },
        wanted: wanted && (wanted.get(name) ?? null),
        isDeclared: declared.has(name),
        doneAt: doneAt(applicationSet, parents.get(name)?.name ?? name),
      }),
    )
    .sort((a, b) => place(order, a) - place(order, b) || (a.name < b.name ? -1 : 1));
  const rings = ringStatuses(steps, clusters);
  const root = applications.find(({ name, cluster }) => name === fleetName && cluster === undefined);
  const hub = hubReasons({ applicationSet, root, now });
  return {
    schema: 1,
    at: now.toISOString(),
    comparedWith: wanted ? "tree" : "hub",
    hub: (applicationSet && hubOf(applicationSet)) ?? null,
    ready: hub.length === 0 && !clusters.some(({ state }) => isOpen(state)),
    rings,
    clusters,
    waitingFor: waitingFor({ hub, rings, clusters }),
  };
}

/** The names of the rings, in the order of the steps that select them. */
const ringOrder = (steps: readonly Step[]): string[] => steps.flatMap((step) => ringName(step) ?? []);

const ringName = ({ matchExpressions = [] }: Step): string | undefined =>
  matchExpressions.find(({ key }) => key === labels.ring)?.values?.[0];

/** Clusters of rings that no step knows come last. */
const place = (order: readonly string[], { ring }: ClusterStatus): number => {
  const index = order.indexOf(ring ?? "");
  return index < 0 ? order.length : index;
};

function ringStatuses(steps: readonly Step[], clusters: readonly ClusterStatus[]): RingStatus[] {
  const order = ringOrder(steps);
  const names = new Set([...order, ...clusters.flatMap(({ ring }) => ring ?? [])]);
  return [...names].map((name) => {
    const own = clusters.filter(({ ring, state }) => ring === name && state !== "forgotten");
    return {
      name,
      state: worst(own.map(({ state }) => state)),
      maxUpdate: steps.find((step) => ringName(step) === name)?.maxUpdate ?? "100%",
      clusters: own.length,
      ready: own.filter(({ state }) => state === "ready").length,
      held: own.filter(({ state }) => state === "held").length,
    };
  });
}
