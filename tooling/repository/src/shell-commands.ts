/** One simple command of a script. */
export interface ShellCommand {
  /** Its words, without quotes, assignments and redirections. */
  readonly words: readonly string[];
  /** Counts from 1, in the script. */
  readonly line: number;
}

const keywords = new Set(["!", "do", "done", "else", "fi", "if", "then", "while", "{", "}"]);

/**
 * The commands of a script, those inside of `$(...)` among them. Knows as much of Bash as pages use: quotes, comments,
 * continued lines, pipes, here-documents, functions, `for` and `if`.
 */
export function shellCommands(script: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words: string[] = [];
  let word: string | undefined;
  let line = 1;
  let first = 1;
  let at = 0;

  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = () => {
    endWord();
    const own = withoutPrefix(words);
    if (own.length > 0) commands.push({ words: own, line: first });
    words = [];
  };
  const add = (text: string) => {
    if (word === undefined && words.length === 0) first = line;
    word = (word ?? "") + text;
  };
  /** The text up to a closing character, which is passed over. */
  const until = (close: string): string => {
    const end = script.indexOf(close, at);
    const text = script.slice(at, end < 0 ? undefined : end);
    at += text.length + 1;
    return text;
  };
  /** Adds text that is taken as it is, and counts its lines. */
  const addAll = (text: string) => {
    add(text);
    line += text.split("\n").length - 1;
  };

  while (at < script.length) {
    const char = script.charAt(at++);
    const rest = script.slice(at);
    if (char === "\\") {
      if (rest.startsWith("\n")) line++;
      else add(rest.charAt(0));
      at++;
    } else if (char === "'") addAll(until("'"));
    else if (char === '"' || (char === "$" && rest.startsWith("("))) {
      const [text, inner] = char === '"' ? quoted(rest) : substitution(rest);
      commands.push(...inner.flatMap(shellCommands).map((one) => ({ ...one, line: line + one.line - 1 })));
      at += text.length;
      addAll(char === "$" ? `$${text}` : text.replace(/"$/, ""));
    } else if (char === "#" && word === undefined) at += (/^[^\n]*/.exec(rest)?.[0] ?? "").length;
    else if (char === "<" && rest.startsWith("<")) {
      const [mark = "", quote = "", end = ""] = /^<-?\s*(['"]?)(\w+)/.exec(rest) ?? [];
      at += mark.length + quote.length;
      const body = new RegExp(`^[^\\n]*\\n(?:[^\\n]*\\n)*?\\s*${end}(?=\\n|$)`).exec(script.slice(at))?.[0];
      if (body !== undefined) {
        endCommand();
        line += body.split("\n").length - 1;
        at += body.length;
      }
    } else if (char === ">" || char === "<") {
      if (/^\d$/.test(word ?? "")) word = undefined;
      endWord();
      at += (/^[>&]*\s*[^\s;|&)]*/.exec(rest)?.[0] ?? "").length;
    } else if (char === " " || char === "\t") endWord();
    else if ("\n;|&()".includes(char)) {
      endCommand();
      if (char === "\n") line++;
    } else add(char);
  }
  endCommand();
  return commands;
}

/** Up to the closing quote, with it, and the scripts of the substitutions in it. */
function quoted(text: string): [string, string[]] {
  const inner: string[] = [];
  let at = 0;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === "\\") at += 2;
    else if (text.startsWith("$(", at)) {
      const [inside, scripts] = substitution(text.slice(at + 1));
      inner.push(...scripts);
      at += 1 + inside.length;
    } else at++;
  }
  return [text.slice(0, at + 1), inner];
}

/** From the opening to the closing bracket, with both, and the script in it. */
function substitution(text: string): [string, string[]] {
  let depth = 0;
  for (const [at, char] of [...text].entries()) {
    if (char === "(") depth++;
    if (char === ")" && --depth === 0) return [text.slice(0, at + 1), [text.slice(1, at)]];
  }
  return [text, []];
}

/** Takes off keywords, assignments, and what `for` and functions begin with. */
function withoutPrefix(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  if (first === undefined || first === "for") return [];
  return keywords.has(first) || /^\w+=/.test(first) ? withoutPrefix(rest) : words;
}
