import { ExitCode } from "@hub/problem";
import { Command, CommanderError } from "commander";
import { type Io, processIo } from "./io.ts";
import { verbContext } from "./verb.ts";
import { loadVerbs } from "./verbs/index.ts";

/** Runs one command line and gives its exit code. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  let exitCode: number = ExitCode.ok;
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
    .addHelpText("after", "\nExit codes: 0 as declared, 1 problems or differences found, 2 wrong use.");
  const context = verbContext(io, (code) => {
    exitCode = code;
  });
  for (const addVerb of await loadVerbs(argv)) addVerb(program, context);
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    exitCode = error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
  }
  return exitCode;
}
