import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How much a changeset adds to a version, the least first. */
export const bumps = ["patch", "minor", "major"] as const;
export type Bump = (typeof bumps)[number];

/** A change to a component that no version has taken up yet. */
export interface PendingChange {
  /** The changeset's path from the root. */
  readonly file: string;
  readonly bump: Bump;
}

/** Changes in the changesets below a root, by component. */
export function pendingChanges(root: string): Map<string, PendingChange[]> {
  const folder = join(root, ".changeset");
  const pending = new Map<string, PendingChange[]>();
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md")) : [];
  for (const name of files.sort()) {
    for (const [component, bump] of changesIn(readFileSync(join(folder, name), "utf8")))
      pending.set(component, [...(pending.get(component) ?? []), { file: `.changeset/${name}`, bump }]);
  }
  return pending;
}

/** The components that the head of a changeset names. */
function changesIn(text: string): [component: string, bump: Bump][] {
  const [, head = ""] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  return head.split(/\r?\n/).flatMap((line) => {
    const [, component = "", size] =
      /^\s*["']?@hub\/app-([a-z0-9-]+)["']?\s*:\s*["']?([a-z]+)["']?\s*$/.exec(line) ?? [];
    const bump = bumps.find((one) => one === size);
    return bump ? [[component, bump] as [string, Bump]] : [];
  });
}
