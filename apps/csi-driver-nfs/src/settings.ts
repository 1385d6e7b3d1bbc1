import { z } from "zod";

/** Of the component storage. */
const taken = ["fast-ssd", "standard-ssd", "standard-hdd", "nfs-storage", "local-ssd"];

const server = () =>
  z
    .strictObject({
      server: z
        .string()
        .regex(/^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$/, "must be the name or address of a server")
        .describe("Name or address of the NFS server."),
      share: z
        .string()
        .regex(/^\/\S*$/, "must be the path of an export, for example /exports/cluster")
        .describe("Export in which each volume gets a folder."),
      keepData: z
        .boolean()
        .default(true)
        .describe("Whether the folder of a volume stays when its claim goes."),
      version: z.enum(["3", "4", "4.1", "4.2"]).default("4.1").describe("Version of NFS."),
    })
    .describe("A server, and the class of volumes on it.");

export const settings = z.strictObject({
  classes: z
    .record(
      z
        .string()
        .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a StorageClass: a-z, 0-9 and -")
        .refine((name) => !taken.includes(name), "is the name of a class of the component storage"),
      server(),
    )
    .default({})
    .describe("StorageClass -> the NFS server that holds its volumes."),
  replicas: z
    .int()
    .min(1, "must be at least 1 replica")
    .default(2)
    .describe("Replicas of the controller, one of which works."),
});

export type Settings = z.output<typeof settings>;
