import type { Kube, Sight, StatusOptions } from "@hub/live";
import type { Io } from "./io.ts";
import { statusText } from "./status-text.ts";
import { painter } from "./verb.ts";

export interface WatchOptions extends StatusOptions {
  readonly json?: boolean | undefined;
  readonly signal: AbortSignal;
}

/**
 * Shows a hub's status until `signal` is aborted: redrawn in place on a terminal; elsewhere the table once, and then a
 * line for each change; with `json` a line of JSON for each.
 */
export async function watchStatus(kube: Kube, io: Io, { json, ...options }: WatchOptions): Promise<void> {
  const { changeLines, followStatus } = await import("@hub/live");
  let before: Sight | undefined;
  for await (const sight of followStatus(kube, options)) {
    const { status, away } = sight;
    if (json) io.out(`${JSON.stringify(status)}\n`);
    else if (io.screen)
      io.out(frame(`${statusText(status, painter(io))}${awayText(sight)}`, io.screen().rows));
    else if (before === undefined) io.out(statusText(status, painter(io)));
    else
      for (const line of changeLines(before.status, status)) io.out(`${status.at.slice(11, 19)} ${line}\n`);
    if (!io.screen && away?.message !== before?.away?.message)
      io.err(away ? awayText(sight) : "The API server answers again.\n");
    before = sight;
  }
}

const awayText = ({ status, away }: Sight): string =>
  away ? `\n${away.problems[0]?.cause} This is what was seen at ${status.at.slice(11, 19)} UTC.\n` : "";

/** Overwrites the screen from its top: no flicker, no line that wraps, nothing that scrolls. */
function frame(text: string, rows: number): string {
  const lines = text.trimEnd().split("\n");
  const shown =
    lines.length < rows ? lines : [...lines.slice(0, rows - 2), `... ${lines.length - rows + 2} more lines`];
  return `\u001B[H\u001B[?7l${shown.map((line) => `${line}\u001B[K\n`).join("")}\u001B[J\u001B[?7h`;
}
