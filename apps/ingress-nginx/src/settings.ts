import { host, loadBalancerSettings, percent } from "@hub/component";
import { z } from "zod";
import { contentSecurityPolicies } from "./content-security-policy.ts";

const perSecond = () => z.int().min(1, "must be at least 1 request a second");
const burst = () => z.int().min(0, "must be 0 or more requests");
const days = () => z.int().min(1, "must be at least 1 day");

export const settings = z
  .strictObject({
    minReplicas: z
      .int()
      .min(1, "must be at least 1 replica")
      .default(3)
      .describe("Fewest replicas of the controller: one in each of three zones."),
    maxReplicas: z
      .int()
      .min(1, "must be at least 1 replica")
      .default(10)
      .describe("Most replicas of the controller."),
    targetCpuPercent: percent()
      .min(1, "must be 1 to 100 percent")
      .default(70)
      .describe("Mean CPU use above which replicas are added, percent of what they request."),
    loadBalancer: loadBalancerSettings("the controller"),
    defaultTls: z
      .strictObject({
        enabled: z
          .boolean()
          .default(true)
          .describe(
            "Whether the cluster's domain and its wildcard have a certificate, for Ingresses that name none.",
          ),
        issuer: z
          .enum(["letsencrypt-production", "letsencrypt-staging"])
          .default("letsencrypt-production")
          .describe("ClusterIssuer that signs it."),
        durationDays: days()
          .default(90)
          .describe("Lifetime to ask for, days. Let's Encrypt gives 90 whatever is asked."),
        renewBeforeDays: days().default(30).describe("How long before it expires it is renewed, days."),
      })
      .refine(({ durationDays, renewBeforeDays }) => renewBeforeDays < durationDays, {
        path: ["renewBeforeDays"],
        error: "must be less than durationDays",
      })
      .prefault({})
      .describe("The controller's default certificate."),
    requestBodyLimitMiB: z
      .int()
      .min(1, "must be at least 1 MiB")
      .default(20)
      .describe("Largest request body, MiB. Larger ones get 413."),
    waf: z
      .strictObject({
        mode: z
          .enum(["On", "DetectionOnly", "Off"])
          .default("On")
          .describe(
            "On blocks what the OWASP Core Rule Set finds, DetectionOnly logs it, Off does not look.",
          ),
        nonFileBodyLimitKiB: z
          .int()
          .min(1, "must be at least 1 KiB")
          .default(1024)
          .describe(
            "Largest request body without its files, KiB: what a prompt may have. Larger ones are refused.",
          ),
        allowedMethods: z
          .array(z.string().regex(/^[A-Z]+$/, "must be an HTTP method in upper case"))
          .min(1, "must name at least one method")
          .default(["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"])
          .describe("HTTP methods that pass. The rule set's own default has no PUT, PATCH and DELETE."),
      })
      .prefault({})
      .describe("The web application firewall: ModSecurity with the OWASP Core Rule Set."),
    rateLimits: z
      .strictObject({
        globalPerSecond: perSecond()
          .default(100)
          .describe("Requests a second, of one client at one replica."),
        globalBurst: burst().default(200).describe("Requests that one client may be ahead of it."),
        apiPerSecond: perSecond()
          .default(50)
          .describe("Requests a second to the API, of one client at one replica."),
        apiBurst: burst().default(100).describe("Requests to the API that one client may be ahead of it."),
        apiHosts: z
          .array(host())
          .default(["api"])
          .describe("Hosts of the API: labels below the cluster's domain, or whole domain names."),
      })
      .refine(({ globalPerSecond, apiPerSecond }) => apiPerSecond <= globalPerSecond, {
        path: ["apiPerSecond"],
        error: "must be at most globalPerSecond, which holds for the API too",
      })
      .prefault({})
      .describe("Limits for each client address. What is above them gets 429."),
    hsts: z
      .strictObject({
        maxAgeSeconds: z
          .int()
          .min(0, "must be 0 or more seconds")
          .default(31_536_000)
          .describe("How long browsers keep to HTTPS, seconds. Default: a year."),
        includeSubdomains: z
          .boolean()
          .default(true)
          .describe("Whether the names below a host keep to it too."),
        preload: z
          .boolean()
          .default(false)
          .describe(
            "Whether browsers may ship the domain in their preload lists. It takes months to get out of them.",
          ),
      })
      .prefault({})
      .describe("HTTP Strict Transport Security."),
    contentSecurityPolicy: contentSecurityPolicies
      .prefault({})
      .describe("Content-Security-Policy header. An application that sends its own keeps it."),
  })
  .refine(({ minReplicas, maxReplicas }) => minReplicas <= maxReplicas, {
    path: ["minReplicas"],
    error: "must be at most maxReplicas",
  })
  .refine(({ requestBodyLimitMiB, waf }) => waf.nonFileBodyLimitKiB <= requestBodyLimitMiB * 1024, {
    path: ["waf", "nonFileBodyLimitKiB"],
    error: "must be at most requestBodyLimitMiB",
  });

export type Settings = z.output<typeof settings>;
