import { z } from "zod";

const label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
const namespacedName = new RegExp(`^${label}/${label}$`);

/**
 * Settings of workloads by `namespace/name`: those that the platform has, each with defaults of its own, and `other` for
 * whatever an operator adds.
 */
export const workloads = <Known extends Readonly<Record<string, z.ZodType>>, Other extends z.ZodType>(
  known: Known,
  other: Other,
) =>
  z
    .object(known)
    .catchall(other)
    .superRefine((entries, context) => {
      for (const key of Object.keys(entries)) {
        if (namespacedName.test(key)) continue;
        context.addIssue({
          code: "custom",
          path: [key],
          message: "must be namespace/name of a workload, for example llm-analytics/api",
        });
      }
    });

export const enabled = () =>
  z
    .boolean()
    .default(true)
    .describe("Whether it is looked after. false takes away what the platform has by default.");

export const maxReplicas = (replicas: number) =>
  z.int().min(1, "must be at least 1 replica").default(replicas).describe("Most replicas.");

export const scaleDownStabilizationSeconds = () =>
  z
    .int()
    .min(0, "must be 0 to 3600 seconds")
    .max(3600, "must be 0 to 3600 seconds")
    .default(300)
    .describe(
      "Seconds. Replicas go down to the most that were wanted within this time: a short lull takes none away.",
    );

/** Names what is wrong with the bounds of one workload. */
export const notAbove = (minReplicas: number, maxReplicas: number): string | undefined =>
  // At the map and not at one of the two: the other one may be what a person wrote.
  minReplicas <= maxReplicas
    ? undefined
    : `has minReplicas ${minReplicas}, which is above maxReplicas ${maxReplicas}`;

export interface Workload<Entry> {
  readonly namespace: string;
  readonly name: string;
  readonly settings: Entry;
}

/** The workloads that are looked after, by name: in which order a file has them must change no object. */
export const enabledWorkloads = <Entry extends { readonly enabled: boolean }>(
  entries: Readonly<Record<string, Entry>>,
): Workload<Entry>[] =>
  Object.entries(entries)
    .filter(([, { enabled }]) => enabled)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, settings]) => {
      const [namespace = "", name = ""] = key.split("/");
      return { namespace, name, settings };
    });

/**
 * Keeps an autoscaler out of its Application's health. What it scales belongs to others and may come later, and a Kafka
 * that is down must not hold back the rollout of anything else; `hubctl verify` looks at it.
 */
export const outOfHealth = { "argocd.argoproj.io/ignore-healthcheck": "true" };

/** The last wave, whose health a sync does not wait for; and the Secrets of triggers come before it. */
export const lastWave = { wave: 1 };
