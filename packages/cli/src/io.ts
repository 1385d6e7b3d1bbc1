import { createInterface } from "node:readline/promises";

/** Where a verb reads and writes: the process's own, or a test's. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether stdout shows colours, and stderr too. */
  readonly color: boolean;
  /** Whether a person watches stderr. */
  readonly isTerminal: boolean;
  /** The day it is, `YYYY-MM-DD`, in UTC. */
  readonly today: string;
  /** Folder that relative paths on the command line start from. */
  readonly cwd: string;
  /** Size of the terminal that stdout is; undefined where it is none. */
  readonly screen?: () => { readonly rows: number };
  /** Asks a person a question; undefined where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
  /** Ends what would run on by itself. Default: never, the process is interrupted. */
  readonly signal?: AbortSignal;
}

export const processIo = (): Io => ({
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  color: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
  isTerminal: Boolean(process.stderr.isTTY),
  today: new Date().toISOString().slice(0, 10),
  cwd: process.cwd(),
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask: askPerson } : {}),
  ...(process.stdout.isTTY ? { screen: () => ({ rows: process.stdout.rows }) } : {}),
});

/** On stderr: stdout may go to a file. */
async function askPerson(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
