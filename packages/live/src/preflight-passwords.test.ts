import { expect, test } from "vitest";
import { isDefaultPassword } from "./preflight-passwords.ts";

const encode = (text: string) => Buffer.from(text).toString("base64");

test.each(["changeme", "prom-operator", "admin", "Admin", "changeme\n", ""])("knows %j", (password) => {
  expect(isDefaultPassword(encode(password))).toBe(true);
});

test("takes a password of one's own", () => {
  expect(isDefaultPassword(encode("changeme2-9vT$kq"))).toBe(false);
});
