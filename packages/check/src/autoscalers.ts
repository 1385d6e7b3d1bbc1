import { type Component, type JsonObject, valueAt } from "@hub/component/contract";
import { isMap } from "@hub/fleet";
import type { RenderedComponent } from "@hub/render";
import type { Autoscaler, ScaledResource } from "./autoscaler.ts";
import { chartAutoscalers } from "./chart-autoscalers.ts";

/** The autoscalers of one rendered component: those among its manifests, and as far as its values tell those of its chart. */
export const autoscalersOf = (
  component: Component,
  { values, manifests }: Pick<RenderedComponent, "values" | "manifests">,
): Autoscaler[] => [
  ...manifests.flatMap((object) => autoscalerOf(object, component.namespace.name) ?? []),
  ...(component.chart && values ? chartAutoscalers(component, values) : []),
];

function autoscalerOf(object: JsonObject, releaseNamespace: string): Autoscaler | undefined {
  const { apiVersion, kind } = object;
  const group = String(apiVersion).split("/")[0];
  const read = readers[`${group}/${String(kind)}`];
  if (!read) return undefined;
  const namespace = valueAt(object, ["metadata", "namespace"]) ?? releaseNamespace;
  const target = valueAt(object, ["spec", read.target]);
  if (!isMap(target)) return undefined;
  return {
    kind: read.kind,
    namespace: String(namespace),
    name: String(valueAt(object, ["metadata", "name"])),
    // KEDA takes a target without a kind for a Deployment; all other kinds require one.
    target: `${String(target.kind ?? "Deployment")} ${String(namespace)}/${String(target.name)}`,
    resources: read.resources(object),
  };
}

const readers: Readonly<
  Record<
    string,
    {
      readonly kind: Autoscaler["kind"];
      /** Field of `spec` that names the workload. */
      readonly target: "scaleTargetRef" | "targetRef";
      readonly resources: (object: JsonObject) => ScaledResource[];
    }
  >
> = {
  "autoscaling/HorizontalPodAutoscaler": {
    kind: "HorizontalPodAutoscaler",
    target: "scaleTargetRef",
    resources: (object) => {
      const metrics = maps(valueAt(object, ["spec", "metrics"]));
      const names = metrics.map(
        (metric) => valueAt(metric, ["resource", "name"]) ?? valueAt(metric, ["containerResource", "name"]),
      );
      // Version 1 of the API has no other metric; later versions go by CPU where none is given.
      return metrics.length === 0 ? ["cpu"] : resourcesIn(names);
    },
  },
  "keda.sh/ScaledObject": {
    kind: "ScaledObject",
    target: "scaleTargetRef",
    resources: (object) => resourcesIn(maps(valueAt(object, ["spec", "triggers"])).map(({ type }) => type)),
  },
  "autoscaling.k8s.io/VerticalPodAutoscaler": {
    kind: "VerticalPodAutoscaler",
    target: "targetRef",
    resources: changedResources,
  },
};

/** Resources that a VerticalPodAutoscaler changes. Default: both, of every container. */
function changedResources(object: JsonObject): ScaledResource[] {
  if (valueAt(object, ["spec", "updatePolicy", "updateMode"]) === "Off") return [];
  const policies = maps(valueAt(object, ["spec", "resourcePolicy", "containerPolicies"]));
  const all = policies.some(({ containerName }) => containerName === "*") ? policies : [...policies, {}];
  return resourcesIn(
    all
      .filter(({ mode }) => mode !== "Off")
      .flatMap<unknown>(({ controlledResources }) =>
        Array.isArray(controlledResources) ? controlledResources : bothResources,
      ),
  );
}

const bothResources: readonly ScaledResource[] = ["cpu", "memory"];

const resourcesIn = (names: readonly unknown[]): ScaledResource[] =>
  bothResources.filter((resource) => names.includes(resource));

const maps = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isMap) : []);
