import type { BenchApp } from "./bench-apps.ts";
import type { SizeResult } from "./bench-size.ts";
import type { Usage } from "./usage.ts";

/** The results as people read them. */
export function reportText(results: readonly SizeResult[], apps: readonly BenchApp[]): string {
  const rows = results.flatMap((result) => [
    row(
      `${result.clusters} clusters`,
      "floor",
      result.floor.wallSeconds,
      result.floor.cpuSeconds,
      "",
      "",
      "",
    ),
    usageRow("cold", result.cold, result.floor),
    usageRow("nothing changed", result.nothing),
    usageRow("one override changed", result.one),
  ]);
  const sizes = results.map(
    ({ clusters, files, bytes }) => `${clusters} clusters: ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`,
  );
  return [
    appsText(apps),
    ...sizes,
    "",
    ...columns([["", "run", "wall s", "CPU s", "peak MB", "wall / floor", "CPU / floor"], ...rows], 2),
    "",
    ...growthText(results),
    "",
  ].join("\n");
}

function appsText(apps: readonly BenchApp[]): string {
  const real = apps.filter(({ name, original }) => name === original).length;
  return real === apps.length
    ? `${apps.length} components, all of them real.`
    : `${apps.length} components: ${real} real ones, and copies of them under second names.`;
}

/** CPU against the number of clusters, from one size to the next. */
const growthText = (results: readonly SizeResult[]): string[] =>
  results.slice(1).flatMap((result, index) => {
    const before = results[index];
    if (!before) return [];
    const ratio = result.cold.cpuSeconds / before.cold.cpuSeconds;
    return `Cold, from ${before.clusters} to ${result.clusters} clusters: ${ratio.toFixed(1)} times the CPU.`;
  });

const usageRow = (
  name: string,
  { wallSeconds, cpuSeconds, peakMB }: Usage,
  floor?: { wallSeconds: number; cpuSeconds: number },
): string[] =>
  row(
    "",
    name,
    wallSeconds,
    cpuSeconds,
    peakMB.toFixed(0),
    floor ? (wallSeconds / floor.wallSeconds).toFixed(2) : "",
    floor ? (cpuSeconds / floor.cpuSeconds).toFixed(2) : "",
  );

const row = (size: string, name: string, wall: number, cpu: number, ...rest: string[]): string[] => [
  size,
  name,
  wall.toFixed(2),
  cpu.toFixed(2),
  ...rest,
];

/** Columns of one width each: so many names to the left, then numbers to the right. */
export function columns(rows: readonly (readonly string[])[], names: number): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, column) =>
        column < names ? cell.padEnd(widths?.[column] ?? 0) : cell.padStart(widths?.[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}
