import { z } from "zod";
import { enabled, maxReplicas, notAbove, scaleDownStabilizationSeconds } from "./fields.ts";
import { cron, httpRate, kafka, postgresql, redis } from "./trigger-settings.ts";

interface Defaults {
  readonly minReplicas: number;
  readonly maxReplicas: number;
  /** What it goes by unless somebody says more. */
  readonly by?: "kafka" | "redis" | "httpRate" | "postgresql";
  readonly cron?: readonly z.input<typeof cron>[];
}

/** A ScaledObject. Of several triggers the one that wants most replicas counts. */
export const scaled = (defaults: Defaults) =>
  z
    .strictObject({
      enabled: enabled(),
      kind: z.enum(["Deployment", "StatefulSet"]).default("Deployment").describe("Kind of the workload."),
      minReplicas: z
        .int()
        .min(0, "must be 0 replicas or more")
        .default(defaults.minReplicas)
        .describe("Fewest replicas. 0: none while there is nothing to do."),
      maxReplicas: maxReplicas(defaults.maxReplicas),
      scaleDownStabilizationSeconds: scaleDownStabilizationSeconds(),
      kafka: trigger(kafka, defaults.by === "kafka").describe(
        "Scales by how far a consumer group is behind.",
      ),
      redis: trigger(redis, defaults.by === "redis").describe("Scales by how long a queue in Redis is."),
      httpRate: trigger(httpRate, defaults.by === "httpRate").describe("Scales by how many requests come."),
      postgresql: trigger(postgresql, defaults.by === "postgresql").describe(
        "Scales by how many connections of a database are busy.",
      ),
      cron: z
        .array(cron)
        .prefault([...(defaults.cron ?? [])])
        .describe("Times with more replicas. The list replaces the default one."),
    })
    .superRefine((settings, context) => {
      const wrong = [
        notAbove(settings.minReplicas, settings.maxReplicas),
        isIdle(settings) && "has no trigger to go by: kafka, redis, httpRate, postgresql or cron",
        ...settings.cron.map(({ replicas }) => aboveMost(settings, "cron replicas", replicas)),
        beyondPartitions(settings),
        beyondConnections(settings),
        beyondPool(settings),
      ];
      for (const message of wrong) if (message) context.addIssue(message);
    });

export type Scaled = z.output<ReturnType<typeof scaled>>;

/** A trigger that is there by default, or that is there once somebody says something of it. */
const trigger = <T extends z.ZodType>(schema: T, isThere: boolean) =>
  // What the schema takes in is a map whose fields all have defaults.
  isThere ? schema.prefault({} as z.input<T>) : schema.optional();

type Bounds = Pick<Scaled, "maxReplicas">;

const isIdle = ({ enabled, kafka, redis, httpRate, postgresql, cron }: Scaled): boolean =>
  enabled && cron.length === 0 && ![kafka, redis, httpRate, postgresql].some((trigger) => trigger?.enabled);

const aboveMost = ({ maxReplicas }: Bounds, what: string, replicas: number) =>
  replicas > maxReplicas && `has ${what} ${replicas}, which is above maxReplicas ${maxReplicas}`;

const beyondPartitions = ({ maxReplicas, kafka }: Scaled) =>
  kafka?.enabled &&
  maxReplicas > kafka.partitions &&
  `has maxReplicas ${maxReplicas}, and its topic ${kafka.partitions} partitions: replicas beyond them would stand idle`;

const beyondConnections = ({ maxReplicas, postgresql }: Scaled) =>
  postgresql?.enabled &&
  maxReplicas * postgresql.poolSize > postgresql.maxConnections &&
  `has maxReplicas ${maxReplicas} with poolSize ${postgresql.poolSize}, ` +
    `which is above the ${postgresql.maxConnections} maxConnections of the database`;

const beyondPool = ({ postgresql }: Scaled) =>
  postgresql?.enabled &&
  postgresql.connectionsPerReplica > postgresql.poolSize &&
  `has connectionsPerReplica ${postgresql.connectionsPerReplica}, which is above poolSize ${postgresql.poolSize}: no replica has as many`;
