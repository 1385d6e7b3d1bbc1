import { gitSettings } from "@hub/testing/git";
import { vi } from "vitest";

/** Lets git, where the program runs it, commit as it does in tests; until the test ends. */
export function stubGit(): void {
  for (const [name, value] of Object.entries(gitSettings)) vi.stubEnv(name, value);
}
