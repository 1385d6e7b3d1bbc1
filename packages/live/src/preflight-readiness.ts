import type { PreflightItem } from "./preflight-item.ts";
import { fail, notCheckable, pass, type Verdict } from "./verdict.ts";

/** An item of the platform's production readiness checklist. */
export interface ReadinessItem extends Verdict {
  readonly title: string;
}

/** What an item follows from: items of the preflight, or nothing, and then why nobody can look. */
type Source = readonly string[] | { readonly why: string };

/** The platform's list, in its order. */
export const readinessChecklist: readonly (readonly [title: string, source: Source])[] = [
  ["Default passwords are changed", ["default-passwords"]],
  ["DNS is set up for all domains", ["dns-settings", "dns-records"]],
  ["cert-manager has an email address", ["email"]],
  ["Cloud credentials are set up", ["cloud-credentials", "secret-store", "secrets"]],
  ["Alerts go to Slack or PagerDuty", ["notifications"]],
  [
    "Disaster recovery is tested",
    { why: "A drill leaves no trace in a cluster: restore a backup elsewhere, and write down when." },
  ],
  [
    "Security policies are reviewed",
    { why: "That they are in force, `hubctl verify` tries; whether they are the right ones, people judge." },
  ],
  ["Backups are automated", ["backups"]],
  [
    "Alert thresholds are set",
    { why: "Defaults are there; which of them suit the load, only experience with it shows." },
  ],
  ["Autoscaling is tested", { why: "It takes load: see the load test." }],
  ["A security audit is done", { why: "An audit is done by people who did not build it." }],
  ["The infrastructure is load tested", { why: "A load test leaves no trace in a cluster." }],
  ["There are runbooks", { why: "Whether they help, shows when somebody follows one." }],
  ["The team is trained", { why: "No API server knows it." }],
];

/** The checklist, each item as far as the items of the preflight tell. */
export const readiness = (items: readonly PreflightItem[]): ReadinessItem[] =>
  readinessChecklist.map(([title, source]) => ({
    title,
    ...("why" in source ? notCheckable(source.why) : follows(items.filter(({ id }) => source.includes(id)))),
  }));

/** Fails with any of the items, is open with any, and passes with all. */
function follows(items: readonly PreflightItem[]): Verdict {
  const of = (wanted: Verdict["outcome"]) => items.filter(({ outcome }) => outcome === wanted);
  const [failed, open] = [of("fail"), of("not-checkable")];
  if (failed.length > 0) return fail(`${names(failed)}.`);
  if (open.length > 0) return notCheckable(`${names(open)}.`);
  return items.length > 0 ? pass(`${names(items)}.`) : notCheckable("No cluster was looked at.");
}

/** `secrets on edge-1 and edge-2; email on edge-1`. */
function names(items: readonly PreflightItem[]): string {
  const byId = Map.groupBy(items, ({ id }) => id);
  return [...byId].map(([id, some]) => `${id} on ${some.map(({ on }) => on).join(" and ")}`).join("; ");
}
