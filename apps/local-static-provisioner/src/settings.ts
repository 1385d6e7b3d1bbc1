import { z } from "zod";

export const settings = z.strictObject({
  hostDir: z
    .string()
    .regex(/^\/[\w./-]+$/, "must be the path of a folder on the nodes, for example /mnt/disks")
    .default("/mnt/disks")
    .describe("Folder of a node in which every mounted disk, or link to an empty one, becomes a volume."),
  nodeSelector: z
    .record(z.string(), z.string())
    .default({})
    .describe("Labels of the nodes that have such disks. None: every node."),
});

export type Settings = z.output<typeof settings>;
