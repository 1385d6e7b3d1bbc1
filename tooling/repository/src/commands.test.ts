import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { clusterNames } from "./cluster-names.ts";
import { commandProblems } from "./command-problems.ts";
import { parsePage, readPage } from "./page.ts";
import { pageCommands } from "./page-commands.ts";
import { root } from "./root.ts";
import { optionsOf } from "./tool.ts";
import { tools } from "./tools.ts";

const paths = globSync("{*.md,docs/**/*.md,apps/*/README.md,packages/*/README.md}", { cwd: root }).sort();
const names = await clusterNames();

test("every command of the pages exists, with its options, and what it names is there", async () => {
  const commands = paths.flatMap((path) => pageCommands(readPage(path)));
  expect(commands.length).toBeGreaterThan(200);
  expect((await Promise.all(commands.map((command) => commandProblems(command, names)))).flat()).toEqual([]);
});

test("names the line of what is wrong, and what it is", async () => {
  const page = [
    "`kubectl get frobs`, `hubctl verify`",
    "```sh",
    "pnpm hubctl status --contxt hub",
    "pnpm frobnicate",
    "kubectl --namespace loging get pods",
    "kubectl --namespace logging logs deployment/loki-gatewy && kubectl get pods --al",
    "velero backup destroy",
    "frobnicate $(git frobnicate)",
    "pnpm hubctl why CLUSTER velero settings.bukket",
    "```",
  ].join("\n");
  const commands = pageCommands(parsePage("docs/a.md", page));
  expect(
    (await Promise.all(commands.map((command) => commandProblems(command, names)))).flat().sort(),
  ).toEqual([
    "docs/a.md:1: no component has the kind frobs",
    "docs/a.md:3: hubctl: unknown option '--contxt'\n(Did you mean --context?)",
    "docs/a.md:4: the repository has no script frobnicate",
    "docs/a.md:5: no component has the namespace loging",
    "docs/a.md:6: kubectl get has no option --al",
    "docs/a.md:6: no component has deployments loki-gatewy in logging",
    "docs/a.md:7: velero has no command backup destroy",
    "docs/a.md:8: git has no command frobnicate",
    "docs/a.md:8: nobody knows the program frobnicate",
    "docs/a.md:9: velero has no setting bukket",
  ]);
});

// `git VERB -h` leaves most options out.
const installed = Object.entries(tools).filter(([name]) => name !== "git" && isInstalled(name));

test.skipIf(installed.length === 0)(
  "the tools that are installed here have the commands and options that pages may use",
  { timeout: 120_000 },
  () => {
    const missing = installed.flatMap(([name, { options, commands }]) => {
      const shared = help(name, "--help") + (name === "kubectl" ? help(name, "options") : "");
      return Object.entries(commands).flatMap(([command, own]) => {
        const text = shared + help(name, ...command.split(" "), "--help");
        return [...optionsOf(options).keys(), ...optionsOf(own).keys()]
          .filter((option) => !new RegExp(`(^|[\\s,[])${option}\\b`, "m").test(text))
          .map((option) => `${name} ${command} ${option}`);
      });
    });
    expect(missing).toEqual([]);
  },
);

function help(name: string, ...args: string[]): string {
  const { stdout, stderr, error } = spawnSync(name, args, { encoding: "utf8", timeout: 20_000 });
  if (error) throw error;
  return `${stdout}${stderr}`;
}

/** Whether a program can be started here. */
function isInstalled(name: string): boolean {
  return spawnSync(name, ["--help"], { stdio: "ignore" }).error === undefined;
}
