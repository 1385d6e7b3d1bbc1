import { fleetName } from "@hub/argocd";
import {
  type Application,
  type ApplicationObject,
  type ApplicationSetObject,
  toApplication,
} from "./applications.ts";
import { follow } from "./follow.ts";
import { type Kube, resourcePath } from "./kube.ts";
import type { KubeError } from "./problems.ts";

/** What a hub's API server says of the fleet. */
export interface FleetObjects {
  readonly applications: readonly Application[];
  readonly applicationSet: ApplicationSetObject | undefined;
}

/** Argo CD's namespace of a hub, where nothing else is said. */
export const argoNamespace = "argocd";

/** An Application may have some hundred kilobytes: with the usual 500 a page would not come within the timeout. */
const applicationsPerPage = 100;

/** Lists the fleet's objects once. Throws a `KubeError`. */
export async function readFleet(kube: Kube, namespace = argoNamespace): Promise<FleetObjects> {
  const applications: Application[] = [];
  const pages = kube.pages<ApplicationObject>(path("applications", namespace), {
    limit: applicationsPerPage,
  });
  for await (const { items } of pages) applications.push(...items.map(toApplication));
  const sets = await kube.list<ApplicationSetObject>(path("applicationsets", namespace));
  return { applications, applicationSet: sets.items.find(({ metadata }) => metadata.name === fleetName) };
}

export interface FleetWatchOptions {
  readonly namespace?: string | undefined;
  /** Called after each change, from when both kinds have been listed. */
  readonly onChange: (objects: FleetObjects) => void;
  /** Called when the API server goes away (it is tried again), and with undefined when it is back. */
  readonly onAway: (error: KubeError | undefined) => void;
  /** Between a failure and the next try, milliseconds. */
  readonly retryAfter: number;
  readonly signal: AbortSignal;
}

/** Follows the fleet's objects until `signal` is aborted. Throws as `follow` does. */
export async function watchFleet(kube: Kube, options: FleetWatchOptions): Promise<void> {
  const { namespace = argoNamespace, onChange, onAway, retryAfter } = options;
  // One failure ends both.
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  let applications: ReadonlyMap<string, Application> | undefined;
  let sets: ReadonlyMap<string, ApplicationSetObject> | undefined;
  const changed = (): void => {
    if (applications && sets)
      onChange({ applications: [...applications.values()], applicationSet: sets.get(fleetName) });
  };
  const away = new Set<string>();
  const awayOf = (resource: string) => (error: KubeError | undefined) => {
    const wasAway = away.size > 0;
    if (error) away.add(resource);
    else away.delete(resource);
    if (away.size > 0 !== wasAway) onAway(error);
  };
  const both = [
    follow<ApplicationObject, Application>(kube, {
      ...{ path: path("applications", namespace), limit: applicationsPerPage, keep: toApplication },
      ...{ onAway: awayOf("applications"), retryAfter, signal },
      onChange: (kept) => {
        applications = kept;
        changed();
      },
    }),
    follow<ApplicationSetObject, ApplicationSetObject>(kube, {
      ...{ path: path("applicationsets", namespace), limit: applicationsPerPage, keep: (set) => set },
      ...{ onAway: awayOf("applicationsets"), retryAfter, signal },
      onChange: (kept) => {
        sets = kept;
        changed();
      },
    }),
  ];
  try {
    await Promise.all(both);
  } finally {
    failure.abort();
    await Promise.allSettled(both);
  }
}

const path = (resource: string, namespace: string): string =>
  resourcePath({ group: "argoproj.io", version: "v1alpha1", resource, namespace });
