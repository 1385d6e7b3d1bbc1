import type { Outcome } from "@hub/live";
import type { painter } from "./verb.ts";

const words = {
  pass: ["green", "pass"],
  fail: ["red", "fail"],
  "not-checkable": ["yellow", "open"],
} as const satisfies Record<Outcome, readonly [string, string]>;

/** One finding as people read it: what must hold, and below it what was found, where that is not as it must be. */
export function outcomeLine(
  { outcome, title, reason, fix }: { outcome: Outcome; title: string; reason: string; fix?: string },
  paint: ReturnType<typeof painter>,
): string {
  const [color, word] = words[outcome];
  const lines = [`  ${paint(color, word)}  ${title}`];
  if (outcome !== "pass") lines.push(`        ${reason}`);
  if (fix) lines.push(`        fix: ${fix}`);
  return `${lines.join("\n")}\n`;
}
