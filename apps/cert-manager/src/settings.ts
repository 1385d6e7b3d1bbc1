import { email, identityTo } from "@hub/component";
import { z } from "zod";

export const settings = z.strictObject({
  email: email()
    .default("platform@llm-analytics.io")
    .describe(
      "Contact of the ACME accounts: Let's Encrypt writes to it about certificates that are about to expire.",
    ),
  replicas: z
    .int()
    .min(1, "must be at least 1 replica")
    .default(2)
    .describe("Replicas of the controller and of the CA injector. One works, the others wait to take over."),
  webhookReplicas: z
    .int()
    .min(1, "must be at least 1 replica")
    .default(3)
    .describe("Replicas of the webhook. All of them work."),
  dns01: z
    .strictObject({
      identity: identityTo("write the cluster's DNS zone"),
      nameservers: z
        .array(
          z
            .string()
            .regex(
              /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:]+\]):\d+$/,
              "must be address:port, for example 1.1.1.1:53",
            ),
        )
        .min(1, "must name at least one nameserver")
        .default(["1.1.1.1:53", "8.8.8.8:53"])
        .describe(
          "Recursive nameservers that check a DNS-01 record before Let's Encrypt is asked, as address:port. Public ones, " +
            "because the cluster's own may know a private zone of the same name.",
        ),
    })
    .prefault({})
    .describe("DNS-01 challenges, by which names of the cluster's DNS zone are proven, wildcards included."),
});

export type Settings = z.output<typeof settings>;
