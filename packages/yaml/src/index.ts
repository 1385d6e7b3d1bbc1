export { type Edit, editYaml, renameKey } from "./edit.ts";
export type { Json, JsonObject } from "./json.ts";
export { type ParsedYaml, type ParseOptions, parseYaml } from "./parse.ts";
export { createPrinter, type Printer, printEntries, printYaml, shared } from "./print.ts";
