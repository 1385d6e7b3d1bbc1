import { mergeConfig } from "vitest/config";
import shared from "../../tooling/typescript/vitest.ts";

/** Its modules keep nothing that a test could change, so that files share them: a third of the time. */
export default mergeConfig(shared, { test: { isolate: false } });
