import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Programs that some tests need, and are skipped without. */
const wanted = ["amtool", "promtool"];

/** Which of them are installed, in a text that turbo can put into its keys: a result without one is another result. */
export const installed = (path: string): string =>
  wanted.filter((name) => path.split(delimiter).some((folder) => isThere(join(folder, name)))).join();

function isThere(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
