import { ExitCode } from "@hub/problem";
import { Command, CommanderError } from "commander";
import { type Io, processIo } from "./io.ts";
import { type VerbContext, verbContext } from "./verb.ts";
import { loadVerbs } from "./verbs/index.ts";

/** Runs one command line and gives its exit code. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  let exitCode: number = ExitCode.ok;
  const program = await commandLine(
    argv,
    verbContext(io, (code) => {
      exitCode = code;
    }),
  );
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    exitCode = error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
  }
  return exitCode;
}

/**
 * What is wrong with a command line, without running it: a verb, an option or a value that there is not, an argument that
 * is missing. Undefined where it would run.
 */
export async function misuse(
  argv: readonly string[],
): Promise<{ code: string; message: string } | undefined> {
  const silent: Io = { ...processIo(), out: () => {}, err: () => {}, color: false, ask: async () => "" };
  const program = await commandLine(argv, { io: silent, run: async () => {} });
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0
      ? undefined
      : { code: error.code, message: error.message.replace(/^error: /, "") };
  }
  return undefined;
}

async function commandLine(argv: readonly string[], context: VerbContext): Promise<Command> {
  const { io } = context;
  const program = new Command("hubctl")
    .description("The LLM Analytics Hub's infrastructure: renders the fleet, checks it, and rolls it out.")
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHasColors: () => io.color,
      getErrHasColors: () => io.color,
    })
    .showSuggestionAfterError()
    .showHelpAfterError("Run it with --help to see how it is used.")
    .helpCommand(false)
    .addHelpText(
      "after",
      "\nExit codes: 0 as declared, 1 problems or differences found, 2 wrong use, 70 a fault of hubctl itself.",
    );
  for (const addVerb of await loadVerbs(argv)) addVerb(program, context);
  return program;
}
