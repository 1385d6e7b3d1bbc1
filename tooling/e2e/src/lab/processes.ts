import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the process by itself, where it asks for it. Default: SIGKILL, since nothing that it keeps is wanted. */
  readonly stopSignal?: NodeJS.Signals;
}

/** A server that runs. */
export interface Server {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  isRunning(): boolean;
  /** Ends it and everything that it started; resolves when it is gone. */
  stop(): Promise<void>;
}

/**
 * The servers of one run and the folder that holds all of their files. Whatever way this process ends, short of SIGKILL,
 * none of them outlives it: each has a process group of its own, and the last thing that happens here is their end.
 */
export class Processes {
  readonly folder: string;
  readonly #groups = new Map<number, Server>();
  readonly #onExit = (): void => this.#end();
  readonly #onSignal = (signal: NodeJS.Signals): void => process.exit(signal === "SIGINT" ? 130 : 143);
  readonly #keepFolder: boolean;

  constructor({ keepFolder = false } = {}) {
    this.#keepFolder = keepFolder;
    this.folder = mkdtempSync(join(tmpdir(), "hub-e2e-"));
    process.on("exit", this.#onExit);
    for (const signal of signals) process.on(signal, this.#onSignal);
  }

  /** Starts a server; what it prints goes to `<name>.log` in the folder. Throws where it cannot be started. */
  async start(
    name: string,
    command: string,
    args: readonly string[],
    options: StartOptions = {},
  ): Promise<Server> {
    const logFile = join(this.folder, `${name}.log`);
    const log = openSync(logFile, "a");
    const child = spawn(command, args, {
      // Leads a process group: a signal to the group reaches what it starts in turn.
      detached: true,
      stdio: ["ignore", log, log],
      env: { ...process.env, ...options.env },
      cwd: this.folder,
    });
    closeSync(log);
    const pid = await started(child, name);
    const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    const server: Server = {
      name,
      pid,
      logFile,
      isRunning: () => child.exitCode === null && child.signalCode === null,
      stop: async () => {
        signalGroup(pid, options.stopSignal ?? "SIGKILL");
        await exited;
        // What the leader left behind.
        signalGroup(pid, "SIGKILL");
        this.#groups.delete(pid);
      },
    };
    this.#groups.set(pid, server);
    return server;
  }

  /** Names of servers that ended though nobody stopped them. */
  get dead(): string[] {
    return [...this.#groups.values()].filter((server) => !server.isRunning()).map(({ name }) => name);
  }

  /** Ends every server and removes the folder. */
  stop(): void {
    process.off("exit", this.#onExit);
    for (const signal of signals) process.off(signal, this.#onSignal);
    this.#end();
  }

  #end(): void {
    for (const pid of this.#groups.keys()) signalGroup(pid, "SIGKILL");
    this.#groups.clear();
    if (!this.#keepFolder) rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

const started = (child: ChildProcess, name: string): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once("spawn", () => resolve(child.pid ?? 0));
    child.once("error", (cause) => reject(new Error(`${name} cannot be started`, { cause })));
  });

/** The last lines of a log. */
export const tail = (logFile: string, lines: number): string =>
  readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
