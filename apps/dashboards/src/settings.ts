import { duration } from "@hub/component";
import { z } from "zod";

export const settings = z.strictObject({
  folder: z
    .string()
    .regex(/^[^/\\]+$/, "must be the name of a folder, without slashes")
    .default("LLM Analytics Hub")
    .describe("Folder of Grafana that has the dashboards."),
  range: duration().default("6h").describe("How far back they look when they are opened, with its unit."),
  refresh: duration().default("1m").describe("How often an open one asks again, with its unit."),
});

export type Settings = z.output<typeof settings>;
