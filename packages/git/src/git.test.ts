import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { Git } from "./git.ts";

const gitIn = (fix?: string) =>
  new Git({ env: process.env, cwd: tmpdir(), timeoutSeconds: 60, ...(fix === undefined ? {} : { fix }) });

const away = ["ls-remote", "file:///nowhere/hub.git"];

test("what a command prints comes without its last line break, and its bytes as they are", async () => {
  const git = gitIn();
  const options = { input: "one\n\n" };
  expect(await git.text(["stripspace"], options)).toBe("one");
  expect((await git.bytes(["stripspace"], options)).toString()).toBe("one\n");
});

test("a failure is a problem, with the way out that the caller knows in place of that of a deploy", async () => {
  await expect(gitIn().text(away)).rejects.toMatchObject({
    problems: [{ code: "repository-away", fix: expect.stringContaining("--to") }],
  });
  await expect(gitIn("Mend the source.").text(away)).rejects.toMatchObject({
    problems: [{ code: "repository-away", fix: "Mend the source." }],
  });
});
