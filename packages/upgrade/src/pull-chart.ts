import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { ChartRef } from "@hub/chart";
import { error, ProblemError } from "@hub/problem";

/**
 * Downloads a chart with Helm into a folder of its own, which the caller removes, and gives the archive's path.
 *
 * Runs the program that the environment variable HELM names, else `helm`. Throws ProblemError: `no-helm` where it is not there, `chart-away` where it does not get the chart.
 */
export async function pullChart({ repository, name, version }: ChartRef): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "hubctl-chart-"));
  const isHttp = /^https?:/.test(repository);
  const from = isHttp
    ? [name, "--repo", repository]
    : [`oci://${repository.replace(/^oci:\/\//, "")}/${name}`];
  try {
    const args = ["pull", ...from, "--version", version, "--destination", folder];
    await promisify(execFile)(process.env.HELM ?? "helm", args, { timeout: longestPull });
  } catch (thrown) {
    rmSync(folder, { recursive: true });
    throw pullProblem(
      `${name} ${version}`,
      thrown as NodeJS.ErrnoException & { stderr?: string },
      repository,
    );
  }
  const archive = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  if (archive !== undefined) return join(folder, archive);
  throw new Error(`helm pull left no archive in ${folder}`);
}

/** Milliseconds. */
const longestPull = 300_000;

function pullProblem(
  chart: string,
  thrown: NodeJS.ErrnoException & { stderr?: string },
  repository: string,
): ProblemError {
  const fix = "Give its archive or its folder with --chart.";
  const why = thrown.stderr?.trim().split("\n").at(-1) || thrown.message;
  return new ProblemError(
    thrown.code === "ENOENT"
      ? error("no-helm", `Helm is not on PATH, so that ${chart} cannot be downloaded.`, fix)
      : error("chart-away", `Helm does not get ${chart} from ${repository}: ${why}`, fix),
    { cause: thrown },
  );
}
