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
}

export const processIo = (): Io => ({
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  color: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
  isTerminal: Boolean(process.stderr.isTTY),
  today: new Date().toISOString().slice(0, 10),
  cwd: process.cwd(),
});
