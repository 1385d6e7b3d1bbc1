import { createContext, runInContext, Script } from "node:vm";
import type { Component } from "@hub/component";

/** How long a release may take to load, and how long one rendering may take, milliseconds. Both take a few hundredths of it. */
export const timeLimitMilliseconds = 5_000;

/** The statement with which every bundle ends. */
const exportStatement = /export \{\s*(\w+) as default\s*\};\s*$/;

/** What a context of its own still has of the world outside: the clock and randomness. */
const closeContext = `
const refuse = (what) => () => { throw Object.assign(new Error("it reads " + what), { name: "ImpureError" }); };
const SystemDate = Date;
globalThis.Date = class Date extends SystemDate {
  constructor(...args) {
    if (args.length === 0) refuse("the clock")();
    super(...args);
  }
};
Date.now = refuse("the clock");
Math.random = refuse("random numbers");
`;

/**
 * Loads the text of a release in a context of its own: no files, no network, no environment, no clock, no randomness.
 *
 * Throws what the text throws, and an error where it takes longer than the limit.
 */
export function loadInSandbox(text: string, file: string): Component {
  const exported = exportStatement.exec(text);
  if (!exported) throw new Error(`${file} does not end with the export of a component`);
  // zod reads URLs; nothing else from outside.
  const context = createContext({ URL }, { name: file });
  runInContext(closeContext, context);
  const script = new Script(`${text.slice(0, exported.index)}\nglobalThis.component = ${exported[1]};`, {
    filename: file,
  });
  script.runInContext(context, { timeout: timeLimitMilliseconds });
  return (context as { component?: Component }).component as Component;
}
