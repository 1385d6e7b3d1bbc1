import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BaseSequencer, startVitest, type TestSpecification } from "vitest/node";
import { instrument, type Mutant } from "./instrument.ts";
import { parseLog, type Verdict, verdictsIn } from "./verdict.ts";

export interface Outcome extends Mutant {
  readonly state: "killed" | "endless" | "survived" | "uncovered";
}

/** Small test files first: they are the quick ones. */
class SmallFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const size = ({ moduleId }: TestSpecification) => statSync(moduleId).size;
    return files.toSorted((a, b) => size(a) - size(b));
  }
}

/** Sources below a folder that can have mutants: neither tests and their helpers nor generated code. */
export const sourcesBelow = (root: string, folder: string): string[] =>
  globSync("**/*.ts", { cwd: join(root, folder), exclude: ["node_modules", "**/testdata", "releases"] })
    .filter((path) => !/(\.test|\.gen|\.config|(^|\/)testing[\w-]*)\.ts$/.test(path))
    .map((path) => join(folder, path))
    .sort();

/**
 * Tries every mutant of the sources below a folder with the tests below it. Folders are relative to `root`, the
 * repository's. Throws where the tests fail without any mutant.
 */
export async function runMutants(root: string, packageFolder: string, folder: string): Promise<Outcome[]> {
  const mutants: Mutant[] = [];
  const codes = new Map<string, string>();
  const firstIds: [file: string, firstId: number][] = [];
  for (const file of sourcesBelow(root, folder)) {
    const own = instrument(readFileSync(join(root, file), "utf8"), file, mutants.length);
    codes.set(join(root, file), own.code);
    firstIds.push([file, mutants.length]);
    mutants.push(...own.mutants);
  }
  const scratch = mkdtempSync(join(tmpdir(), "mutate-"));
  const log = join(scratch, "verdicts");
  writeFileSync(log, "");
  try {
    const testFiles: string[] = [];
    // Most mutants are killed by the tests beside them, and are then tried by no other.
    for (const pass of ["beside", "all"])
      testFiles.push(
        ...(await runPass(join(root, packageFolder), join(root, folder), codes, {
          ...{ MUTATION_LOG: log, MUTATION_PASS: pass, MUTATION_FILES: JSON.stringify(firstIds) },
        })),
      );
    const lines = parseLog(readFileSync(log, "utf8"));
    const runs = lines.flatMap((line) => ("testFile" in line ? line : []));
    const failed = new Set(runs.filter(({ hasFailed }) => hasFailed).map(({ testFile }) => testFile));
    if (testFiles.length === 0) throw new Error(`There are no tests in ${folder}.`);
    if (failed.size > 0)
      throw new Error(`Without a mutant, tests of ${folder} fail: ${[...failed].join(", ")}`);
    if (runs.length < testFiles.length)
      throw new Error(`A process that tried mutants of ${folder} ended before its time.`);
    return outcomes(mutants, verdictsIn(lines));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/**
 * Runs the tests below a folder with the runner of mutants, and gives the test files. `codes` is the instrumented code by
 * path.
 */
async function runPass(
  root: string,
  folder: string,
  codes: ReadonlyMap<string, string>,
  env: Record<string, string>,
): Promise<string[]> {
  const { exitCode } = process;
  // A snapshot that a mutant changes is a failure, and never a new snapshot.
  process.env.CI = "1";
  const transform = (_: string, id: string) => codes.get(id.split("?")[0] ?? "");
  const vitest = await startVitest(
    "test",
    [folder],
    {
      ...{
        root,
        env,
        watch: false,
        maxWorkers: 1,
        reporters: [{}],
      },
      // Its key is the source of a file alone, and not which mutants stand in it.
      fsModuleCache: false,
      // Each test file loads every module itself, so that it comes by what runs while they load.
      isolate: true,
      runner: join(import.meta.dirname, "runner.ts"),
      sequence: { sequencer: SmallFirst },
    },
    { plugins: [{ name: "mutants", enforce: "pre", transform }] },
  );
  const testFiles = vitest.state.getFiles().map(({ name }) => name);
  await vitest.close();
  // Vitest's own: some test fails for nearly every mutant.
  process.exitCode = exitCode;
  return testFiles;
}

function outcomes(mutants: readonly Mutant[], verdicts: readonly Verdict[]): Outcome[] {
  const byId = Map.groupBy(verdicts, ({ id }) => id);
  return mutants.map((mutant) => {
    const own = byId.get(mutant.id) ?? [];
    const killed = own.find(({ isKilled }) => isKilled);
    const state = killed
      ? killed.isEndless
        ? "endless"
        : "killed"
      : own.length > 0
        ? "survived"
        : "uncovered";
    return { ...mutant, state };
  });
}
