import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ProblemError } from "@hub/problem";
import { expect, onTestFinished, test, vi } from "vitest";
import { pullChart } from "./pull-chart.ts";

/** Puts a `helm` that is the given script, or none, in the place of all programs but a shell. */
function helm(script?: string): void {
  const folder = mkdtempSync(join(tmpdir(), "helm-"));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  if (script !== undefined) {
    writeFileSync(join(folder, "helm"), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, "helm"), 0o755);
  }
  vi.stubEnv("PATH", folder);
}

const chart = { repository: "https://charts.example.com", name: "web", version: "1.1.0" };
const problemOf = async (run: Promise<unknown>) => {
  const error = await run.catch((thrown: unknown) => thrown);
  return error instanceof ProblemError ? error.problems[0] : error;
};

/** Writes its arguments into the archive; the last one is the folder. */
const obedient = 'for folder; do :; done; echo "$@" >"$folder/web-1.1.0.tgz"';

test.each([
  [chart.repository, "pull web --repo https://charts.example.com --version 1.1.0 --destination"],
  ["docker.io/acme", "pull oci://docker.io/acme/web --version 1.1.0 --destination"],
])("asks Helm for a chart of %s", async (repository, words) => {
  helm(obedient);
  const archive = await pullChart({ ...chart, repository });
  onTestFinished(() => rmSync(dirname(archive), { recursive: true }));
  expect(readFileSync(archive, "utf8")).toContain(words);
});

test("without Helm says how to go on", async () => {
  helm();
  expect(await problemOf(pullChart(chart))).toMatchObject({
    code: "no-helm",
    fix: "Give its archive or its folder with --chart.",
  });
});

test("tells in Helm's words why there is no chart, and leaves no folder", async () => {
  helm('for folder; do :; done; echo "Error: no $folder" >&2; exit 1');
  const problem = await problemOf(pullChart(chart));
  expect(problem).toMatchObject({
    code: "chart-away",
    cause: expect.stringMatching(
      /^Helm does not get web 1\.1\.0 from https:\/\/charts\.example\.com: Error: no /,
    ),
  });
  const [, folder = ""] = /no (\S+)$/.exec((problem as { cause: string }).cause) ?? [];
  expect(existsSync(folder)).toBe(false);
});
