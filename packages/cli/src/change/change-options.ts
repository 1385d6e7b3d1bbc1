import type { TargetName } from "@hub/rollout";
import type { Command } from "commander";
import { jsonOption, rootOption } from "../options.ts";

/** What every verb takes that edits `clusters/`. */
export interface ChangeOptions {
  readonly write?: boolean;
  readonly commit?: boolean;
  readonly reason?: string;
  readonly force?: boolean;
  readonly root?: string;
  readonly json?: boolean;
}

/** Adds --write, --commit, --root and --json, and an example. Without the first two a verb only shows what it would do. */
export const addChangeOptions = (command: Command, example: string): Command =>
  command
    .option("--write", "edit the files; without it, only show what would change")
    .option("--commit", "edit the files, and commit them with a message that says what, where from and why")
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText("after", `\nExample:\n  $ pnpm hubctl ${example}`);

/** Adds --reason and --force, which go together. */
export const addForceOptions = (command: Command): Command =>
  command
    .option("--reason <text>", "why, for the commit")
    .option(
      "--force",
      "go on although something speaks against it; needs --reason, and the commit records both",
    );

/** Ends a command line that forces without saying why. */
export function requireReason(command: Command, { force, reason }: ChangeOptions): void {
  if (force && !reason?.trim()) command.error("error: --force needs --reason <text>", { exitCode: 2 });
}

export interface TargetOptions {
  readonly ring?: string;
  readonly cluster?: string;
}

export const addTargetOptions = (command: Command): Command =>
  command
    .option("--ring <name>", "the pins of this ring")
    .option("--cluster <name>", "the pins of this cluster alone");

/** Whose pins a command line is about. Ends one that names both a ring and a cluster, or neither. */
export function targetOf(command: Command, { ring, cluster }: TargetOptions): TargetName {
  if (ring !== undefined && cluster === undefined) return { ring };
  if (cluster !== undefined && ring === undefined) return { cluster };
  return command.error("error: give either --ring <name> or --cluster <name>", { exitCode: 2 });
}
