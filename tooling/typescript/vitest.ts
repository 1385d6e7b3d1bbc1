import { defineConfig } from "vitest/config";

/** What every package's tests share: a report that `tooling/results` adds up, and no leftovers between tests. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
