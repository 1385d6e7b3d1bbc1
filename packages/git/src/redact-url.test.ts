import { expect, test } from "vitest";
import { publicUrl, redactText, redactUrl } from "./redact-url.ts";

test.each([
  ["https://robot:secret@git.example.com/hub.git", "https://git.example.com/hub.git"],
  ["https://token@git.example.com/hub.git", "https://git.example.com/hub.git"],
  ["ssh://git@git.example.com/hub.git", "ssh://git@git.example.com/hub.git"],
  ["ssh://git:secret@git.example.com/hub.git", "ssh://git@git.example.com/hub.git"],
  ["git@git.example.com:hub.git", "git@git.example.com:hub.git"],
  ["file:///srv/hub.git", "file:///srv/hub.git"],
])("shows %s as %s", (url, expected) => expect(redactUrl(url)).toBe(expected));

test("shows no password inside a message", () => {
  expect(redactText("fatal: unable to access 'https://a:b@c.example.com/': no")).toBe(
    "fatal: unable to access 'https://c.example.com/': no",
  );
});

test.each([
  ["https://token@git.example.com/hub.git", "https://git.example.com/hub.git"],
  ["git@git.example.com:team/hub.git", "ssh://git@git.example.com/team/hub.git"],
  ["git.example.com:/team/hub.git", "ssh://git.example.com/team/hub.git"],
  ["git@host:hub.git", "ssh://git@host/hub.git"],
  ["file:///srv/hub.git", undefined],
  ["../hub.git", undefined],
  ["C:\\hub", undefined],
])("says that others find the remote %s at %s", (remote, expected) =>
  expect(publicUrl(remote)).toBe(expected),
);
