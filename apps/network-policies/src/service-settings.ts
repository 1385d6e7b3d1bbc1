import { z } from "zod";

const label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

export const namespacePattern = new RegExp(`^${label}$`);
export const namespacedNamePattern = new RegExp(`^${label}/${label}$`);

/** Callers that are no service of an application: whatever lets HTTP in, and components. */
export const callerWords = ["ingress", "keda", "envoy-gateway"] as const;
export type CallerWord = (typeof callerWords)[number];
export const isCallerWord = (caller: string): caller is CallerWord =>
  callerWords.some((word) => word === caller);

const portMessage = "must be a port, 1 to 65535";
const port = () => z.int().min(1, portMessage).max(65535, portMessage);

interface Defaults {
  readonly ports?: readonly number[];
  readonly callers?: readonly string[];
  readonly metricsPort?: number;
  readonly internet?: boolean;
  readonly peers?: boolean;
}

/** Schema of a service of an application: its pods, and who may talk to them. */
export const service = (defaults: Defaults = {}) =>
  z.strictObject({
    podLabels: z
      .record(z.string(), z.string())
      .default({})
      .describe("Labels of its pods. Default: app.kubernetes.io/name is its name."),
    ports: z
      .array(port())
      .default([...(defaults.ports ?? [])])
      .describe("Ports at which its pods answer callers; those of the pods, not of the Service."),
    callers: z
      .array(
        z
          .string()
          .refine(
            (caller) => isCallerWord(caller) || namespacedNamePattern.test(caller),
            `must be the namespace/name of a service, or ${callerWords.join(", ")}`,
          ),
      )
      .default([...(defaults.callers ?? [])])
      .describe(
        "Who may talk to it: services as namespace/name; ingress is whatever lets HTTP into the cluster; keda asks what to scale by; envoy-gateway counts requests. The list replaces the default one.",
      ),
    metricsPort: z
      .int()
      .min(0, portMessage)
      .max(65535, portMessage)
      .default(defaults.metricsPort ?? 0)
      .describe("Port at which Prometheus may ask for metrics, or 0 for none."),
    internet: z
      .boolean()
      .default(defaults.internet ?? false)
      .describe("Whether it may reach hosts outside, by HTTPS."),
    apiServer: z.boolean().default(false).describe("Whether it may talk to the API server."),
    peers: z
      .boolean()
      .default(defaults.peers ?? false)
      .describe("Whether its pods may talk to one another, at any port, as those of a Kafka cluster do."),
  });

export type Service = z.output<ReturnType<typeof service>>;
