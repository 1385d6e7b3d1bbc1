import type { Cluster } from "@hub/component";
import { awsClasses } from "./aws.ts";
import { azureClasses } from "./azure.ts";
import { gcpClasses } from "./gcp.ts";
import type { Settings } from "./settings.ts";
import { localSsd, type StorageClass } from "./storage-class.ts";

const byProvider = { aws: awsClasses, gcp: gcpClasses, azure: azureClasses };

/** The classes that a cluster has: of the same names on every cloud. */
export const classesOf = ({ provider }: Cluster, settings: Settings): readonly StorageClass[] => [
  ...byProvider[provider](settings),
  localSsd,
];
