import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { alerts } from "./alerts.ts";
import { settings } from "./settings.ts";

const folder = join(import.meta.dirname, "../../../docs/runbooks");
const read = (page: string) => readFileSync(join(folder, `${page}.md`), "utf8");
const all = alerts(settings.parse({}));

/** What a page says that it is for; others in the folder are for a symptom. */
const alertOf = (page: string) => /^Alert `(\w+)`, (critical|warning)\.$/m.exec(read(page))?.slice(1);

test("every alert has a page, and every page of an alert has its alert", () => {
  const pages = globSync("*.md", { cwd: folder }).map((file) => file.replace(/\.md$/, ""));
  const found = pages.flatMap((page) => {
    const alert = alertOf(page);
    return alert ? [[page, ...alert]] : [];
  });
  expect(found.sort()).toEqual(all.map(({ page, name, severity }) => [page, name, severity]).sort());
});

describe.each(all.map(({ page }) => page))("%s", (page) => {
  test("says what to look at first, what may be wrong, when it is over and whom to tell, in this order", () => {
    const headings = [...read(page).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading ?? "");
    expect(headings[0]).toBe("In the next two minutes");
    expect(headings[1]).toBe("Likely causes");
    expect(headings.slice(-2)).toEqual(["It is over when", "Tell"]);
  });

  test("names the cluster in every command for one, so that nobody changes another", () => {
    const commands = read(page)
      .split("\n")
      .filter((line) => /(^|`)kubectl /.test(line));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(command).toMatch(/kubectl --context CLUSTER/);
  });

  test("leads to headings that are there", () => {
    const headings = [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/ /g, "-")
        .replace(/[^a-z0-9-]/g, ""),
    );
    for (const [, anchor] of read(page).matchAll(/\]\(#([^)]*)\)/g)) expect(headings).toContain(anchor);
  });
});
