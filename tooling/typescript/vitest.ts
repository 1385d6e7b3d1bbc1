import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * What every package's tests share: a report that `tooling/results` adds up, with the problems that each test
 * raised, and no leftovers between tests.
 */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
    setupFiles: [fileURLToPath(new URL("record-problems.ts", import.meta.url))],
    restoreMocks: true,
    // Generous: other packages are tested at the same time, on as few as two cores.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
