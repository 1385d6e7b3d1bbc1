import type { Place, Problem } from "@hub/problem";

/** Why something is not done. */
export const refusal = (code: string, cause: string, fix: string, place?: Place): Problem => ({
  code,
  severity: "error",
  ...(place ? { place } : {}),
  cause,
  fix,
});
