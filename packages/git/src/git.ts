import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { error, ProblemError } from "@hub/problem";
import { gitEnvironment, settings } from "./environment.ts";
import { gitProblem } from "./git-problem.ts";

export interface GitRun {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

export interface GitOptions {
  /** The process's environment; what ties it to another repository is left out of it. */
  readonly env: NodeJS.ProcessEnv;
  /** Folder that the command runs in. */
  readonly cwd: string;
  /** For a repository that is not the one around `cwd`. */
  readonly gitDir?: string;
  /** Settings of no file, as `key` and `value`. */
  readonly config?: readonly (readonly [key: string, value: string])[];
  /** After how long a command is ended, seconds. */
  readonly timeoutSeconds: number;
  /** Whether the repository's own hooks run. Default: false. */
  readonly hasHooks?: boolean;
  /** The fix where a command fails. Default: by its output, for a repository that is deployed to. */
  readonly fix?: string;
}

/** The git executable, for what talks to other repositories or changes this one. */
export class Git {
  readonly #options: GitOptions;
  readonly #env: NodeJS.ProcessEnv;

  constructor(options: GitOptions) {
    this.#options = options;
    this.#env = withConfig(options);
  }

  /** Runs a command and gives its exit code. Throws the Problems `no-git`, `no-folder` and `git-timeout`. */
  run(
    args: readonly string[],
    { input, env }: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv } = {},
  ): Promise<GitRun> {
    const { cwd, gitDir, timeoutSeconds, hasHooks = false } = this.#options;
    const at = gitDir === undefined ? [] : [`--git-dir=${gitDir}`];
    const hooks = hasHooks ? [] : ["-c", "core.hooksPath=/dev/null"];
    return new Promise((resolve, reject) => {
      const child = spawn("git", [...settings, ...hooks, ...at, ...args], {
        cwd,
        env: { ...this.#env, ...env },
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      const timer = setTimeout(() => {
        child.kill();
        // Not only on `close`: a transport that git started may keep its pipes open.
        for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
        reject(
          new ProblemError(
            error(
              "git-timeout",
              `git ${args[0]} did not end within ${timeoutSeconds} s.`,
              "Check the network, and whether the repository asks for something that nobody answers here.",
            ),
          ),
        );
      }, timeoutSeconds * 1000);
      child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
      child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
      // A command that ends before it has read everything gives the reason in its exit code.
      child.stdin.on("error", () => {});
      child.on("error", (thrown) => {
        clearTimeout(timer);
        const options = { cause: thrown };
        reject(
          existsSync(cwd)
            ? new ProblemError(
                error("no-git", `git cannot be started: ${thrown.message}.`, "Install Git 2.31 or newer."),
                options,
              )
            : new ProblemError(
                error("no-folder", `${cwd} is no folder that can be read.`, "Give another one to --root."),
                options,
              ),
        );
      });
      child.on("close", (code) => {
        clearTimeout(timer);
        resolve({ code: code ?? 1, out: Buffer.concat(out), err: Buffer.concat(err).toString() });
      });
      child.stdin.end(input);
    });
  }

  /** Output of a command, without the last line break. Throws a Problem where it fails. */
  async text(args: readonly string[], options?: Parameters<Git["run"]>[1]): Promise<string> {
    return (await this.bytes(args, options)).toString().replace(/\n$/, "");
  }

  /** Output of a command. Throws a Problem where it fails. */
  async bytes(args: readonly string[], options?: Parameters<Git["run"]>[1]): Promise<Buffer> {
    const { code, out, err } = await this.run(args, options);
    if (code !== 0) throw gitProblem(args[0] ?? "", err, this.#options.fix);
    return out;
  }
}

function withConfig({ env, config = [] }: GitOptions): NodeJS.ProcessEnv {
  const count = Number(env.GIT_CONFIG_COUNT ?? 0);
  return {
    ...gitEnvironment(env),
    ...(config.length > 0 && { GIT_CONFIG_COUNT: String(count + config.length) }),
    ...Object.fromEntries(
      config.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${count + index}`, key],
        [`GIT_CONFIG_VALUE_${count + index}`, value],
      ]),
    ),
  };
}
