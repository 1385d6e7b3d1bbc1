export { type Io, processIo } from "./io.ts";
export { main, misuse } from "./main.ts";
