import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "./root.ts";

/** Runs the script beside a `kubectl` that prints these lines, and a `hubctl` that answers for every hub but `away`. */
function ask(kubectl: string) {
  const folder = mkdtempSync(join(tmpdir(), "ask-hubs-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (path: string, text: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return join(folder, path);
  };
  chmodSync(write("bin/kubectl", `#!/bin/sh\n${kubectl}\n`), 0o755);
  write(
    "packages/cli/bin/hubctl.mjs",
    `const hub = process.argv[process.argv.indexOf("--context") + 1];
if (hub === "away") process.exit(1);
console.log(JSON.stringify({ hub }));\n`,
  );
  const { status, stdout, stderr } = spawnSync(join(root, ".github/ask-hubs.sh"), ["evidence", "deploy"], {
    cwd: folder,
    env: {
      PATH: `${join(folder, "bin")}:${dirname(process.execPath)}:${process.env.PATH}`,
      HUB_KUBECONFIG: "x",
    },
    encoding: "utf8",
  });
  const evidence = readdirSync(join(folder, "evidence"))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(folder, "evidence", name), "utf8"))]);
  return { status, stdout, stderr, evidence };
}

const slashes = "arn:aws:eks:eu-west-1:915204487163:cluster/hub-1";

test("asks every hub, whatever its context is called, and goes on where one does not answer", () => {
  expect(ask(`printf '%s\\n' away '${slashes}' 'my hub'`)).toMatchObject({
    status: 0,
    stdout: "::warning::The hub away gives no evidence.\n",
    evidence: [
      ["2.json", { hub: slashes }],
      ["3.json", { hub: "my hub" }],
    ],
  });
});

test("fails where no hub can be asked at all", () => {
  expect(ask("exit 1").status).not.toBe(0);
  expect(ask("exit 0")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("HUB_KUBECONFIG has no context"),
  });
});
