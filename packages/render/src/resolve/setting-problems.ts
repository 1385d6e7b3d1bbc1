import type { Component, JsonObject } from "@hub/component";
import { type FleetCluster, type Override, schemaProblems } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import type { z } from "zod";
import { hasPath } from "./override-place.ts";

/** Problems of all layers together, each at the strongest layer that sets it. */
export function settingProblems(
  component: Component,
  settings: JsonObject,
  error: Parameters<typeof schemaProblems>[2],
  layers: readonly Override[],
  cluster: FleetCluster,
): Problem[] {
  return error.issues.flatMap(byKey).flatMap((issue) => {
    const path = [...issue.path.map(String), ...(issue.code === "unrecognized_keys" ? issue.keys : [])];
    const layer = layerAbout(path, layers);
    const file = layer?.file ?? cluster.file;
    const at = layer ? ["settings"] : [];
    const context = {
      file: layer ? file : { ...file, placeOf: () => file.placeOf([]) },
      at,
      noun: "setting" as const,
    };
    return schemaProblems(
      component.settings,
      settings,
      { ...error, issues: [issue] } as typeof error,
      context,
    ).map((problem) =>
      problem.code === "missing-setting"
        ? {
            ...problem,
            cause: `${component.name} needs the setting ${path.join(".")}, which no layer gives.`,
            fix: `${problem.fix.replace(/^Add it\./, `Say it in clusters/overrides/${component.name}.yaml, or in those of a ring or a cluster.`)}`,
          }
        : problem,
    );
  });
}

/** The strongest layer that sets a setting, or else a map around it. */
function layerAbout(path: readonly string[], layers: readonly Override[]): Override | undefined {
  for (let length = path.length; length > 0; length--) {
    const layer = layers.findLast(({ settings }) => hasPath(settings, path.slice(0, length)));
    if (layer) return layer;
  }
  return layers.at(-1);
}

/** One issue for each unknown key, since each may be in another layer. */
const byKey = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
