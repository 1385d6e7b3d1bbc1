import { hash } from "node:crypto";

/** Passwords that charts and manuals of Grafana come with, and what people put there for the time being. */
const wellKnown = [
  "",
  "admin",
  "changeme",
  "grafana",
  "password",
  "prom-operator",
  "secret",
  "strongpassword",
  "test",
];

const hashOf = (password: string): string => hash("sha256", password);
const defaultHashes: ReadonlySet<string> = new Set(wellKnown.map(hashOf));

/** What is kept of a password: whether it is one that everybody knows. The password itself goes no further. */
export const isDefaultPassword = (base64: string): boolean =>
  defaultHashes.has(hashOf(Buffer.from(base64, "base64").toString("utf8").trim().toLowerCase()));
