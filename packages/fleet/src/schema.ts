import { providers } from "@hub/component/contract";
import { z } from "zod";
import type { Weekday } from "./fleet.ts";

/** Kubernetes' rule for names that become parts of other names: RFC 1123, 63 characters. */
export const dnsLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** As people write them in `fleet.yaml`, in the order of the week. */
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const satisfies readonly Weekday[];

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const label = (what: string) =>
  z.string().regex(dnsLabel, `must be a DNS label (a-z, 0-9 and -, at most 63 characters) to name ${what}`);

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day, YYYY-MM-DD")
  .refine(
    (text) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false,
    "is no day of the calendar",
  );

export const holdSchema = z.strictObject({
  reason: z.string().trim().min(1, "must say why, in a sentence").describe("Why it is held."),
  until: day.describe("Last day on which it holds, YYYY-MM-DD."),
});

const soak = z
  .string()
  .regex(/^\d+[mhd]$/, "must be a duration in minutes, hours or days, for example 30m, 24h or 7d");

const hour = (what: string) =>
  z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "must be a time of day, HH:MM, for example 09:00")
    .describe(what);

const windowSchema = z
  .strictObject({
    days: z
      .array(z.enum(weekdays))
      .min(1, "must name at least one day")
      .describe("Days of the week: mon, tue, wed, thu, fri, sat, sun."),
    from: hour("First minute, HH:MM."),
    to: hour("End, HH:MM, later than from. 24:00 is the end of the day."),
    timeZone: z
      .string()
      .refine(isTimeZone, "must be a time zone of the IANA database, for example Europe/Berlin or UTC")
      .describe("IANA time zone that the hours are of, for example Europe/Berlin."),
  })
  .refine(({ from, to }) => from < to, {
    path: ["to"],
    message: "must be later than from; split a window that goes past midnight into two",
  });

const freezeSchema = z
  .strictObject({
    from: day.describe("First day, YYYY-MM-DD, in UTC."),
    to: day.describe("Last day, YYYY-MM-DD, in UTC."),
    reason: z.string().trim().min(1, "must say why, in a sentence").describe("Why nothing moves."),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "must not be earlier than from" });

const pace = "must be a number of clusters, or 0% to 100% (percent of the ring's clusters)";
const maxUpdate = z
  .union([z.int().min(0).max(10_000), z.string().regex(/^(100|[1-9]?\d)%$/, pace)], { error: pace })
  .describe("How many clusters of the ring may update at once: a number of clusters, or percent.");

const hubSchema = z.strictObject({
  name: label("a hub").describe("Folder of the hub's cluster."),
  namespace: label("a namespace").default("argocd").describe("Namespace of Argo CD in the hub."),
});

const ringSchema = z.strictObject({
  name: label("a ring"),
  description: z.string().optional().describe("Who is in it, for people."),
  maxUpdate: maxUpdate.default("100%"),
  soak: soak
    .default("0h")
    .describe("How long a release must have been Healthy before the next ring may take it."),
  promotion: z
    .enum(["automatic", "manual"])
    .default("manual")
    .describe(
      "Whether `hubctl promote --automatic` moves its pins: automatic, or manual, the default, where somebody does.",
    ),
  windows: z
    .array(windowSchema)
    .default([])
    .describe("Hours of the week in which releases may be promoted into it. Default: always."),
  freezes: z
    .array(freezeSchema)
    .default([])
    .describe("Days on which nothing is promoted into it, each with a reason."),
  tracksHead: z.boolean().default(false).describe("Whether its pins may say head."),
});

export const fleetSchema = z.strictObject({
  repository: z.strictObject({
    url: z
      .string()
      .regex(
        /^(https:\/\/|ssh:\/\/|git@|file:\/\/)\S+$/,
        "must be the URL of a Git repository: https, ssh, git@ or file",
      )
      .describe("Where Argo CD reads the deploy tree."),
    branch: z
      .string()
      .regex(/^[\w./-]+$/, "must be a branch name")
      .default("deploy")
      .describe("Branch of the deploy tree."),
  }),
  secretStore: label("a ClusterSecretStore")
    .default("platform")
    .describe("ClusterSecretStore of every cluster that names none."),
  hubs: z.array(hubSchema).min(1, "must name at least one hub"),
  rings: z.array(ringSchema).min(1, "must name at least one ring"),
});

const labelKey = /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?$/;
/** Labels that the Applications have already: those of a cluster are laid over them. */
const reservedLabel = /^(hub\.llm-analytics\.io|argocd\.argoproj\.io|app\.kubernetes\.io)\//;
const labelValue = /^([A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?)?$/;

const domainName = z
  .string()
  .max(253)
  .regex(
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
    "must be a domain name in lower case, for example llm-analytics.io",
  );

export const clusterSchema = z.strictObject({
  name: z.string().optional().describe("The folder's name again, where people want to read it in the file."),
  ring: z.string().describe("Name of a ring of fleet.yaml."),
  hub: z.string().describe("Name of a hub of fleet.yaml."),
  provider: z.enum(providers).describe("Cloud that it runs on."),
  account: z
    .string()
    .min(1)
    .describe("AWS account id (12 digits, in quotes), Google Cloud project id, or Azure subscription id."),
  region: z
    .string()
    .regex(/^[a-z][a-z0-9-]+$/, "must be the provider's name of a region, for example eu-west-1"),
  kubernetesVersion: z
    .string()
    .regex(/^1\.\d{2}$/, 'must be major.minor in quotes, for example "1.34"')
    .describe('Version of its API server, major.minor in quotes, for example "1.34".'),
  domain: domainName.describe("DNS name under which everything of the cluster is reached."),
  dns: z.strictObject({
    zone: domainName.describe("The DNS zone that holds the domain."),
    zoneId: z
      .string()
      .min(1)
      .describe(
        "Route53 hosted zone id, Cloud DNS managed zone name, or resource group of the Azure DNS zone.",
      ),
  }),
  size: z.strictObject({
    nodes: z.int().min(1).max(15_000).describe("Number of nodes, 1 to 15000."),
    cpuCores: z.int().min(1).max(1_000_000).describe("Cores of all nodes in sum."),
    memoryGiB: z.int().min(1).max(10_000_000).describe("Memory of all nodes in sum, GiB."),
    storageGiB: z.int().min(1).max(100_000_000).describe("What volumes may take in sum, GiB."),
  }),
  labels: z
    .record(
      z
        .string()
        .regex(labelKey, "must be a Kubernetes label key")
        .refine(
          (key) => !reservedLabel.test(key),
          "is a label of Argo CD or of this repository, which decides on rings and holds",
        ),
      z
        .string()
        .regex(labelValue, "must be a Kubernetes label value: at most 63 letters, digits, -, _ and ."),
    )
    .default({})
    .describe("Labels of its Applications; components may read them."),
  secretStore: label("a ClusterSecretStore")
    .optional()
    .describe("ClusterSecretStore, where it is not the fleet's."),
  server: z
    .string()
    .regex(/^https:\/\/[^\s/]+(\/\S*)?$/, "must be the https address of an API server")
    .optional()
    .describe("Address of its API server."),
  hold: holdSchema.optional().describe("Leaves the cluster out of every rollout."),
});

const exact = "must be an exact version such as 1.4.0, or head, or off";
const release = z.string().regex(/^(head|off|\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?)$/, exact);

export const pinSchema = z.union(
  [release, z.strictObject({ version: release, hold: holdSchema.optional() })],
  { error: exact },
);

export const overrideSchema = z.strictObject({
  settings: z.record(z.string(), z.unknown()).optional().describe("The component's own knobs."),
  values: z.record(z.string(), z.unknown()).optional().describe("Raw Helm values."),
});
