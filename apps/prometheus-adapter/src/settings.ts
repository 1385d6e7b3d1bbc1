import { duration } from "@hub/component";
import { z } from "zod";

const metricName = () =>
  z.string().regex(/^[a-z_][a-z0-9_]*$/, "must be a metric's name, for example http_requests_total");

/** The rate of a counter, summed over a pod's or a service's series. */
const rate = z.strictObject({
  counter: metricName().describe("The counter in Prometheus, with the labels namespace and pod."),
  metric: metricName().describe("What autoscalers call its rate, which is per second."),
  window: duration()
    .default("2m")
    .describe(
      "How far back the rate looks, with its unit. At least four scrape intervals, of which the default is 30s.",
    ),
});

export const settings = z.strictObject({
  replicas: z
    .int()
    .min(1, "must be at least 1 replica")
    .default(2)
    .describe("Replicas. Each of them asks Prometheus and answers on its own."),
  rates: z
    .array(rate)
    .min(1, "must name at least one rate, or the component serves nothing")
    .refine((rates) => new Set(rates.map(({ metric }) => metric)).size === rates.length, {
      error: "must not have two rates of one metric",
    })
    .prefault([{ counter: "http_requests_total", metric: "http_requests_per_second" }])
    .describe("Counters whose rate autoscalers can go by. The list replaces the default one."),
});

export type Settings = z.output<typeof settings>;
