import { constants, createContext, runInContext, Script } from "node:vm";
import type { Component } from "@hub/component";
import { ambientScript, contextScript, watchFactsScript } from "./purity/context-script.ts";

/** What a release can be asked: its settings, what it renders, what must be true where it runs, and what its pods take. */
export type Question = "parse" | "render" | "checks" | "workloads";

/** A release in a context of its own. */
export interface OpenRelease {
  /** Its default export. An object of another context: to be looked at, never to be given anything. */
  readonly component: Component;
  /** Where zod keeps descriptions in its context. */
  readonly zodRegistry: unknown;
  /** Answers with the text of an `Answer`; never throws. */
  ask(question: Question, input: string): string;
}

/** What comes back from a release. */
export type Answer = { readonly result: unknown } | { readonly error: ToldError };

/** What a release threw, as plain data. */
export interface ToldError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  /** Of a SettingError. */
  readonly path?: readonly string[];
  readonly fix?: string;
}

interface Inside {
  readonly contracts: readonly number[];
  open(library: unknown, release: unknown): unknown;
  told(error: unknown): string;
  answer(component: unknown, contract: number, question: Question, input: string): string;
}

const insideScript = contextScript(new URL("./inside-sandbox.js", import.meta.url));

/** A library that is compiled once; each release that runs with it evaluates it in its own context. */
export type Library = Script;

/** `file` names the library in stacks. Throws where the text is no JavaScript. */
export const compileLibrary = (text: string, file: string): Library => commonJs(text, file);

/** A function of `module` and `require`, on the lines where it stands in the file. */
const commonJs = (text: string, filename: string) =>
  new Script(`((module, require) => {${text}\n})`, { filename });

/**
 * Opens the text of a release in a context of its own: no files, no network, no environment, no clock, no locale, no
 * randomness, and nothing of what other releases have done to the library. `file` names it in stacks.
 *
 * Throws what the texts throw, as an Error of this context.
 */
export function openRelease(text: string, file: string, library: Library): OpenRelease {
  // An ordinary global object: to look names up in it takes no detour through this context.
  const context = createContext(constants.DONT_CONTEXTIFY, {
    name: file,
    codeGeneration: { strings: false, wasm: false },
  });
  const { contracts, open, told, answer } = insideScript.runInContext(context)(
    parseUrl,
    ambientScript.runInContext(context),
    watchFactsScript.runInContext(context),
  ) as Inside;
  const release = commonJs(text, file);
  let component: Component;
  try {
    component = open(library.runInContext(context), release.runInContext(context)) as Component;
  } catch (error) {
    throw toError((JSON.parse(told(error)) as { error: ToldError }).error);
  }
  const contract = component?.contract;
  if (!contracts.includes(contract))
    throw new Error(`it is of the contract ${contract}, and those known are ${contracts.join(", ")}`);
  return {
    component,
    zodRegistry: runInContext("globalThis.__zod_globalRegistry", context),
    ask: (question, input) => answer(component, contract, question, input),
  };
}

/** What a release gave. Throws what it threw. */
export function resultOf(answer: Answer): unknown {
  if ("error" in answer) throw toError(answer.error);
  return answer.result;
}

/** What a release threw, as an Error that keeps its name. */
export const toError = ({ message, ...told }: ToldError): Error => Object.assign(new Error(message), told);

/** Text of what zod looks at; undefined where it is no URL. Never throws: an error would be an object of this context. */
function parseUrl(text: string, base: string | undefined): string | undefined {
  const url = URL.parse(text, base);
  if (!url) return undefined;
  const { href, protocol, hostname, host, port, pathname, search, hash, username, password, origin } = url;
  return JSON.stringify({
    href,
    protocol,
    hostname,
    host,
    port,
    pathname,
    search,
    hash,
    username,
    password,
    origin,
  });
}
