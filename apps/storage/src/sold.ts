import { type Cluster, SettingError } from "@hub/component";
import { defaultIops, type Settings } from "./settings.ts";

/** What the class standard-ssd is where IOPS come with the size. */
const bySize = { gcp: "pd-balanced", azure: "Standard SSD" } as const;

/** Throws a SettingError where the settings ask for IOPS that the provider of the cluster does not sell. */
export function refuseUnsold({ name, provider }: Cluster, { standardSsd }: Settings): void {
  if (provider === "aws" || standardSsd.iops === defaultIops) return;
  throw new SettingError(
    ["standardSsd", "iops"],
    `standard-ssd is to have ${standardSsd.iops} IOPS, but ${name} runs on ${provider}, where those of ${bySize[provider]} follow the size of the volume.`,
    "Say it for the clusters on AWS alone; claims that need a number of IOPS name fast-ssd.",
  );
}
