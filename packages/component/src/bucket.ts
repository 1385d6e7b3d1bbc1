import { z } from "zod";
import type { Cluster } from "./cluster.ts";
import { SettingError } from "./setting-error.ts";

/** Fields of the setting `bucket`: where `what` goes in the provider's object storage, by default to `<cluster>-<part>`. */
export const bucketSettings = (what: string, part: string) => ({
  name: z
    .string()
    .regex(/^([a-z0-9][a-z0-9-]{1,61}[a-z0-9])?$/, "must be the name of a bucket: 3 to 63 of a-z, 0-9 and -")
    .default("")
    .describe(`Bucket, or on Azure container, that ${what} go to. Empty: <cluster>-${part}.`),
  azureStorageAccount: z
    .string()
    .regex(/^([a-z0-9]{3,24})?$/, "must be the name of a storage account: 3 to 24 of a-z and 0-9")
    .default("")
    .describe("Azure only, and required there: storage account of the container."),
});

/** The bucket that the setting `bucket` names, or `<cluster>-<part>`. Throws a SettingError where that is too long. */
export function bucketName({ name }: Cluster, bucket: { readonly name: string }, part: string): string {
  if (bucket.name !== "") return bucket.name;
  const own = `${name}-${part}`;
  if (own.length <= 63) return own;
  throw new SettingError(
    ["bucket", "name"],
    `No bucket can be named ${own}: a name has at most 63 characters.`,
    "Give the name of the cluster's bucket.",
  );
}

/** The storage account that the setting `bucket` names. Throws a SettingError where it names none: Azure needs one. */
export function azureStorageAccount(
  { name }: Cluster,
  bucket: { readonly azureStorageAccount: string },
): string {
  if (bucket.azureStorageAccount !== "") return bucket.azureStorageAccount;
  throw new SettingError(
    ["bucket", "azureStorageAccount"],
    `${name} runs on azure, where a container belongs to a storage account, and none is given.`,
    "Give the name of the storage account in the overrides of this cluster.",
  );
}
