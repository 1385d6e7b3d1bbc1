import type { Values } from "./chart.ts";

/** When one of them is true, the URL is told, once for each commit. */
const events = {
  "update-started": "app.status.operationState?.phase == 'Running'",
  "update-finished":
    "app.status.operationState?.phase == 'Succeeded' && app.status.sync.status == 'Synced' && app.status.health.status == 'Healthy'",
  // A sync that fails tries again and shows as Running meanwhile: its message and its retries tell it from one that goes on.
  "update-stuck":
    "app.status.health.status == 'Degraded' || app.status.operationState?.phase in ['Error', 'Failed'] || (app.status.operationState?.phase == 'Running' && (app.status.operationState?.retryCount ?? 0) > 0)",
} as const;

const body = (event: string): string =>
  JSON.stringify({
    event,
    ring: '{{ index .app.metadata.labels "hub.llm-analytics.io/ring" }}',
    cluster: "{{ .app.metadata.name }}",
    commit: "{{ .app.status.sync.revision }}",
    health: "{{ .app.status.health.status }}",
  });

const resources = { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: "250m", memory: "256Mi" } };

/**
 * Tells a URL how a rollout goes, cluster by cluster with its ring: the first cluster that starts is the ring's start. Asks
 * the parents alone, which have the label of a ring and none of a component.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/
 */
export function notifications(url: string | null): NonNullable<Values["notifications"]> {
  if (!url) return { enabled: false };
  const names = Object.keys(events);
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
      Object.entries(events).map(([name, when]) => [
        `trigger.${name}`,
        yaml([{ when, oncePer: "app.status.sync.revision", send: [name] }]),
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
