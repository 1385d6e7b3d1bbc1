import { parseArgs } from "node:util";
import { ExitCode, formatProblems, ProblemError } from "@hub/problem";
import { chartTypes } from "./chart-types.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repository: { type: "string" },
    subchart: { type: "string", multiple: true, default: [] },
    out: { type: "string" },
  },
});
const [folder] = positionals;
if (!folder || !values.repository || !values.out) {
  console.error("usage: main.ts FOLDER|ARCHIVE --repository URL [--subchart NAME=FOLDER]... --out FILE");
  process.exit(ExitCode.usage);
}
try {
  const subcharts = Object.fromEntries(
    values.subchart.map((pair) => {
      const [name = "", ...path] = pair.split("=");
      return [name, path.join("=")];
    }),
  );
  chartTypes({ folder, repository: values.repository, subcharts, out: values.out });
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  console.error(formatProblems(error.problems));
  process.exitCode = ExitCode.found;
}
