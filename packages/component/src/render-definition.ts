import { App, Chart } from "cdk8s";
import type { z } from "zod";
import { toCluster } from "./cluster.ts";
import type { CallComponent, ComponentDefinition, RenderInput, RenderOutput } from "./component.ts";
import { externalSecret } from "./external-secret.ts";
import type { JsonObject } from "./json.ts";
import { sortedKeys } from "./key-order.ts";
import { PlainObject } from "./plain-object.ts";

/** What `render` of a component does; a frozen release has this of its library. */
export function renderDefinition<Settings extends z.ZodObject, Values extends object>(
  component: ComponentDefinition<Settings, Values>,
  { cluster: facts, settings: parsed }: RenderInput,
  call: CallComponent = (run) => run(),
): RenderOutput {
  const cluster = "runs" in facts ? facts : toCluster(facts);
  // The caller has parsed them by the component's own schema.
  const settings = parsed as z.output<Settings>;
  const values = component.chart
    ? ((call(() => component.values?.(cluster, settings)) ?? {}) as JsonObject)
    : null;
  const secrets = call(() => component.secrets?.(cluster, settings)) ?? [];
  if (!component.manifests && secrets.length === 0) return { values, manifests: [] };
  // An App of its own: cdk8s is quadratic in the objects below one App.
  const scope = new Chart(new App(), component.name, { disableResourceNameHashes: true });
  for (const secret of secrets) externalSecret(scope, secret, component.namespace.name, cluster.secretStore);
  call(() => component.manifests?.(scope, cluster, settings));
  return { values, manifests: plainObjects(scope) ?? scope.toJson().map(inOrder) };
}

/** What cdk8s would give in the end, where nothing is left for it to resolve or to put in order. */
function plainObjects({ node }: Chart): JsonObject[] | undefined {
  const objects: JsonObject[] = [];
  for (const child of node.children) {
    // Not instanceof, which cdk8s answers with yes for each of its objects.
    const json = child.constructor === PlainObject ? (child as PlainObject).json : undefined;
    if (!json || child.node.children.length > 0 || child.node.dependencies.length > 0) return undefined;
    objects.push(json);
  }
  return objects;
}

/** Keys in order, what names the object first. cdk8s sorts too, unless an environment variable tells it not to. */
function inOrder(object: JsonObject): JsonObject {
  const { apiVersion, kind, metadata, ...rest } = object;
  return { apiVersion, kind, metadata: sortedKeys(metadata), ...sortedKeys(rest) } as JsonObject;
}
