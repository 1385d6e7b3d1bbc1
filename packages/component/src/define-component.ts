import type { z } from "zod";
import type { Component, ComponentDefinition } from "./component.ts";
import { renderDefinition } from "./render-definition.ts";

/** Declares a component, the default export of a package under `apps/`. Plain data and pure functions, no effects. */
export function defineComponent<Settings extends z.ZodObject, Values extends object = object>(
  definition: ComponentDefinition<Settings, Values>,
): Component<Settings, Values> {
  const component: Component<Settings, Values> = {
    ...definition,
    kind: "component",
    contract: 1,
    extraNamespaces: definition.extraNamespaces ?? [],
    dependsOn: definition.dependsOn ?? [],
    after: definition.after ?? [],
    extraSources: definition.extraSources ?? [],
    migrations: definition.migrations ?? [],
    oneWay: definition.oneWay ?? [],
    argo: {
      syncOptions: [],
      ignoreDifferences: [],
      removal: "confirm",
      clusterKinds: [],
      namespaces: [],
      ...definition.argo,
    },
    render: (input, call) => renderDefinition(component, input, call),
  };
  return component;
}
