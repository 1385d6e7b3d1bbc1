import { type Check, toCluster } from "@hub/component/contract";
import type { ResolvedCluster } from "@hub/render";
import { Discovery } from "./discovery.ts";
import { inParallel } from "./in-parallel.ts";
import type { Kube } from "./kube.ts";
import type { Verdict } from "./verdict.ts";
import { type Live, runCheck } from "./verify-check.ts";

/** A check, and whose it is. */
export interface ComponentCheck {
  readonly component: string;
  readonly check: Check;
}

export interface CheckResult extends Verdict {
  readonly component: string;
  readonly kind: Check["kind"];
  readonly proves: string;
}

export interface VerifyOptions {
  /** How many checks look at a time. Default: 8, which an API server does not feel. */
  readonly parallel?: number;
  /** Default: the time it is. */
  readonly now?: Date;
}

/** What the components of a cluster say must be true of it, in the order in which they are installed. */
export function checksOf({ facts, components }: ResolvedCluster): ComponentCheck[] {
  const cluster = toCluster(facts);
  return components.flatMap(({ component, inputs }) =>
    // The settings were parsed by the component's own schema.
    (component.checks?.(cluster, inputs.settings) ?? []).map((check) => ({
      component: component.name,
      check,
    })),
  );
}

/**
 * Runs checks against a live cluster, side by side. Changes nothing: what it tries, it tries as a dry run.
 *
 * Results are in the order of the checks. Throws KubeError where the server does not answer at all.
 */
export async function verify(
  kube: Kube,
  checks: readonly ComponentCheck[],
  { parallel = 8, now = new Date() }: VerifyOptions = {},
): Promise<CheckResult[]> {
  await kube.get("/version");
  const live: Live = { kube, discovery: new Discovery(kube), now };
  return inParallel(checks, parallel, async ({ component, check }) => {
    const { kind, proves } = check;
    return { component, kind, proves, ...(await runCheck(check, live)) };
  });
}
