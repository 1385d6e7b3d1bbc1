import { readFileSync } from "node:fs";
import { Script } from "node:vm";

/** A script from a file of JavaScript, which runs as it stands in any context. */
export const contextScript = (file: URL): Script =>
  new Script(readFileSync(file, "utf8"), {
    filename: file.pathname.slice(file.pathname.lastIndexOf("/") + 1),
  });

export const ambientScript = contextScript(new URL("./ambient.js", import.meta.url));
export const watchFactsScript = contextScript(new URL("./watch-facts.js", import.meta.url));
