import type { Component, JsonObject } from "@hub/component";
import { isMap } from "@hub/fleet";
import type { Autoscaler, ScaledResource } from "./autoscaler.ts";

/** Names in values under which charts make an autoscaler for the part that the values are of. */
const switches = {
  autoscaling: "HorizontalPodAutoscaler",
  hpa: "HorizontalPodAutoscaler",
  keda: "ScaledObject",
} as const;

/**
 * The autoscalers that a chart is configured to make, as far as its values show. Their targets are guessed as nearly all
 * charts name it, after the release and the part: `controller.autoscaling` of ingress-nginx is about the Deployment
 * `ingress-nginx-controller`. Defaults of the chart are not available here.
 */
export function chartAutoscalers(component: Component, values: JsonObject): Autoscaler[] {
  const found: Autoscaler[] = [];
  const visit = (part: JsonObject, path: readonly string[]) => {
    const add = (kind: Autoscaler["kind"], key: string, resources: readonly ScaledResource[]) =>
      found.push({
        kind,
        namespace: component.namespace.name,
        name: [...path, key].join("."),
        target: `Deployment ${component.namespace.name}/${partName(component, values, path)}`,
        resources,
        valuePath: [...path, key],
      });
    if (part.autoscaleEnabled === true) add("HorizontalPodAutoscaler", "autoscaleEnabled", resourcesOf(part));
    for (const [key, entry] of Object.entries(part)) {
      if (!isMap(entry)) continue;
      if (Object.hasOwn(switches, key)) {
        const kind = switches[key as keyof typeof switches];
        if (entry.enabled === true) add(kind, key, kind === "ScaledObject" ? [] : resourcesOf(entry));
      } else visit(entry, [...path, key]);
    }
  };
  visit(values, []);
  return found;
}

/** As `helm create` makes names: the release's, with the chart's where it does not say it already, and the part's. */
function partName(component: Component, values: JsonObject, path: readonly string[]): string {
  const { name, chart } = component;
  const override = values.fullnameOverride;
  const release =
    typeof override === "string" && override !== ""
      ? override
      : chart === undefined || name.includes(chart.name)
        ? name
        : `${name}-${chart.name}`;
  const kebab = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [release, ...path.map(kebab)].join("-");
}

/** Charts go by CPU by default, and by memory where the values set it. */
function resourcesOf(autoscaling: JsonObject): ScaledResource[] {
  const isOff = (key: string) => Object.hasOwn(autoscaling, key) && !autoscaling[key];
  return [
    ...(isOff("targetCPUUtilizationPercentage") ? [] : ["cpu" as const]),
    ...(autoscaling.targetMemoryUtilizationPercentage || autoscaling.memory ? ["memory" as const] : []),
  ];
}
