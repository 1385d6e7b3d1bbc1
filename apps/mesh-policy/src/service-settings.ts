import { z } from "zod";
import { byLabelValue, istioDuration, namespacedName, percentOf, podLabels, secondsOf } from "./fields.ts";

const retries = () =>
  z.strictObject({
    attempts: z
      .int("must say how many attempts, 0 for none")
      .min(0, "must be 0 to 10 attempts")
      .max(10, "must be 0 to 10 attempts")
      .describe("How often a request is tried again, 0 for never."),
    perTryTimeout: istioDuration().default("10s").describe("How long one try may take, with its unit."),
  });

const path = z
  .strictObject({
    prefix: z.string().startsWith("/", "must be a path that starts with /").describe("Paths that it is for."),
    streaming: z
      .boolean()
      .default(false)
      .describe("Whether answers come in pieces for as long as they need: no timeout, no second try."),
    timeout: istioDuration().optional().describe("How long an answer may take. Default: the service's."),
    retries: retries().optional().describe("Default: the service's."),
  })
  .refine(({ streaming, retries }) => !(streaming && retries), {
    path: ["retries"],
    error: "must be left out of a streaming path: a second try would answer from the start again",
  })
  .refine(({ streaming, timeout }) => !(streaming && timeout), {
    path: ["timeout"],
    error: "must be left out of a streaming path: it would cut the answer",
  })
  .refine(({ timeout, retries }) => !isTryLonger(timeout, retries), {
    path: ["retries", "perTryTimeout"],
    error: "must be at most timeout",
  });

const canary = z.strictObject({
  label: z.string().default("version").describe("Label of the pods that tells the versions apart."),
  weights: byLabelValue(percentOf("requests"))
    .refine((weights) => sum(weights) === 100, {
      error: ({ input }) => `must sum to 100 percent, and sum to ${sum(input as Record<string, number>)}`,
    })
    .default({ v1: 90, v2: 10 })
    .describe("Percent of requests for each value of the label."),
});

const circuitBreaker = z.strictObject({
  maxConnections: z
    .int()
    .min(1, "must be at least 1 connection")
    .default(1000)
    .describe("Connections from one proxy to the service. A streamed answer over HTTP/1.1 holds one."),
  maxPendingRequests: z
    .int()
    .min(1, "must be at least 1 request")
    .default(200)
    .describe("Requests of one proxy that may wait for a connection. What is above gets 503."),
  maxRequests: z
    .int()
    .min(1, "must be at least 1 request")
    .default(1000)
    .describe("Requests of one proxy that may be under way."),
  errors: z
    .int()
    .min(1, "must be at least 1 error")
    .default(5)
    .describe("Answers 5xx of a pod in a row after which it gets no requests."),
  interval: istioDuration().default("10s").describe("How often pods are looked at, with its unit."),
  ejection: istioDuration()
    .default("30s")
    .describe("How long a pod gets none at first, with its unit. Each time it is as much longer."),
  maxEjectionPercent: percentOf("pods").default(50).describe("Most pods that may get none, percent."),
});

const fault = z.strictObject({
  header: z
    .string()
    .regex(/^[a-z0-9-]+$/, "must be a header in lower case")
    .default("x-fault")
    .describe("Header of requests that want a fault: its value is delay or abort. Nothing else gets one."),
  delay: istioDuration().default("5s").describe("How long a request waits that says delay, with its unit."),
  abortStatus: z
    .int()
    .min(400, "must be an HTTP status of an error, 400 to 599")
    .max(599, "must be an HTTP status of an error, 400 to 599")
    .default(503)
    .describe("What a request gets that says abort."),
});

/** How the mesh treats requests to one service. */
export const serviceSettings = z
  .strictObject({
    podLabels: podLabels()
      .optional()
      .describe("Labels of its pods. Default: app.kubernetes.io/name with the service's name."),
    timeout: istioDuration().default("30s").describe("How long an answer may take, with its unit."),
    retries: retries()
      .default({ attempts: 2, perTryTimeout: "10s" })
      .describe("Tries after a failure in which the service did not see the request."),
    paths: z.array(path).default([]).describe("Paths that differ from it. The first that fits counts."),
    canary: canary
      .optional()
      .describe("Versions that share the requests. Default: none, all pods are alike."),
    circuitBreaker: circuitBreaker
      .prefault({})
      .describe("What keeps one bad pod from taking all others along."),
    fault: fault.optional().describe("Faults to try clients with. Default: none."),
    requireToken: z
      .boolean()
      .default(false)
      .describe("Whether requests need a token of one of jwt.issuers. What has none gets 403."),
    tokenFreePaths: z
      .array(z.string().startsWith("/", "must be a path that starts with /"))
      .default([])
      .describe("Paths that need no token; a * at the end stands for anything."),
    callers: z
      .array(namespacedName())
      .default([])
      .describe("Service accounts that may call it, as namespace/name. Empty: every one."),
  })
  .refine(({ timeout, retries }) => !isTryLonger(timeout, retries), {
    path: ["retries", "perTryTimeout"],
    error: "must be at most timeout",
  })
  .refine(({ requireToken, tokenFreePaths }) => requireToken || tokenFreePaths.length === 0, {
    path: ["tokenFreePaths"],
    error: "must be left out unless requireToken is true: no path needs a token",
  });

export type ServiceSettings = z.output<typeof serviceSettings>;

const sum = (weights: Record<string, number>) =>
  Object.values(weights).reduce((total, weight) => total + weight, 0);

const isTryLonger = (timeout?: string, retries?: { attempts: number; perTryTimeout: string }) =>
  timeout !== undefined &&
  retries !== undefined &&
  retries.attempts > 0 &&
  secondsOf(retries.perTryTimeout) > secondsOf(timeout);
