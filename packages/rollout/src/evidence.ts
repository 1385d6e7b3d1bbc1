import { z } from "zod";

/** The part of `hubctl status --json` that promotion needs: what each cluster runs, and since when it is Healthy. */
export const evidenceSchema = z.object({
  schema: z.literal(1),
  /** When it was taken, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** Target of the comparison: a deploy tree, or what the hub has seen of the deploy branch. */
  comparedWith: z.enum(["tree", "hub"]).default("hub"),
  clusters: z.array(
    z.object({
      name: z.string(),
      components: z.array(
        z.object({
          name: z.string(),
          /** Release that runs; null where it cannot be read. */
          running: z.string().nullable(),
          health: z.string().nullable(),
          /** Since when it is Healthy with this release, ISO 8601 in UTC; null where it is not. */
          healthySince: z.iso.datetime().nullable(),
        }),
      ),
    }),
  ),
});

export type Evidence = z.output<typeof evidenceSchema>;

/** The evidence of several hubs as one, as old as the oldest. Undefined where there is none. */
export function joinEvidence(all: readonly Evidence[]): Evidence | undefined {
  const [oldest] = all.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    oldest && {
      schema: 1,
      at: oldest.at,
      comparedWith: all.every(({ comparedWith }) => comparedWith === "tree") ? "tree" : "hub",
      clusters: all.flatMap(({ clusters }) => clusters),
    }
  );
}
