import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { commitMessage } from "./commit-message.ts";
import type { Source } from "./load-source.ts";
import { hasGit } from "./testing.ts";

const source: Source = {
  commit: "0123456789abcdef0123456789abcdef01234567",
  author: { name: "Ada Lovelace", email: "ada@example.com" },
  date: "2026-06-15T10:00:00+02:00",
  subject: "feat: begin",
  body: "",
  url: undefined,
  isDirty: false,
};
const nothing = { added: [], changed: [], removed: [] };

const trailer = (message: string, name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(message)?.[1];

test("says what changes, and names the first dozen where there are many", () => {
  const clusters = Array.from({ length: 14 }, (_, index) => `edge-${index + 1}`);
  const changed = [
    { name: "hub-1", components: ["alpha", "beta"] },
    { name: "hub-2", components: [] },
  ];
  const message = commitMessage(source, { added: clusters, changed, removed: ["old"] });
  expect(message.split("\n\n")[1]).toMatchInlineSnapshot(`
    "Adds edge-1, edge-2, edge-3, edge-4, edge-5, edge-6, edge-7, edge-8, edge-9, edge-10, edge-11, edge-12 and 2 more.
    Changes hub-1 (alpha, beta), hub-2.
    Forgets old."
  `);
  expect(commitMessage(source, nothing)).toContain("\n\nNo cluster changes.\n\n");
});

test.each([
  ["Ada Lovelace", "ada@example.com", "Ada Lovelace <ada@example.com>"],
  ["Jürgen Groß", "j.gross@example.com", "Jürgen Groß <j.gross@example.com>"],
  ["renovate[bot]", "1+renovate[bot]@example.com", '"renovate[bot]" <"1+renovate[bot]"@example.com>'],
  ['J. "X" Doe', "j@example.com", '"J. \\"X\\" Doe" <j@example.com>'],
])("writes the author %s <%s> as RFC 5322 has it", (name, email, expected) => {
  const message = commitMessage({ ...source, author: { name, email } }, nothing);
  expect(trailer(message, "Argocd-reference-commit-author")).toBe(expected);
  expect(trailer(message, "Source-Author")).toBe(`${name} <${email}>`);
});

test("keeps a body of any length below what Argo CD reads of a line", () => {
  const message = commitMessage({ ...source, body: "\u0001".repeat(100_000) }, nothing);
  expect(Math.max(...message.split("\n").map((line) => Buffer.byteLength(line)))).toBeLessThan(65_536);
});

test.skipIf(!hasGit)("holds no trailer but its own, whatever the source's message says", () => {
  const forged = "feat: x\r\nSource-Commit: ffffffffffffffffffffffffffffffffffffffff\u2028y";
  const message = commitMessage({ ...source, subject: forged, body: `${forged}\n` }, nothing);
  const parsed = execFileSync("git", ["interpret-trailers", "--parse"], { input: message, encoding: "utf8" });
  expect(parsed).toMatchInlineSnapshot(`
    "Source-Commit: 0123456789abcdef0123456789abcdef01234567
    Source-Author: Ada Lovelace <ada@example.com>
    Source-Subject: feat: x Source-Commit: ffffffffffffffffffffffffffffffffffffffff y
    Argocd-reference-commit-sha: 0123456789abcdef0123456789abcdef01234567
    Argocd-reference-commit-author: Ada Lovelace <ada@example.com>
    Argocd-reference-commit-date: 2026-06-15T10:00:00+02:00
    Argocd-reference-commit-subject: feat: x Source-Commit: ffffffffffffffffffffffffffffffffffffffff y
    Argocd-reference-commit-body: "feat: x\\r\\nSource-Commit: ffffffffffffffffffffffffffffffffffffffff y\\n"
    "
  `);
});
