import type { Outcome } from "@hub/live";
import type { painter } from "./verb.ts";

const words = {
  pass: ["green", "pass"],
  fail: ["red", "fail"],
  "not-checkable": ["yellow", "not checkable"],
} as const satisfies Record<Outcome, readonly [string, string]>;

/** Of the longest word. */
const width = 13;

/** One finding as people read it: what must hold, and below it what was found, where that is not as it must be. */
export function outcomeLine(
  { outcome, title, reason, fix }: { outcome: Outcome; title: string; reason: string; fix?: string },
  paint: ReturnType<typeof painter>,
): string {
  const [color, word] = words[outcome];
  const lines = [`  ${paint(color, word.padEnd(width))}  ${title}`];
  const below = " ".repeat(width + 4);
  if (outcome !== "pass") lines.push(`${below}${reason}`);
  if (fix) lines.push(`${below}fix: ${fix}`);
  return `${lines.join("\n")}\n`;
}
