import { basename } from "node:path";
import type { ClusterNames } from "./cluster-names.ts";
import { objectProblems } from "./kubectl-objects.ts";
import type { PageCommand } from "./page-commands.ts";
import { hubctlProblem, pnpmProblem } from "./pnpm-command.ts";
import { readCall } from "./tool.ts";
import { otherPrograms, tools } from "./tools.ts";

/** What is wrong with a command of a page, a line each that begins with its place. */
export async function commandProblems(command: PageCommand, names: ClusterNames): Promise<string[]> {
  const { place, words, isMention } = command;
  const say = (text: string) => `${place}: ${text}`;
  const program = basename(words[0] ?? "");
  if (program === "pnpm" || program === "npx" || program === "hubctl") {
    const problem =
      program === "hubctl"
        ? await hubctlProblem(words.slice(1), isMention, names)
        : await pnpmProblem(command, names);
    return problem === undefined ? [] : [say(problem)];
  }
  const tool = tools[program];
  if (!tool) return otherPrograms.has(program) ? [] : [say(`nobody knows the program ${program}`)];
  const call = readCall(tool, words);
  if (typeof call === "string") return [say(call)];
  if (program !== "kubectl") return [];
  // Behind its -- stands what runs in the pod.
  const inPod = call.rest.length > 0 ? await commandProblems({ ...command, words: call.rest }, names) : [];
  return [...objectProblems(call, names).map(say), ...inPod];
}
