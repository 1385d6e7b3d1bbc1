import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The least that writing a tree takes: its bytes, ready made in memory, written by one thread. Reads the tree of the
 * first argument, writes it to the second, and prints what the writing alone took.
 */
const [from = "", to = ""] = process.argv.slice(2);
const files = readdirSync(from, { recursive: true, withFileTypes: true }).flatMap((entry) => {
  if (!entry.isFile()) return [];
  const path = join(entry.parentPath, entry.name);
  return { path: join(to, path.slice(from.length)), bytes: readFileSync(path) };
});
const cpu = process.cpuUsage();
const start = performance.now();
const made = new Set<string>();
for (const { path, bytes } of files) {
  const folder = dirname(path);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  writeFileSync(path, bytes);
}
const wallSeconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    wallSeconds,
    cpuSeconds: (user + system) / 1e6,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  }),
);
