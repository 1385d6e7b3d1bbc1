import type { Values } from "./chart.ts";

/** Of one sync, the same over all of its retries. */
const operation = "app.status.operationState";

/**
 * The commit that is synced, which an operation has a moment after it began, and again after each retry.
 *
 * Not the newest one: every commit of the branch is compared with every cluster, also where it changes nothing. And not the
 * operation itself: RollingSync may begin a second one for the same commit.
 */
const commit = `${operation}?.syncResult?.revision`;

const isRunning = `${operation}?.phase == 'Running' && (${commit} ?? '') != ''`;

/** When each event is so; it is told once for each commit. */
const events = (stuckAfterSeconds: number): Record<string, string> => ({
  "update-started": isRunning,
  "update-finished": `${operation}?.phase == 'Succeeded' && app.status.sync.status == 'Synced' && app.status.health.status == 'Healthy'`,
  // A sync that fails tries again and shows as Running meanwhile, and one that waits for a broken child just runs.
  "update-stuck": `${operation}?.phase in ['Error', 'Failed'] || (${isRunning} && ((${operation}.retryCount ?? 0) > 0 || time.Now().Sub(time.Parse(${operation}.startedAt)).Seconds() > ${stuckAfterSeconds}))`,
});

/** A value of an Application as JSON, in the language of Argo CD's templates; empty where it is not there. */
const json = (...path: readonly string[]): string =>
  `{{ dig ${path.map((key) => JSON.stringify(key)).join(" ")} "" .app | toJson }}`;

const body = (event: string): string =>
  `{${Object.entries({
    event: JSON.stringify(event),
    ring: json("metadata", "labels", "hub.llm-analytics.io/ring"),
    cluster: json("metadata", "name"),
    // Absent for a moment between two tries.
    commit: json("status", "operationState", "syncResult", "revision"),
    health: json("status", "health", "status"),
    message: json("status", "operationState", "message"),
  })
    .map(([key, value]) => `"${key}": ${value}`)
    .join(", ")}}`;

const resources = { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: "250m", memory: "256Mi" } };

/**
 * Tells a URL how a rollout goes, cluster by cluster with its ring: the first cluster that starts is the ring's start. Asks
 * the parents alone, which have the label of a ring and none of a component.
 *
 * An update counts as stuck when it fails, or has not ended after half of the time that a sync may take: the other half is
 * there to mend it.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/
 */
export function notifications(
  url: string | null,
  syncTimeoutSeconds: number,
): NonNullable<Values["notifications"]> {
  if (!url) return { enabled: false };
  const all = Object.entries(events(Math.ceil(syncTimeoutSeconds / 2)));
  const names = all.map(([name]) => name);
  // YAML in the ConfigMap, of which JSON is a part.
  const yaml = (value: object): string => JSON.stringify(value);
  return {
    enabled: true,
    resources,
    notifiers: {
      "service.webhook.rollout": yaml({
        url,
        headers: [{ name: "Content-Type", value: "application/json" }],
      }),
    },
    templates: Object.fromEntries(
      names.map((name) => [
        `template.${name}`,
        yaml({ webhook: { rollout: { method: "POST", body: body(name) } } }),
      ]),
    ),
    triggers: Object.fromEntries(
      // One that fails before it knows its commit has the one that was compared last.
      all.map(([name, when]) => [
        `trigger.${name}`,
        yaml([{ when, oncePer: `${commit} ?? app.status.sync.revision`, send: [name] }]),
      ]),
    ),
    subscriptions: [
      {
        recipients: ["rollout"],
        triggers: names,
        selector: "hub.llm-analytics.io/ring,!hub.llm-analytics.io/component",
      },
    ],
  };
}
