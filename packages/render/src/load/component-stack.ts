import type { Place } from "@hub/problem";

/** Message, place and stack of an error, as of the component that it came from. */
export interface ComponentError {
  /** The first line of its message, without a full stop. */
  readonly message: string;
  /** The innermost line of the component; absent where the stack names none. */
  readonly place?: Place;
  /** Down to the component's outermost line, with paths from the root. Absent where somebody threw what is no Error. */
  readonly stack?: string;
}

/** Frames that are kept where none is the component's. */
const fewFrames = 6;

/** Reads what was thrown while a component was loaded or called. */
export function componentError(name: string, thrown: unknown): ComponentError {
  const error = thrown instanceof Error ? thrown : undefined;
  const text = (message: string) => fromRoot(name, message);
  const message = text(error ? error.message || error.name : String(thrown));
  const firstLine = (message.split("\n").find((line) => line.trim() !== "") ?? "").trim().replace(/\.$/, "");
  const stack = text(error?.stack ?? "");
  const frame = new RegExp(`(apps/${name}/[^\\s():]+):(\\d+)(?::(\\d+))?`);
  const [, file, line, column] = frame.exec(stack) ?? [];
  const place = file ? { place: { file, line: Number(line), column: Number(column ?? 1) } } : {};
  if (!error) return { message: firstLine, ...place };
  const lines = stack.split("\n");
  const lastOwn = lines.findLastIndex((one) => frame.test(one));
  const firstFrame = lines.findIndex((one) => /^\s+at /.test(one));
  const end = Math.max(
    lastOwn + 1,
    firstFrame < 0 ? lines.length : firstFrame + (lastOwn < 0 ? fewFrames : 0),
  );
  return { message: firstLine, ...place, stack: lines.slice(0, end).join("\n") };
}

/** The same text with paths of the component from the root, and those of libraries from their `node_modules`. */
const fromRoot = (name: string, text: string): string =>
  text
    .replace(new RegExp(`(?:file://)?/[^\\s()'"]*?/(?=apps/${name}/)`, "g"), "")
    .replace(/(?:file:\/\/)?\/[^\s()'"]*\/node_modules\//g, "node_modules/");
