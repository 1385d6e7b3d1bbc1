import type { Place } from "@hub/problem";
import { z } from "zod";
import { isRange } from "./release-range.ts";

const range = () =>
  z.string().refine(isRange, "must be a range of releases, for example 1.x, 1.4.2 or >=1.4.0 <1.6.0");

const day = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day, YYYY-MM-DD")
    .refine(
      (text) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false,
      "is no day of the calendar",
    );

const advisorySchema = z.strictObject({
  id: z
    .string()
    .regex(/^(CVE-\d{4}-\d{4,}|GHSA(-[23456789cfghjmpqrvwx]{4}){3})$/, "must be a CVE or a GHSA")
    .describe("Its name: CVE-2025-1974, GHSA-8rvj-mm4h-c258."),
  url: z.url({ protocol: /^https$/, error: "must be an https address" }).describe("Where to read about it."),
  summary: z.string().min(1).optional().describe("What it lets whom do, in a sentence."),
  fixedIn: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, "must be an exact release, for example 1.4.2")
    .optional()
    .describe("First release of the component that has it fixed. Default: none of this line."),
  fixedUpstream: z.string().min(1).optional().describe("Versions of the software that have it fixed."),
});

const successorSchema = z.union([
  z.strictObject({ releases: range().describe("Later releases of the same component.") }),
  z.strictObject({ component: z.string().min(1).describe("The component to replace it by.") }),
]);

const lineSchema = z
  .strictObject({
    releases: range().describe("Releases of the component: 1.x, 1.4.2, >=1.4.0 <1.6.0."),
    supportedUntil: day().optional().describe("Last day on which its makers mend it, YYYY-MM-DD."),
    ended: z
      .string()
      .trim()
      .min(1)
      .optional()
      .describe("How one knows that nobody mends it any more, in a sentence, where no day is known."),
    successor: successorSchema.optional().describe("What to move to."),
    advisories: z.array(advisorySchema).default([]).describe("Known weaknesses of these releases."),
  })
  .refine(
    (one) => !(one.supportedUntil && one.ended),
    "says both supportedUntil and ended; one of them is enough",
  );

export const supportSchema = z.strictObject({
  lines: z
    .array(lineSchema)
    .min(1, "must hold at least one line")
    .describe("The first that fits a release counts."),
});

export type Advisory = z.output<typeof advisorySchema>;

/** Support of a range of a component's releases. */
export interface SupportLine extends z.output<typeof lineSchema> {
  /** Place in `support.yaml`. */
  readonly place: Place;
}

/** Lines of a `support.yaml`, in its order. */
export type Support = readonly SupportLine[];

/** JSON Schema of `apps/<component>/support.yaml`, for editors. */
export const supportJsonSchema = () => z.toJSONSchema(supportSchema, { io: "input", unrepresentable: "any" });
