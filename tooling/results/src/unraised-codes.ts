import type { Entry, Report } from "./add-up.ts";

/**
 * A failure for each code that no test raises which passed; none in a run that left tests out. `reports` is by directory,
 * `tested` are all that have tests. The package `problem` does not count: it raises codes for their own sake.
 */
export function unraisedCodes(
  codes: readonly string[],
  reports: ReadonlyMap<string, Report>,
  tested: readonly string[],
): Entry[] {
  if (!tested.every((directory) => reports.has(directory))) return [];
  const raised = new Set<string>();
  for (const [directory, { testResults }] of reports) {
    if (directory === "packages/problem") continue;
    for (const { status, meta } of testResults.flatMap(({ assertionResults }) => assertionResults))
      for (const code of (status === "passed" && meta?.problems) || []) raised.add(code);
  }
  return codes
    .filter((code) => !raised.has(code))
    .sort()
    .map((code) => ({ where: "packages/problem/src/catalog", what: `no test raises ${code}` }));
}
