import { clustersAnnotation, labels } from "@hub/argocd";
import type { KubeObject } from "./kube.ts";
import { sourcesDigest } from "./sources.ts";

/** What `status` needs of an Application: small, since a hub has thousands of them and each carries its values. */
export interface Application {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The cluster that it is about; undefined for Applications that this repository does not make, and for the root. */
  readonly cluster: string | undefined;
  /** Undefined for a parent. */
  readonly component: string | undefined;
  readonly release: string | undefined;
  readonly wave: number;
  /** Digest of `spec.sources`. */
  readonly sources: string;
  /** Whether the verdicts below are about the sources that `spec` names, and not about those before. */
  readonly isCompared: boolean;
  /** Argo CD's word: Synced, OutOfSync, Unknown. */
  readonly sync: string | undefined;
  /** Commit that it was compared with. */
  readonly revision: string | undefined;
  readonly health: {
    readonly status: string | undefined;
    readonly message?: string;
    readonly since?: string;
  };
  /** The last operation, or the one that runs. */
  readonly operation: Operation | undefined;
  /** Whether an operation is asked for that has not begun. */
  readonly isOperationAsked: boolean;
  /** What keeps Argo CD from comparing or syncing. */
  readonly errors: readonly { readonly type: string; readonly message: string }[];
  /** Since when the sources of `spec` are what was last synced, ISO 8601; undefined where they are not. */
  readonly deployedSince: string | undefined;
  /** When the parent last changed it, ISO 8601. */
  readonly declaredAt: string | undefined;
  readonly isDeleting: boolean;
  readonly resources: Resources;
}

export interface Operation {
  /** Running, Terminating, Succeeded, Failed, Error. */
  readonly phase: string;
  readonly message: string;
  readonly startedAt: string | undefined;
  /** Set on a Running one: it failed, and tries again. */
  readonly finishedAt: string | undefined;
}

/** Names of the objects of an Application that ask for something. */
export interface Resources {
  readonly outOfSync: readonly string[];
  readonly toPrune: readonly string[];
  /** To be deleted only once a person has confirmed it. */
  readonly toConfirm: readonly string[];
}

/** The fields of an Application that are read, as the API server gives them. Any may be missing. */
export interface ApplicationObject extends KubeObject {
  readonly metadata: KubeObject["metadata"] & {
    readonly deletionTimestamp?: string;
    readonly managedFields?: readonly {
      readonly manager?: string;
      readonly operation?: string;
      readonly subresource?: string;
      readonly time?: string;
    }[];
  };
  readonly spec?: Sources;
  readonly operation?: object;
  readonly status?: {
    readonly sync?: {
      status?: string;
      revision?: string;
      revisions?: readonly string[];
      comparedTo?: Sources;
    };
    readonly health?: { status?: string; message?: string; lastTransitionTime?: string };
    readonly operationState?: { phase?: string; message?: string; startedAt?: string; finishedAt?: string };
    readonly conditions?: readonly { type?: string; message?: string }[];
    readonly history?: readonly (Sources & { deployedAt?: string })[];
    readonly resources?: readonly {
      name?: string;
      status?: string;
      requiresPruning?: boolean;
      requiresDeletionConfirmation?: boolean;
    }[];
  };
}

interface Sources {
  readonly source?: unknown;
  readonly sources?: readonly unknown[];
}

/** Reads an Application as the API server gives it. */
export function toApplication({
  metadata,
  spec = {},
  status = {},
  operation,
}: ApplicationObject): Application {
  const own = metadata.labels ?? {};
  const isMulti = (spec.sources?.length ?? 0) > 0;
  const digest = (from: Sources): string => sourcesDigest(isMulti ? (from.sources ?? []) : [from.source]);
  const sources = digest(spec);
  const { sync = {}, health = {}, operationState, conditions = [], resources = [] } = status;
  const { message, lastTransitionTime: since } = health;
  return {
    name: metadata.name,
    labels: own,
    cluster: own[labels.cluster],
    component: own[labels.component],
    release: own[labels.release],
    wave: Number(metadata.annotations?.["argocd.argoproj.io/sync-wave"] ?? 0),
    sources,
    isCompared: digest(sync.comparedTo ?? {}) === sources,
    sync: sync.status,
    revision: sync.revision ?? sync.revisions?.[0],
    health: { status: health.status, ...(message ? { message } : {}), ...(since ? { since } : {}) },
    operation: operationState?.phase
      ? {
          phase: operationState.phase,
          message: operationState.message ?? "",
          startedAt: operationState.startedAt,
          finishedAt: operationState.finishedAt,
        }
      : undefined,
    isOperationAsked: operation !== undefined,
    errors: conditions.flatMap(({ type = "", message: said = "" }) =>
      type.endsWith("Error") ? [{ type, message: said }] : [],
    ),
    deployedSince: startOfRun(status.history ?? [], (entry) => digest(entry) === sources),
    declaredAt: declaredAt(metadata.managedFields ?? []),
    isDeleting: metadata.deletionTimestamp !== undefined,
    resources: {
      outOfSync: names(resources.filter((one) => one.status === "OutOfSync")),
      toPrune: names(resources.filter((one) => one.requiresPruning)),
      toConfirm: names(resources.filter((one) => one.requiresDeletionConfirmation)),
    },
  };
}

/** When the last entries of a history that are all the wanted ones began: a sync that changes nothing is no new start. */
function startOfRun<T extends { deployedAt?: string }>(
  history: readonly T[],
  isWanted: (entry: T) => boolean,
): string | undefined {
  let start: string | undefined;
  for (const entry of history.toReversed()) {
    if (!isWanted(entry)) break;
    start = entry.deployedAt ?? start;
  }
  return start;
}

/** Server-side apply keeps the time at which a manager last changed something. */
const declaredAt = (
  fields: NonNullable<ApplicationObject["metadata"]["managedFields"]>,
): string | undefined =>
  fields
    .filter(({ operation, subresource }) => operation === "Apply" && !subresource)
    .flatMap(({ time }) => time ?? [])
    .sort()
    .at(-1);

const names = (resources: readonly { name?: string }[]): string[] =>
  resources.flatMap(({ name }) => name ?? []);

/** The fields of the fleet's ApplicationSet that are read. */
export interface ApplicationSetObject extends KubeObject {
  readonly spec?: {
    readonly generators?: readonly { git?: { files?: readonly { path?: string }[] } }[];
    readonly strategy?: { rollingSync?: { steps?: readonly Step[] } };
  };
  readonly status?: {
    readonly conditions?: readonly { type?: string; status?: string; message?: string; reason?: string }[];
    /** Where RollingSync is with each Application. */
    readonly applicationStatus?: readonly {
      application?: string;
      status?: string;
      targetRevisions?: readonly string[];
    }[];
  };
}

/** One step of a RollingSync. */
export interface Step {
  readonly matchExpressions?: readonly { key?: string; operator?: string; values?: readonly string[] }[];
  readonly maxUpdate?: number | string;
}

/** The hub that an ApplicationSet looks after: it stands in the path of its generator. */
export const hubOf = (set: ApplicationSetObject): string | undefined =>
  /^hubs\/([^/]+)\//.exec(set.spec?.generators?.[0]?.git?.files?.[0]?.path ?? "")?.[1];

/** The clusters that an ApplicationSet is to look after, as the deploy tree said beside it; empty where it does not say. */
export const clustersOf = (set: ApplicationSetObject): readonly string[] =>
  set.metadata.annotations?.[clustersAnnotation]?.split(",").filter(Boolean) ?? [];

/** The commit of which a RollingSync takes an Application for done; undefined where it does not. */
export const doneAt = (set: ApplicationSetObject | undefined, application: string): string | undefined => {
  const own = set?.status?.applicationStatus?.find((one) => one.application === application);
  return own?.status === "Healthy" ? own.targetRevisions?.[0] : undefined;
};
