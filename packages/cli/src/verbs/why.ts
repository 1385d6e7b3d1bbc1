import type { JsonObject } from "@hub/component";
import { didYouMean, error, ProblemError, placeText } from "@hub/problem";
import type { ResolvedComponent } from "@hub/render";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { unknownCluster } from "../unknown-cluster.ts";
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
          const { clusterNames, loadCluster } = await import("@hub/render/load-cluster");
          const { explain, leafPaths, lastOverridePlace } = await import("@hub/render/explain");
          const { valueAt } = await import("@hub/component/contract");
          const { dotted } = await import("@hub/fleet");
          const { candidatePaths, unknownPath } = await import("../value-path.ts");
          const { explanationText, valuesText } = await import("../why-text.ts");
          const root = findRoot(io, options.root);
          const names = clusterNames(root);
          if (!names.includes(clusterName)) throw unknownCluster(clusterName, names);
          const loaded = await loadCluster(root, clusterName, componentName);
          const { pins } = loaded;
          if (!pins.has(componentName)) throw unknownComponent(clusterName, componentName, [...pins.keys()]);
          const { resolved: cluster, components } = loaded.render(componentName);
          const resolved = cluster.components[0] as ResolvedComponent;
          const values = components[0]?.values ?? null;
          const about = {
            cluster: clusterName,
            component: componentName,
            release: resolved.release,
            pinnedAt: placeText(resolved.pinPlace),
            wave: resolved.wave,
          };
          const header = `${componentName} on ${clusterName}: release ${resolved.release} (${placeText(resolved.pinPlace)}), wave ${resolved.wave}\n`;
          const whole: JsonObject = { settings: resolved.inputs.settings, ...(values ? { values } : {}) };
          if (path === undefined) {
            const rows = leafPaths(whole).map((at) => {
              const place = lastOverridePlace(resolved.inputs.layers, at);
              return {
                path: dotted(at),
                value: valueAt(whole, at),
                at: place ? placeText(place) : "component",
              };
            });
            return {
              data: { ...about, values: rows },
              text: `${header}\n${valuesText(rows)}`,
            };
          }
          const explanation = candidatePaths(path, whole)
            .map((at) =>
              explain({ facts: cluster.facts, pins, file: loaded.cluster.file }, resolved, values, at),
            )
            .find((found) => found !== undefined);
          if (!explanation) throw unknownPath(path, whole, leafPaths(whole));
          return {
            data: { ...about, ...explanation },
            text: `${header}\n${explanationText(explanation, painter(io))}`,
          };
        }),
    );
};

const unknownComponent = (cluster: string, name: string, running: readonly string[]) =>
  new ProblemError(error("unknown-component", `${cluster} does not run ${name}.`, didYouMean(name, running)));
