import { type Fetched, judge, notRead, type PreflightItem, toItem } from "./preflight-item.ts";
import { fail, notCheckable, pass, type Verdict } from "./verdict.ts";

/** What is read of a hub. */
export interface HubFacts {
  /** Argo CD's own workloads, with the version that each runs. */
  readonly workloads: Fetched<readonly { readonly name: string; readonly version: string | undefined }[]>;
  /** Data of the ConfigMap argocd-cm. */
  readonly config: Fetched<Data>;
  /** Data of the ConfigMap argocd-cmd-params-cm. */
  readonly parameters: Fetched<Data>;
  /** The root Application; undefined before `hubctl bootstrap`. */
  readonly root: Fetched<RootApplication | undefined>;
  /** Argo CD's names of the clusters that it has credentials of. */
  readonly clusters: Fetched<readonly string[]>;
}

/** A hub whose API server does not answer. */
export const unreadHub: HubFacts = {
  workloads: notRead,
  config: notRead,
  parameters: notRead,
  root: notRead,
  clusters: notRead,
};

export type Data = Readonly<Record<string, string>>;

export interface RootApplication {
  readonly revision: string | undefined;
  readonly errors: readonly string[];
}

/** What the fleet wants of a hub. */
export interface WantedHub {
  readonly name: string;
  /** Health check of Applications, in Lua; undefined where the hub does not run the component argo-cd. */
  readonly applicationHealth: string | undefined;
  /** Clusters of the fleet that it looks after. */
  readonly clusters: readonly string[];
  readonly repository: string;
}

export const healthKey = "resource.customizations.health.argoproj.io_Application";

/** Before 3.6, a step of a rollout could start on the stale status of the step before. @see argo-cd #29410 */
const leastVersion = [3, 6] as const;

/** What must hold on a hub before a fleet is given to it. */
export function hubItems(wanted: WantedHub, facts: HubFacts): PreflightItem[] {
  const { name, repository } = wanted;
  const item = (id: string, title: string, fix: string, verdict: Verdict) =>
    toItem(name, { id, title, fix }, verdict);
  return [
    item(
      "argo-cd-version",
      "Argo CD is 3.6 or newer.",
      "Pin a newer release of the component argo-cd, or run `hubctl bootstrap --install`.",
      judge(facts.workloads, versionVerdict),
    ),
    item(
      "progressive-syncs",
      "Progressive syncs are on: without them Argo CD ignores the rings.",
      "Set applicationsetcontroller.enable.progressive.syncs to true in argocd-cmd-params-cm, and restart the ApplicationSet controller.",
      judge(facts.parameters, progressiveVerdict),
    ),
    item(
      "application-health",
      "Argo CD has the health check of Applications that the waves stand on.",
      `Set ${healthKey} in argocd-cm as the component argo-cd does.`,
      judge(facts.config, (config) => healthVerdict(wanted.applicationHealth, config)),
    ),
    item(
      "sync-timeout",
      "A sync has an end: else one that waits for a broken child keeps the fix out.",
      "Set controller.sync.timeout.seconds in argocd-cmd-params-cm, and restart the application controller.",
      judge(facts.parameters, timeoutVerdict),
    ),
    item(
      "repository",
      "The hub reads the deploy branch.",
      `Give Argo CD access to ${repository}: argocd repo add ${repository}`,
      judge(facts.root, repositoryVerdict),
    ),
    item(
      "clusters-known",
      "The hub has credentials of every cluster of the fleet that it looks after.",
      "Run `hubctl bootstrap`: it prints the command for each that is missing.",
      judge(facts.clusters, (known) => clustersVerdict(wanted.clusters, known)),
    ),
  ];
}

function versionVerdict(workloads: readonly { name: string; version: string | undefined }[]): Verdict {
  if (workloads.length === 0) return fail("There is no Argo CD in its namespace.");
  const unclear = workloads.filter(({ version }) => !parseVersion(version));
  const old = workloads.filter(({ version }) => {
    const parsed = parseVersion(version);
    return (
      parsed &&
      (parsed[0] < leastVersion[0] || (parsed[0] === leastVersion[0] && parsed[1] < leastVersion[1]))
    );
  });
  const list = (some: typeof workloads) =>
    some.map(({ name, version }) => `${name} ${version ?? ""}`.trim()).join(", ");
  if (old.length > 0) return fail(`Too old: ${list(old)}.`);
  if (unclear.length > 0) return notCheckable(`Neither image nor label says a version: ${list(unclear)}.`);
  return pass(`It is ${[...new Set(workloads.map(({ version }) => version))].sort().join(" and ")}.`);
}

const parseVersion = (version = ""): [major: number, minor: number] | undefined => {
  const match = /^v?(\d+)\.(\d+)\./.exec(version);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
};

function progressiveVerdict(parameters: Data): Verdict {
  const value = parameters["applicationsetcontroller.enable.progressive.syncs"];
  return value === "true"
    ? pass("They are on.")
    : fail(`The parameter is ${value ?? "not set"}, expected true.`);
}

function healthVerdict(wanted: string | undefined, config: Data): Verdict {
  const found = config[healthKey];
  if (found === undefined) return fail("argocd-cm has none.");
  if (wanted === undefined)
    return notCheckable(
      "argocd-cm has one; the fleet does not run argo-cd on this hub, so that none is wanted.",
    );
  return found.trim() === wanted.trim() ? pass("It is the wanted one.") : fail("argocd-cm has another one.");
}

function timeoutVerdict(parameters: Data): Verdict {
  const value = parameters["controller.sync.timeout.seconds"];
  const seconds = Number(value ?? 0);
  if (seconds > 0) return pass(`A sync ends after ${seconds} s.`);
  return fail(
    value === undefined ? "No timeout is set." : `The timeout is ${value}: a sync may take for ever.`,
  );
}

function repositoryVerdict(root: RootApplication | undefined): Verdict {
  if (!root) return notCheckable("There is no root Application yet: run `hubctl bootstrap`, then ask again.");
  if (root.errors.length > 0) return fail(root.errors.join(" "));
  return root.revision
    ? pass(`The root Application was compared with ${root.revision}.`)
    : notCheckable("Argo CD has not compared the root Application yet: ask again in a minute.");
}

function clustersVerdict(wanted: readonly string[], known: readonly string[]): Verdict {
  const missing = wanted.filter((name) => !known.includes(name));
  return missing.length === 0
    ? pass(`It knows all ${wanted.length}.`)
    : fail(`It does not know ${missing.join(", ")}.`);
}
