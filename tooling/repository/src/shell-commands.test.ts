import { expect, test } from "vitest";
import { shellCommands } from "./shell-commands.ts";

const read = (script: string) =>
  shellCommands(script).map(({ line, words }) => `${line}: ${words.join(" ")}`);

test("tells commands from comments, quotes, pipes and redirections", () => {
  const script = [
    "git log # not a; command",
    "kubectl get pods \\",
    "  --selector 'a=b; c' 2>&1 | grep 'x|y' > out.txt && echo done",
    'helm pull "a chart" &',
  ].join("\n");
  expect(read(script)).toEqual([
    "1: git log",
    "2: kubectl get pods --selector a=b; c",
    "3: grep x|y",
    "3: echo done",
    "4: helm pull a chart",
  ]);
});

test("looks into substitutions, functions and loops", () => {
  const script = [
    'view() { kubectl config view --output "jsonpath={$1}"; }',
    'for ring in a b; do echo "$(view ".x") $ring"; done',
    "URL=x git push --to=$(date)",
  ].join("\n");
  expect(read(script)).toEqual([
    "1: view",
    "1: kubectl config view --output jsonpath={$1}",
    "2: view .x",
    '2: echo $(view ".x") $ring',
    "3: date",
    "3: git push --to=$(date)",
  ]);
});

test("passes over here-documents", () => {
  expect(read("cat > a.yaml <<EOF\nkubectl frobnicate\nEOF\ngit add a.yaml\n")).toEqual([
    "1: cat",
    "4: git add a.yaml",
  ]);
});
