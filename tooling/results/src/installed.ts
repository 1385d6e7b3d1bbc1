import { hasProgram } from "@hub/testing/program";

/** Programs that some tests need, and are skipped without. */
const wanted = ["amtool", "gator", "promtool"];

/** Which of them are installed, in a text that turbo can put into its keys: a result without one is another result. */
export const installed = (path: string): string => wanted.filter((name) => hasProgram(name, path)).join();
