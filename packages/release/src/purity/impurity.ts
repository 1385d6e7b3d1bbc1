import { reversedKeys, sortedKeys } from "@hub/component/contract";

/** What shows that a function is not pure: it keeps state between calls, or depends on the order of keys. */
export type Impurity = "state" | "order";

/**
 * Calls a function once more with the keys of its input the other way round, in maps of any depth. `result` is what it
 * gave for the input before, and `fresh` a copy of it that was not called yet, where there can be one. Undefined where
 * all agree, as JSON and in whatever order of keys. Throws what the function throws.
 */
export function impurity<Input extends object>(
  call: (input: Input) => unknown,
  input: Input,
  result: unknown,
  fresh?: (input: Input) => unknown,
): Impurity | undefined {
  const first = sortedText(result);
  if (fresh && sortedText(fresh(input)) !== first) return "state";
  if (sortedText(call(reversedKeys(input))) === first) return undefined;
  return sortedText(call(input)) === first ? "order" : "state";
}

const sortedText = (value: unknown): string => JSON.stringify(sortedKeys(value));
