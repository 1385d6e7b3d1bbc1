import { identityTo } from "@hub/component";
import { z } from "zod";

/** Of a vault in the public cloud, or in one of the sovereign ones. A vault's name has 3 to 24 characters. */
export const vaultUrl =
  /^https:\/\/[a-z](?=[a-z0-9-]{2,23}\.)(-?[a-z0-9])+\.vault\.(azure\.net|azure\.cn|usgovcloudapi\.net)\/?$/i;

export const settings = z.strictObject({
  identity: identityTo("read the secret store"),
  azureVaultUrl: z
    .string()
    .refine(
      (url) => url === "" || vaultUrl.test(url),
      "must be the URL of a Key Vault, for example https://eu-prod-1.vault.azure.net",
    )
    .default("")
    .describe(
      "Azure only: URL of the Key Vault. Empty: the vault of the cluster's name, in the public cloud.",
    ),
  applicationNamespaces: z
    .array(z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a namespace"))
    .default([])
    .describe(
      "Namespaces of applications whose ExternalSecrets may read the store, and with it every secret of the platform.",
    ),
  replicas: z
    .int()
    // With one alone, its PodDisruptionBudget would keep a node from ever being drained.
    .min(2, "must be at least 2 replicas")
    .default(2)
    .describe("Replicas of the controller. One works, the others wait to take over."),
  webhookReplicas: z
    .int()
    .min(2, "must be at least 2 replicas")
    .default(2)
    .describe("Replicas of the webhook. All of them work; without any, no ExternalSecret can be changed."),
});

export type Settings = z.output<typeof settings>;
