import { appendFileSync, readFileSync } from "node:fs";
import { type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner, vi } from "vitest";
import { startTests } from "vitest/internal/browser";
import { Switchboard } from "./switchboard.ts";
import { type Line, parseLog, type Verdict, verdictsIn } from "./verdict.ts";

const switchboard = new Switchboard();
switchboard.install();

/** Runs a test file as Vitest does, and then once for each mutant that it comes by and that no file before has killed. */
export default class MutationRunner extends TestRunner {
  override async onBeforeRunTask(test: RunnerTestCase) {
    switchboard.enter(test.id);
    await super.onBeforeRunTask(test);
  }

  override onAfterRunTask(test: RunnerTestCase) {
    super.onAfterRunTask(test);
    switchboard.enter("");
  }

  override async onAfterRunFiles(files: RunnerTestFile[]) {
    super.onAfterRunFiles(files);
    // The results of mutants are for the log alone, and would reach Vitest under the names of these tests.
    Object.assign(this, { onTaskUpdate: undefined });
    for (const file of files) await this.#tryMutants(file);
  }

  async #tryMutants(file: RunnerTestFile): Promise<void> {
    const path = process.env.MUTATION_LOG ?? "";
    const log = (line: Line) => appendFileSync(path, `${JSON.stringify(line)}\n`);
    const hasFailed = file.result?.state === "fail";
    if (hasFailed) return log({ testFile: file.name, hasFailed });
    const verdicts = verdictsIn(parseLog(readFileSync(path, "utf8")));
    const done = new Set(
      verdicts.flatMap(({ id, by, isKilled }) => (isKilled || by === file.name ? id : [])),
    );
    const files = JSON.parse(process.env.MUTATION_FILES ?? "[]") as [file: string, firstId: number][];
    const isBeside = (id: number) => {
      const [source = ""] = files.findLast(([, firstId]) => firstId <= id) ?? [];
      return file.filepath.endsWith(source.replace(/\.ts$/, ".test.ts"));
    };
    const onLoad = switchboard.reached.get("") ?? new Set();
    for (const id of new Set([...switchboard.reached.values()].flatMap((ids) => [...ids]))) {
      if (done.has(id) || (process.env.MUTATION_PASS === "beside" && !isBeside(id))) continue;
      const tests = [...switchboard.reached].filter(([, ids]) => ids.has(id)).map(([test]) => test);
      const verdict = await this.#tryMutant(file, id, onLoad.has(id) ? undefined : new Set(tests));
      log({ id, by: file.name, ...verdict });
    }
    switchboard.reached.clear();
    log({ testFile: file.name, hasFailed });
  }

  /** Modules are evaluated anew for each mutant, so that nothing that one of them keeps outlives it. */
  async #tryMutant(
    { filepath }: RunnerTestFile,
    id: number,
    tests: ReadonlySet<string> | undefined,
  ): Promise<Pick<Verdict, "isKilled" | "isEndless">> {
    vi.resetModules();
    const inner = new MutantRunner(this, tests);
    switchboard.active = id;
    try {
      const [file] = await startTests([filepath], inner);
      return { isKilled: file?.result?.state === "fail", isEndless: inner.isEndless };
    } finally {
      switchboard.active = undefined;
    }
  }
}

/** Runs some tests of a file up to the first that fails, and reports nothing. */
class MutantRunner extends TestRunner {
  readonly #tests: ReadonlySet<string> | undefined;
  #hasFailed = false;
  isEndless = false;

  constructor(outer: MutationRunner, tests: ReadonlySet<string> | undefined) {
    super(outer.config);
    this.#tests = tests;
    // Private to Vitest, which sets both on the runner that it makes.
    const { moduleRunner, _otel } = outer as unknown as { moduleRunner: unknown; _otel: unknown };
    Object.assign(this, { moduleRunner, _otel });
  }

  override async onBeforeRunTask(test: RunnerTestCase) {
    switchboard.enter(test.id);
    if (this.#hasFailed || this.#tests?.has(test.id) === false) test.mode = "skip";
    await super.onBeforeRunTask(test);
  }

  override onAfterRunTask(test: RunnerTestCase) {
    super.onAfterRunTask(test);
    switchboard.enter("");
    if (test.result?.state !== "fail") return;
    this.#hasFailed = true;
    this.isEndless = test.result.errors?.some(({ name }) => name === "EndlessLoop") ?? false;
  }

  /** Without what is told of snapshots. */
  override async onAfterRunSuite(suite: RunnerTestSuite) {
    if (!("filepath" in suite)) await super.onAfterRunSuite(suite);
  }
}
