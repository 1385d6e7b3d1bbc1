import type { Unplaced } from "./flaw.ts";
import { readsAsOther } from "./print-scalar.ts";

const trueWord = /^(?:y|Y|yes|Yes|YES|on|On|ON)$/;
const falseWord = /^(?:n|N|no|No|NO|off|Off|OFF)$/;
const date = /^\d{4}-\d\d?-\d\d?(?:$|[Tt \t])/;
const base60 = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;
const leadingZero = /^[-+]?0\d+$/;

/**
 * Whether a plain scalar, which YAML 1.2 reads as `value`, is something else for YAML 1.1 or for Helm and kubectl.
 *
 * Every reader agrees on what stands in quotes.
 */
export function dispute(source: string, value: unknown, allowDates: boolean): Unplaced | undefined {
  if (typeof value === "number") return disputeNumber(source, value);
  if (typeof value !== "string" || source === "") return undefined;
  if (trueWord.test(source)) return word(source, true);
  if (falseWord.test(source)) return word(source, false);
  if (date.test(source)) return allowDates ? undefined : partly(source, "a point in time");
  if (base60.test(source)) return partly(source, "a number of base 60");
  if (/^[-+.\d]/.test(source) && readsAsOther(source) && Number.isFinite(numberIn11(source))) {
    return ambiguous(source, "a number", "text", "Put it in quotes, or write it in decimal digits alone.");
  }
  return undefined;
}

function disputeNumber(source: string, value: number): Unplaced | undefined {
  if (!Number.isFinite(value)) {
    return {
      code: "yaml-not-json",
      cause: `\`${source}\` is no number that JSON, and so the API of Kubernetes, can hold.`,
      fix: "Write a finite number, or put it in quotes.",
    };
  }
  if (leadingZero.test(source)) {
    return ambiguous(source, "an octal number", String(value), `Put it in quotes, or write ${value}.`);
  }
  if (source.startsWith("0o")) return partly(source, "text", String(value));
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && /^(?:0x.*|[^.eE]*)$/.test(source)) {
    return {
      code: "yaml-ambiguous",
      cause: `\`${source}\` is beyond 2^53, where readers round whole numbers differently.`,
      fix: "Put it in quotes.",
    };
  }
  return undefined;
}

/** The number that Go's readers make of a scalar that YAML 1.2 takes for text; NaN where it is text for them too. */
function numberIn11(source: string): number {
  const sign = /^[-+]/.test(source) ? 1 : 0;
  const digits = source.slice(sign).replaceAll("_", "");
  return digits === "" || digits === "." ? Number.NaN : Number(digits);
}

const word = (source: string, value: boolean): Unplaced =>
  ambiguous(source, String(value), "text", `Write ${value}, or put it in quotes.`);

const ambiguous = (source: string, in11: string, in12: string, fix: string): Unplaced => ({
  code: "yaml-ambiguous",
  cause: `\`${source}\` is ${in11} for Helm and kubectl, which read YAML 1.1, and ${in12} in YAML 1.2.`,
  fix,
});

/** Readers of YAML 1.1 differ here: those written in Go, as Helm is, follow YAML 1.2. */
const partly = (source: string, in11: string, in12 = "text"): Unplaced => ({
  code: "yaml-ambiguous",
  cause: `\`${source}\` is ${in11} for some readers of YAML 1.1, and ${in12} in YAML 1.2.`,
  fix: in12 === "text" ? "Put it in quotes." : `Put it in quotes, or write ${in12}.`,
});
