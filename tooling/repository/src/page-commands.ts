import type { Block, Page } from "./page.ts";
import { shellCommands } from "./shell-commands.ts";
import { tools } from "./tools.ts";

/** A command that a page tells its reader to type. */
export interface PageCommand {
  /** `path:line`. */
  readonly place: string;
  readonly words: readonly string[];
  /** It stands in a sentence, and may be the name of a command alone. */
  readonly isMention: boolean;
}

/** The commands of a page: of its blocks, and those that its sentences name. */
export function pageCommands(page: Page): PageCommand[] {
  const inBlocks = page.blocks.flatMap((block) => {
    const script = scriptOf(block);
    const functions = new Set([...script.matchAll(/^(\w+)\(\) \{/gm)].map(([, name = ""]) => name));
    return shellCommands(script)
      .filter(({ words: [name = ""] }) => !functions.has(name))
      .map(({ line, words }) => ({
        place: `${page.path}:${block.line + line - 1}`,
        words,
        isMention: false,
      }));
  });
  const inSentences = page.spans
    .filter(({ text }) => startsAsCommand.test(text) && !text.includes("..."))
    .flatMap(({ line, text }) =>
      shellCommands(withPlaceholders(text)).map(({ words }) => ({
        place: `${page.path}:${line}`,
        words,
        isMention: true,
      })),
    );
  return [...inBlocks, ...inSentences];
}

/** `amtool`, `git` and the others, with something to do. */
const startsAsCommand = new RegExp(`^(hubctl|npx|pnpm|${Object.keys(tools).join("|")}) [^=]`);

/** Empty where a block is no script. Of a session, what was typed. */
function scriptOf({ language, text }: Block): string {
  if (language === "sh") return withPlaceholders(text);
  if (language !== "console") return "";
  return withPlaceholders(text.replace(/^(\$ )?(.*)$/gm, (_line, prompt, typed) => (prompt ? typed : "")));
}

/** `<cluster>` for `CLUSTER`: a shell would read a redirection. */
const withPlaceholders = (text: string): string =>
  text.replace(/<[a-z][a-z' -]*>/g, (name) => name.slice(1, -1).toUpperCase().replace(/\W/g, "-"));

/** Whether a word is the reader's to fill in. */
export const isPlaceholder = (word: string): boolean => /[A-Z]{2}/.test(word) || word.includes("$");
