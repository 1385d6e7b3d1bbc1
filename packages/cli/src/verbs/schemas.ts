import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { error, ProblemError } from "@hub/problem";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { count } from "../table.ts";
import type { Verb } from "../verb.ts";

const folder = ".schemas";
const editorSettings = ".vscode/settings.json";

/** `hubctl schemas`: lets an editor complete and check the files under clusters/, and every support.yaml. */
export const schemas: Verb = (program, { io, run }) => {
  program
    .command("schemas")
    .summary("let an editor complete the files of clusters/")
    .description(
      `Writes a JSON Schema for every kind of file under clusters/, and for support.yaml, to ${folder}/, and names them in ${editorSettings} for the YAML language server. Neither is committed.`,
    )
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ pnpm hubctl schemas")
    .action((options: { root?: string; json?: boolean }) =>
      run({ json: options.json }, async () => {
        const root = findRoot(io, options.root);
        const { loadCatalog } = await import("@hub/render/load-catalog");
        const { fleetJsonSchemas } = await import("@hub/fleet/json-schema");
        const { catalog, problems } = await loadCatalog(root);
        const { supportJsonSchema } = await import("@hub/support");
        const files = fleetJsonSchemas(catalog).set("apps/*/support.yaml", {
          name: "support",
          schema: supportJsonSchema(),
        });
        const settings = readSettings(join(root, editorSettings));
        rmSync(join(root, folder), { recursive: true, force: true });
        mkdirSync(join(root, folder));
        mkdirSync(dirname(join(root, editorSettings)), { recursive: true });
        for (const { name, schema } of files.values())
          writeFileSync(join(root, folder, `${name}.json`), `${JSON.stringify(schema)}\n`);
        const named = Object.fromEntries(
          [...files].map(([glob, { name }]) => [`./${folder}/${name}.json`, glob]),
        );
        writeFileSync(
          join(root, editorSettings),
          `${JSON.stringify({ ...settings, "yaml.schemas": named }, undefined, 2)}\n`,
        );
        return {
          data: { schemas: [...files].map(([glob, { name }]) => ({ glob, file: `${folder}/${name}.json` })) },
          text: `wrote ${count(files.size, "schema")} to ${folder}/, and their names to ${editorSettings}\n`,
          problems,
        };
      }),
    );
};

/** What a person has set in the editor already. */
function readSettings(path: string): object {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")) as object;
  } catch (thrown) {
    throw new ProblemError(
      error(
        "unreadable-file",
        `${editorSettings} is not JSON (comments cannot be kept).`,
        "Correct it, or move it away.",
        { place: { file: editorSettings, line: 1, column: 1 } },
      ),
      { cause: thrown },
    );
  }
}
