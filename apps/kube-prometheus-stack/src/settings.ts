import { cpu, duration, memory, percent } from "@hub/component";
import { z } from "zod";

const replicas = () => z.int().min(1, "must be at least 1 replica");
const gibibytes = () => z.int().min(1, "must be at least 1 GiB");

/** Requests and limits of a container: CPU in cores or millicores, memory with its unit. */
const resources = (requests: Quantities, limits: Quantities) =>
  z.strictObject({ requests: quantities(requests), limits: quantities(limits) }).prefault({});
const quantities = (defaults: Quantities) =>
  z
    .strictObject({
      cpu: cpu().default(defaults.cpu).describe("CPU, cores or millicores."),
      memory: memory().default(defaults.memory).describe("Memory, with its unit."),
    })
    .prefault({});
interface Quantities {
  cpu: string;
  memory: string;
}

/** The name of a group, safe between the quotes of a JMESPath expression. */
const group = () =>
  z.string().regex(/^[^'`\\]+$/, "must be the name of a group, without quotes and backslashes");
const https = () => z.url({ protocol: /^https$/, error: "must be an https URL" });

const remoteWrite = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/,
      "must be lower case letters, digits and hyphens, at most 32",
    )
    .describe("Tells the receivers apart; part of the name of the Secret."),
  url: https().describe("Where to send to, https."),
  secret: z
    .string()
    .min(1)
    .describe(
      "Entry of the secret store with the properties username and password, for basic authentication.",
    ),
});

const slackChannel = () =>
  z
    .string()
    .regex(/^#[\p{Ll}\p{N}_-]{1,80}$/u, "must be a channel with its #, for example #alerts")
    .nullable()
    .default(null);

/** Receivers of a team, beside those that get every alert. */
const team = z
  .strictObject({
    pagerDuty: z
      .boolean()
      .default(false)
      .describe("Whether its critical alerts page it, by the entry alertmanager-pagerduty-<team>."),
    slackChannel: slackChannel().describe(
      "Its channel for warnings, and for critical alerts where nothing pages it, by the entry alertmanager-slack-<team>.",
    ),
  })
  .refine(({ pagerDuty, slackChannel }) => pagerDuty || slackChannel !== null, {
    error: "must have pagerDuty or slackChannel, or nothing reaches the team",
  });

export const settings = z.strictObject({
  prometheus: z
    .strictObject({
      replicas: replicas()
        .default(2)
        .describe("Prometheus pods. Each scrapes and keeps everything, on a node of its own."),
      retention: duration().default("30d").describe("How long metrics are kept, with its unit."),
      storageGiB: gibibytes().default(100).describe("Volume of each replica, GiB, of class fast-ssd."),
      retentionSizePercent: percent()
        .min(1, "must be 1 to 100 percent")
        .default(85)
        .describe(
          "Share of the volume that metrics may take before the oldest go, percent. The rest is for the write-ahead log and compaction.",
        ),
      resources: resources({ cpu: "2000m", memory: "8Gi" }, { cpu: "4000m", memory: "16Gi" }).describe(
        "Of each Prometheus pod.",
      ),
      remoteWrite: z
        .array(remoteWrite)
        .refine((receivers) => new Set(receivers.map(({ name }) => name)).size === receivers.length, {
          error: "must not have two receivers of one name",
        })
        .default([])
        .describe("Receivers that get every sample as well. Empty: none."),
    })
    .prefault({})
    .describe("Metrics and rules."),
  grafana: z
    .strictObject({
      resources: resources({ cpu: "250m", memory: "256Mi" }, { cpu: "500m", memory: "512Mi" }).describe(
        "Of the Grafana container.",
      ),
      oidc: z
        .strictObject({
          name: z.string().min(1).default("SSO").describe("What the login button says."),
          clientId: z
            .string()
            .min(1)
            .describe("Client id; its secret is the entry grafana-oidc of the secret store."),
          authUrl: https().describe("Authorization endpoint of the identity provider, https."),
          tokenUrl: https().describe("Token endpoint, https."),
          apiUrl: https().describe("User information endpoint, https."),
          scopes: z
            .array(z.string().min(1))
            .default(["openid", "profile", "email", "groups"])
            .describe("Scopes to ask for. Groups must come from one of them."),
          adminGroup: group().describe(
            "Group whose members administer Grafana. Everybody else who logs in may look.",
          ),
          editorGroup: group().nullable().default(null).describe("Group whose members may edit. Null: none."),
        })
        .nullable()
        .default(null)
        .describe("Login through an identity provider. Null: only the user of the entry grafana-admin."),
    })
    .prefault({})
    .describe("Dashboards."),
  alertmanager: z
    .strictObject({
      replicas: replicas()
        .default(3)
        .describe("Alertmanager pods. They tell each other what they have sent."),
      storageGiB: gibibytes().default(10).describe("Volume of each replica, GiB, of class standard-ssd."),
      pagerDuty: z
        .boolean()
        .default(false)
        .describe("Whether critical alerts page, by the entry alertmanager-pagerduty of the secret store."),
      slackChannel: slackChannel().describe(
        "Channel for warnings, and for critical alerts where nothing pages, by the entry alertmanager-slack. Null: none.",
      ),
      teams: z
        .record(z.string(), team)
        .superRefine((teams, context) => {
          for (const name of Object.keys(teams)) {
            if (/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/.test(name)) continue;
            const message = "must be lower case letters, digits and hyphens, at most 32";
            context.addIssue({ code: "custom", path: [name], message });
          }
        })
        .default({})
        .describe("Teams that get the alerts with their label `team` themselves too, by name."),
    })
    .prefault({})
    .describe("Where alerts go."),
  ingress: z
    .strictObject({
      grafana: z.boolean().default(true).describe("Whether grafana.<domain> leads to Grafana."),
      adminUis: z
        .boolean()
        .default(false)
        .describe(
          "Whether prometheus.<domain> and alertmanager.<domain> lead to theirs, with the users of the entry monitoring-basic-auth.",
        ),
      issuer: z
        .enum(["letsencrypt-production", "letsencrypt-staging"])
        .default("letsencrypt-production")
        .describe("ClusterIssuer that signs their certificates."),
    })
    .prefault({})
    .describe(
      "What is reached from outside, on clusters that run ingress-nginx. Where admin-access runs, that says it instead.",
    ),
});

export type Settings = z.output<typeof settings>;
