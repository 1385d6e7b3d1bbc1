import { domain } from "@hub/component";
import { z } from "zod";
import { byNamespacedName, podLabels } from "./fields.ts";
import { serviceSettings } from "./service-settings.ts";

const httpsUrl = () =>
  z.url({ protocol: /^https$/, error: "must be an https URL, for example https://login.example.com" });

const issuer = z.strictObject({
  issuer: z.string().min(1, "must be what tokens have as iss").describe("What its tokens have as `iss`."),
  jwksUri: httpsUrl().describe("Where its public keys are. istiod fetches them."),
  audiences: z.array(z.string()).default([]).describe("What tokens may have as `aud`. Empty: anything."),
});

const plainText = z.strictObject({
  podLabels: podLabels()
    .optional()
    .describe("Labels of the pods. Default: app.kubernetes.io/name with the name in the key."),
  ports: z
    .array(z.int().min(1, "must be a port, 1 to 65535").max(65535, "must be a port, 1 to 65535"))
    .min(1, "must name at least one port")
    .describe("Ports of the container that take plain text too."),
  clients: z.string().min(1, "must say who cannot do mTLS").describe("Who connects without a sidecar."),
});

export const settings = z
  .strictObject({
    mtls: z
      .enum(["STRICT", "PERMISSIVE"])
      .default("STRICT")
      .describe(
        "STRICT: pods with a sidecar take mTLS alone. PERMISSIVE: plain text too, while clients move.",
      ),
    plainText: byNamespacedName(plainText)
      .default({})
      .describe("Ports that clients without a sidecar reach in spite of STRICT, by namespace/name."),
    services: byNamespacedName(serviceSettings)
      .default({})
      .describe("Services whose requests the mesh looks after, by namespace/name. `{}` gives all defaults."),
    jwt: z
      .strictObject({ issuers: z.array(issuer).default([]).describe("Who may sign tokens.") })
      .prefault({})
      .describe("Tokens of the services that require one."),
    egressHosts: z
      .array(domain())
      .default([])
      .describe(
        "Hosts outside that the mesh may reach by TLS at port 443; through the egress gateway where it runs.",
      ),
    tracing: z
      .strictObject({
        samplingPercent: z
          .number()
          .min(0, "must be 0 to 100 percent")
          .max(100, "must be 0 to 100 percent")
          .default(1)
          .describe("Requests that are traced, percent, where no client has decided already."),
      })
      .prefault({})
      .describe("Spans, which go to the Zipkin server that istiod knows."),
    accessLog: z
      .enum(["errors", "all", "off"])
      .default("errors")
      .describe("Requests that proxies log: those answered with 4xx, 5xx or not at all, all, or none."),
  })
  .superRefine(({ services, jwt }, context) => {
    if (jwt.issuers.length > 0) return;
    for (const [key, { requireToken }] of Object.entries(services)) {
      if (!requireToken) continue;
      context.addIssue({
        code: "custom",
        path: ["services", key, "requireToken"],
        message: "needs an issuer in jwt.issuers: no token could be right",
      });
    }
  });

export type Settings = z.output<typeof settings>;
