import { z } from "zod";

/** An RE2 expression that JavaScript reads as well: flags as `(?i:...)`, no look-around, no back-references. */
const expression = () =>
  z.string().refine((text) => text !== "" && compiles(text) && !/\(\?<?[=!]|\\[1-9]/.test(text), {
    error: "must be an RE2 expression, without look-around and back-references, and with flags as (?i:...)",
  });

function compiles(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

export const settings = z.strictObject({
  url: z
    .union([z.literal(""), z.url({ protocol: /^https?$/ })], "must be an http or https URL")
    .default("")
    .describe("Where lines go to, up to /loki/api/v1/push. Empty: the Loki of the cluster."),
  tenant: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,150}$/, "must be the name of a tenant: letters, digits, - and _")
    .default("")
    .describe("Tenant whose the lines are. Empty: none, for a Loki that has one alone."),
  multiline: z
    .strictObject({
      firstLine: expression()
        .default("^\\S")
        .describe(
          "What the first line of an entry looks like, RE2. Every other line belongs to the one before.",
        ),
      maxWait: z
        .string()
        .regex(/^\d+(ms|s|m)$/, "must be milliseconds, seconds or minutes, for example 3s")
        .default("3s")
        .describe("How long to wait for more lines, with its unit."),
      maxLines: z
        .int()
        .min(1, "must be at least 1 line")
        .max(1000, "must be at most 1000 lines, which every stream may hold in memory")
        .default(128)
        .describe("Lines of an entry at most."),
    })
    .prefault({})
    .describe("Puts stack traces together."),
  dropLines: z
    .array(expression())
    .default(['(?:GET|HEAD) /(?:healthz|livez|readyz|health|ready|metrics)[ ?"]'])
    .describe(
      "Entries to throw away, RE2. The list replaces the default one, which knows probes and scrapes in access logs.",
    ),
  dropLevels: z
    .array(z.enum(["trace", "debug", "info", "warn"]))
    .default([])
    .describe("Levels whose entries to throw away."),
  mask: z
    .array(expression().regex(/\((?!\?)/, "must have a group, which is what becomes ****"))
    .default(["\\b(sk-[A-Za-z0-9_-]{16,})", "(?i:bearer)\\s+([A-Za-z0-9._~+/-]{16,}=*)"])
    .describe(
      "What to make unreadable, RE2: its groups become ****. The list replaces the default one, which knows API keys and bearer tokens.",
    ),
  excludeNamespaces: z
    .array(z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a namespace"))
    .default([])
    .describe("Namespaces whose pods are not read."),
  journal: z.boolean().default(true).describe("Whether to read the systemd journal of each node."),
});

export type Settings = z.output<typeof settings>;
