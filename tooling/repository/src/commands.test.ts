import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { clusterNames } from "./cluster-names.ts";
import { objectProblems } from "./kubectl-objects.ts";
import { parsePage, readPage } from "./page.ts";
import { type PageCommand, pageCommands } from "./page-commands.ts";
import { hubctlProblem, pnpmProblem } from "./pnpm-command.ts";
import { root } from "./root.ts";
import { optionsOf, readCall } from "./tool.ts";
import { otherPrograms, tools } from "./tools.ts";

const paths = globSync("{*.md,docs/**/*.md,apps/*/README.md,packages/*/README.md}", { cwd: root }).sort();
const names = await clusterNames();

test("every command of the pages exists, with its options, and what it names is there", async () => {
  const commands = paths.flatMap((path) => pageCommands(readPage(path)));
  expect(commands.length).toBeGreaterThan(200);
  expect((await Promise.all(commands.map(problemsOf))).flat()).toEqual([]);
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
    "```",
  ].join("\n");
  const commands = pageCommands(parsePage("docs/a.md", page));
  expect((await Promise.all(commands.map(problemsOf))).flat().sort()).toEqual([
    "docs/a.md:1: no component has the kind frobs",
    "docs/a.md:3: hubctl: unknown option '--contxt'\n(Did you mean --context?)",
    "docs/a.md:4: the repository has no script frobnicate",
    "docs/a.md:5: no component has the namespace loging",
    "docs/a.md:6: kubectl get has no option --al",
    "docs/a.md:6: no component has deployments loki-gatewy in logging",
    "docs/a.md:7: velero has no command backup destroy",
    "docs/a.md:8: git has no command frobnicate",
    "docs/a.md:8: nobody knows the program frobnicate",
  ]);
});

// `git VERB -h` leaves most options out.
describe.each(Object.keys(tools).filter((name) => name !== "git"))("%s", (name) => {
  test.skipIf(!isInstalled(name))(
    "has the commands and options that pages may use",
    { timeout: 60_000 },
    () => {
      const { options: shared, commands } = tools[name] ?? { commands: {} };
      const general = help(name, "--help") + (name === "kubectl" ? help(name, "options") : "");
      const missing = Object.entries(commands).flatMap(([command, own]) => {
        const text = general + help(name, ...command.split(" "), "--help");
        return [...optionsOf(shared).keys(), ...optionsOf(own).keys()]
          .filter((option) => !new RegExp(`(^|[\\s,[])${option}\\b`, "m").test(text))
          .map((option) => `${command} ${option}`);
      });
      expect(missing).toEqual([]);
    },
  );
});

async function problemsOf(command: PageCommand): Promise<string[]> {
  const { place, words, isMention } = command;
  const say = (text: string) => `${place}: ${text}`;
  const program = basename(words[0] ?? "");
  if (program === "pnpm" || program === "npx") return [(await pnpmProblem(command)) ?? []].flat().map(say);
  if (program === "hubctl") return [(await hubctlProblem(words.slice(1), isMention)) ?? []].flat().map(say);
  const tool = tools[program];
  if (!tool) return otherPrograms.has(program) ? [] : [say(`nobody knows the program ${program}`)];
  const call = readCall(tool, words);
  if (typeof call === "string") return [say(call)];
  return [
    ...(program === "kubectl" ? objectProblems(call, names).map(say) : []),
    // Behind the -- of kubectl stands what runs in the pod.
    ...(program === "kubectl" && call.rest.length > 0
      ? await problemsOf({ ...command, words: call.rest })
      : []),
  ];
}

function help(name: string, ...args: string[]): string {
  const { stdout, stderr, error } = spawnSync(name, args, { encoding: "utf8", timeout: 20_000 });
  if (error) throw error;
  return `${stdout}${stderr}`;
}

/** Whether a program can be started here. */
const isInstalled = (name: string): boolean =>
  spawnSync(name, ["--help"], { stdio: "ignore" }).error === undefined;
