import type { CatalogEntry } from "@hub/problem/catalog";

const head = `# Problems

What hubctl finds wrong has a code: \`error[hold-expired]: ...\`. Here is each of them: what it means, how it comes about, and the
way out. \`hubctl explain CODE\` prints the same. Errors stop a change; warnings do not.

Printed from \`packages/problem/src/catalog/\`; \`pnpm --filter @hub/repository test -u\` prints it again.
`;

/** docs/problems.md: a heading for each code, so that a link leads to it. */
export const problemsPage = (catalog: Readonly<Record<string, CatalogEntry>>): string =>
  [head, ...Object.entries(catalog).sort(byCode).map(section)].join("\n");

const byCode = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

const section = ([code, { severity, summary, cause, fix }]: [string, CatalogEntry]): string =>
  `## ${code}

**${summary}**${severity === "warning" ? " A warning." : ""} ${cause}

Way out: ${fix}
`;
