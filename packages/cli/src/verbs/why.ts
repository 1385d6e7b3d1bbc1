import type { JsonObject } from "@hub/component";
import { didYouMean, type Problem, ProblemError, placeText } from "@hub/problem";
import type { Explanation } from "@hub/render";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { table } from "../table.ts";
import { painter, type Verb } from "../verb.ts";

/** `hubctl why`: where a value of a cluster comes from. */
export const why: Verb = (program, { io, run }) => {
  program
    .command("why")
    .argument("<cluster>", "a folder of clusters/")
    .argument("<component>", "a component that it runs")
    .argument("[path]", "below settings or values, with dots: values.controller.replicaCount")
    .summary("say where a value comes from")
    .description(
      "Prints a value that a cluster gets, and every layer that says something about it, the weakest first.",
    )
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ pnpm hubctl why eu-prod-1 ingress-nginx values.controller.autoscaling.maxReplicas",
    )
    .action(
      (
        clusterName: string,
        componentName: string,
        path: string | undefined,
        options: { root?: string; json?: boolean },
      ) =>
        run({ json: options.json, doing: "Rendering the fleet" }, async () => {
          const { loadAndRender } = await import("@hub/render/render-fleet");
          const { explain, leafPaths } = await import("@hub/render/explain");
          const { fleet, clusters } = await loadAndRender(findRoot(io, options.root), io.today);
          const rendered = clusters.find(({ resolved }) => resolved.facts.name === clusterName);
          const source = fleet.clusters.find(({ facts }) => facts.name === clusterName);
          if (!rendered || !source)
            throw unknown(
              "cluster",
              clusterName,
              clusters.map(({ resolved }) => resolved.facts.name),
            );
          const { resolved: cluster, components } = rendered;
          const index = cluster.components.findIndex(({ component }) => component.name === componentName);
          const resolved = cluster.components[index];
          if (!resolved)
            throw unknown(
              "component",
              `${componentName} on ${clusterName}`,
              cluster.components.map(({ component }) => component.name),
              componentName,
            );
          const values = components[index]?.values ?? null;
          const about = {
            cluster: clusterName,
            component: componentName,
            release: resolved.release,
            pinnedAt: resolved.pinPlace,
            wave: resolved.wave,
          };
          const header = `${componentName} on ${clusterName}: release ${resolved.release} (${resolved.pinPlace}), wave ${resolved.wave}\n`;
          const all = [
            ...leafPaths(resolved.inputs.settings).map((leaf) => ["settings", ...leaf]),
            ...leafPaths(values ?? {}).map((leaf) => ["values", ...leaf]),
          ];
          const explainAt = (at: readonly string[]) => explain(cluster, resolved, values, at, source.file);
          if (path === undefined) {
            const rows = all.map((at) =>
              leafRow(at, resolved.inputs.settings, values, resolved.inputs.layers),
            );
            return {
              data: { ...about, values: rows.map(([name, value, at]) => ({ path: name, value, at })) },
              text: `${header}\n${table(rows.map(([name, value, at]) => [name, short(value), at]))}`,
            };
          }
          const at = splitPath(path);
          const explanation = ["settings", "values"].includes(at[0] ?? "")
            ? explainAt(at)
            : (explainAt(["values", ...at]) ?? explainAt(["settings", ...at]));
          if (!explanation)
            throw unknown(
              "path",
              path,
              all.map((leaf) => leaf.join(".")),
            );
          return {
            data: { ...about, ...explanation },
            text: `${header}\n${explanationText(explanation, painter(io))}`,
          };
        }),
    );
};

/** Splits at dots; a key with dots in it stands in brackets and quotes: `values.grafana["grafana.ini"].server`. */
export const splitPath = (path: string): string[] =>
  [...path.matchAll(/\["([^"]*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );

function explanationText(
  { path, value, layers, computedFrom }: Explanation,
  paint: ReturnType<typeof painter>,
): string {
  const lines = [`${paint("bold", path)} = ${JSON.stringify(value, undefined, 2) ?? "(removed)"}`, ""];
  lines.push(
    table(
      layers.map(({ layer, at, value: said }, index) => [
        index === layers.length - 1 ? "*" : " ",
        layer,
        short(said),
        at,
      ]),
    ),
  );
  if (computedFrom.length > 0) {
    lines.push(
      "The component computes its value from",
      table(computedFrom.map(({ name, value: input, at }) => ["  ", name, short(input), at])),
    );
  }
  return `${lines.join("\n")}`;
}

type Row = [path: string, value: JsonObject[string] | undefined, at: string];

function leafRow(
  path: readonly string[],
  settings: JsonObject,
  values: JsonObject | null,
  layers: readonly {
    settings: JsonObject;
    values: JsonObject;
    file: { placeOf(path: string[]): Parameters<typeof placeText>[0] };
  }[],
): Row {
  const [part = "", ...rest] = path;
  const at = (whole: JsonObject | null) =>
    rest.reduce<unknown>((current, key) => (current as JsonObject | undefined)?.[key], whole);
  const layer = layers.findLast((one) => {
    try {
      return at(part === "settings" ? one.settings : one.values) !== undefined;
    } catch {
      return false;
    }
  });
  return [
    path.join("."),
    at(part === "settings" ? settings : values) as Row[1],
    layer ? placeText(layer.file.placeOf([...path])) : "component",
  ];
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "";
  return text.length > 72 ? `${text.slice(0, 69)}...` : text;
};

const unknown = (noun: string, name: string, known: readonly string[], asked = name): ProblemError => {
  const problem: Problem = {
    code: `unknown-${noun}`,
    severity: "error",
    cause: noun === "path" ? `Nothing says ${name}.` : `There is no ${noun} ${name}.`,
    fix: didYouMean(asked, known),
  };
  return new ProblemError([problem]);
};
