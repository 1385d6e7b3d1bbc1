/** A command-line tool, as far as pages use it. */
export interface Tool {
  /** Options of every command, with a space between; those that take a value end in `=`. */
  readonly options?: string;
  /** Its commands, each with its own options. */
  readonly commands: { readonly [command: string]: string };
}

/** A command line of a tool, taken apart. */
export interface ToolCall {
  /** For example `rollout restart`; `rollout` where nothing follows. */
  readonly command: string;
  readonly args: readonly string[];
  /** Values of the options; empty for those that take none. */
  readonly options: ReadonlyMap<string, string>;
  /** What stands behind `--`. */
  readonly rest: readonly string[];
}

/** Takes a command line apart. Gives a sentence where the tool has no such command or option. */
export function readCall(tool: Tool, [name = "", ...words]: readonly string[]): ToolCall | string {
  const end = words.indexOf("--");
  const own = end < 0 ? words : words.slice(0, end);
  const shared = optionsOf(tool.options);
  const options = new Map<string, string>();
  const args: string[] = [];
  let command = "";
  let known = shared;
  for (let at = 0; at < own.length; at++) {
    const word = own[at] ?? "";
    if (!/^-./.test(word)) {
      const longer = command === "" ? word : `${command} ${word}`;
      if (args.length === 0 && isStart(tool, longer)) {
        command = longer;
        known = new Map([...shared, ...optionsOf(tool.commands[command])]);
      } else args.push(word);
      continue;
    }
    const [option = "", ...value] = word.split("=");
    const takesValue = known.get(option);
    if (takesValue === undefined)
      return `${[name, command].filter(Boolean).join(" ")} has no option ${option}`;
    options.set(option, !takesValue || value.length > 0 ? value.join("=") : (own[++at] ?? ""));
  }
  if (!Object.hasOwn(tool.commands, command) && (command === "" || args.length > 0))
    return `${name} has no command ${[command, ...args].filter(Boolean).join(" ") || "that is empty"}`;
  return { command, args, options, rest: end < 0 ? [] : words.slice(end + 1) };
}

/** Whether each option of a list takes a value, by its name. */
export const optionsOf = (list = ""): ReadonlyMap<string, boolean> =>
  new Map(
    list
      .split(/\s+/)
      .filter(Boolean)
      .map((option) => [option.replace("=", ""), option.endsWith("=")]),
  );

const isStart = (tool: Tool, words: string): boolean =>
  Object.keys(tool.commands).some((command) => command === words || command.startsWith(`${words} `));
