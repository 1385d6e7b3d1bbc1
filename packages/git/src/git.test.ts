import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { expect, onTestFinished, test } from "vitest";
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

test("a repository that wants credentials which nobody has is no place to wait at", async () => {
  const server = createServer((_, response) => {
    response.writeHead(401, { "WWW-Authenticate": 'Basic realm="hub"' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  await expect(gitIn().text(["ls-remote", `http://127.0.0.1:${port}/hub.git`])).rejects.toMatchObject({
    problems: [{ code: "no-permission", cause: expect.stringContaining("does not let this user in") }],
  });
});
