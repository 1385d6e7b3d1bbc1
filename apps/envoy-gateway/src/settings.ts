import { cidr, domain, host, loadBalancerSettings, percent } from "@hub/component";
import { z } from "zod";

const replicas = () => z.int().min(1, "must be at least 1 replica");
const perSecond = () => z.int().min(1, "must be at least 1 request a second");
const days = () => z.int().min(1, "must be at least 1 day");

export const settings = z
  .strictObject({
    minReplicas: replicas().default(3).describe("Fewest proxies: one in each of three zones."),
    maxReplicas: replicas().default(10).describe("Most proxies."),
    targetCpuPercent: percent()
      .min(1, "must be 1 to 100 percent")
      .default(70)
      .describe("Mean CPU use above which proxies are added, percent of what they request."),
    loadBalancer: loadBalancerSettings("the proxies"),
    trustedProxies: z
      .array(cidr())
      .default([])
      .describe(
        "Networks of what stands in front, such as a CDN, whose X-Forwarded-For says who the client is. Empty: nothing does.",
      ),
    defaultTls: z
      .strictObject({
        issuer: z
          .enum(["letsencrypt-production", "letsencrypt-staging"])
          .default("letsencrypt-production")
          .describe("ClusterIssuer that signs the certificates."),
        durationDays: days()
          .default(90)
          .describe("Lifetime to ask for, days. Let's Encrypt gives 90 whatever is asked."),
        renewBeforeDays: days().default(30).describe("How long before they expire they are renewed, days."),
      })
      .refine(({ durationDays, renewBeforeDays }) => renewBeforeDays < durationDays, {
        path: ["renewBeforeDays"],
        error: "must be less than durationDays",
      })
      .prefault({})
      .describe(
        "The certificates of the Gateway: the cluster's domain with its wildcard, and each of hosts.",
      ),
    hosts: z
      .array(domain())
      .max(62, "must be at most 62 hosts: a Gateway has 64 listeners")
      .refine((hosts) => new Set(hosts).size === hosts.length, { error: "must not name a host twice" })
      .default([])
      .describe("Further hosts with a certificate of their own, which the wildcard does not cover."),
    streamIdleSeconds: z
      .int()
      .min(1, "must be at least 1 second")
      .max(86_400, "must be at most 86400 seconds, a day")
      .default(300)
      .describe("Longest silence within a request, seconds: what a slow language model may think."),
    rateLimits: z
      .strictObject({
        globalPerSecond: perSecond()
          .default(100)
          .describe("Requests a second, of one client at all proxies."),
        apiPerSecond: perSecond()
          .default(50)
          .describe("Requests a second to the API, of one client at all proxies."),
        apiHosts: z
          .array(host())
          .default(["api"])
          .describe("Hosts of the API: labels below the cluster's domain, or whole domain names."),
        failClosed: z
          .boolean()
          .default(false)
          .describe(
            "Whether requests get 500 while nobody can count them. False: they pass, and no limit holds.",
          ),
        redis: z
          .strictObject({
            address: z
              .string()
              .regex(
                /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?:\d{1,5}$/,
                "must be host:port, for example redis.databases.svc.cluster.local:6379",
              )
              .default("redis.databases.svc.cluster.local:6379")
              .describe("Redis that keeps the counts, host:port."),
            password: z
              .boolean()
              .default(true)
              .describe(
                "Whether it asks for a password, which is the entry envoy-gateway-redis of the secret store, property password.",
              ),
            tls: z
              .boolean()
              .default(false)
              .describe("Whether it is reached by TLS, by a certificate that is publicly trusted."),
          })
          .prefault({})
          .describe("Where all proxies count together."),
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
    contentSecurityPolicy: z
      .string()
      .regex(/^[^\r\n]*$/, "must be one line, for example default-src 'self'")
      .default("default-src 'self'; frame-ancestors 'self'")
      .describe("Content-Security-Policy of answers that carry none of their own. Empty: none."),
    waf: z
      .strictObject({
        mode: z
          .enum(["Off", "DetectionOnly", "On"])
          .default("Off")
          .describe(
            "On blocks what the OWASP Core Rule Set finds, DetectionOnly logs it, Off does not look. Not Off needs image and Kubernetes 1.35.",
          ),
        image: z
          .string()
          .regex(
            /^$|^[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)+(:[\w.-]+)?@sha256:[0-9a-f]{64}$/,
            "must be an image with its digest, registry/name@sha256:...",
          )
          .default("")
          .describe(
            "Image with libcomposer.so, the module that holds the Coraza firewall, by digest. Empty: none.",
          ),
      })
      .refine(({ mode, image }) => mode === "Off" || image !== "", {
        path: ["image"],
        error: "must name the image of the firewall: Envoy Gateway brings none",
      })
      .prefault({})
      .describe("The web application firewall, a module of others that the proxies load."),
  })
  .refine(({ minReplicas, maxReplicas }) => minReplicas <= maxReplicas, {
    path: ["minReplicas"],
    error: "must be at most maxReplicas",
  });

export type Settings = z.output<typeof settings>;
