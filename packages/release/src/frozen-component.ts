import {
  type Check,
  type Cluster,
  type ClusterFacts,
  type Component,
  factsOf,
  type JsonObject,
  type RenderInput,
  type RenderOutput,
  type Workload,
} from "@hub/component";
import { z } from "zod";
import type { ReleaseManifest } from "./release.ts";
import { ReleaseAnswers } from "./release-answers.ts";
import { type Bundle, type Sandbox, sharedSandbox } from "./sandbox.ts";

/**
 * A release as a component. What `release.json` says is there at once; its settings, and what it renders, are asked of
 * the sandbox. These throw what `Sandbox.ask` throws.
 */
export function frozenComponent(
  manifest: ReleaseManifest,
  bundle: Bundle,
  sandbox: () => Sandbox = sharedSandbox,
): Component {
  const { component: name, version, chart, knownValues, contract, ...facts } = manifest;
  const { description, namespace, extraNamespaces, dependsOn, after, extraSources, argo } = facts;
  const answers = new ReleaseAnswers(bundle, sandbox);
  const toParse = (said: unknown) => ({ settings: said });
  const toRender = ({ cluster, settings }: RenderInput) => ({ facts: factsOf(cluster), settings });
  let settings: SettingsSchema | undefined;
  const ownSettings = () => {
    settings ??= settingsSchema(manifest.settings, (said) => answers.ask("parse", toParse(said)));
    return settings;
  };
  return {
    kind: "component",
    // Whatever contract it is of, the sandbox asks it as this one.
    contract: contract as 1,
    version,
    name,
    description,
    namespace,
    extraNamespaces,
    dependsOn,
    after,
    extraSources,
    argo,
    ...(chart ? { chart: { ...chart, keys: knownValues ?? {} } } : {}),
    migrations: manifest.migrations,
    oneWay: manifest.oneWay,
    get settings() {
      return ownSettings().schema;
    },
    render: (input) => {
      const { reads, ...output } = answers.ask("render", toRender(input)) as RenderOutput & Watched;
      replay(reads, input.cluster);
      return output;
    },
    ahead: {
      parse: (all) => answers.askAhead("parse", all.filter(ownSettings().isNew).map(toParse)),
      render: (all) => answers.askAhead("render", all.map(toRender)),
    },
    ...(manifest.hasChecks
      ? {
          checks: (cluster: Cluster, settings: object) => {
            const { reads, checks } = answers.ask("checks", {
              facts: factsOf(cluster),
              settings,
            }) as { checks: readonly Check[] } & Watched;
            replay(reads, cluster);
            return checks;
          },
        }
      : {}),
    ...(manifest.hasWorkloads
      ? {
          workloads: (values: object, manifests: readonly JsonObject[]) =>
            // As the contract has it, which the release was typed against.
            answers.ask("workloads", { values, manifests }) as readonly Workload[],
        }
      : {}),
  };
}

interface Watched {
  /** Names of the facts that it read, in order. */
  readonly reads: readonly string[];
}

/** Looks at what the release looked at, for a caller that watches. */
function replay(reads: readonly string[], cluster: ClusterFacts | Cluster): void {
  for (const read of reads) {
    if (read.startsWith("runs:")) {
      if ("runs" in cluster) cluster.runs(read.slice("runs:".length));
      continue;
    }
    const dot = read.indexOf(".");
    const fact = cluster[(dot < 0 ? read : read.slice(0, dot)) as keyof ClusterFacts];
    if (typeof fact !== "object") continue;
    if (dot >= 0) Reflect.get(fact, read.slice(dot + 1));
    else Reflect.ownKeys(fact);
  }
}

interface SettingsSchema {
  readonly schema: z.ZodObject;
  /** Whether settings have not been parsed yet. */
  isNew(said: JsonObject): boolean;
}

/** The schema that editors and messages know, which parses as the release itself does. */
function settingsSchema(jsonSchema: object, parse: (said: unknown) => unknown): SettingsSchema {
  // `freeze` wrote the JSON Schema from a strict object.
  const schema = z.fromJSONSchema(jsonSchema as Parameters<typeof z.fromJSONSchema>[0]) as z.ZodObject;
  const parsedAnew = (said: unknown) => {
    const parsed = parse(said) as { data: Record<string, unknown> } | { issues: z.core.$ZodIssue[] };
    return "data" in parsed
      ? { success: true as const, data: parsed.data }
      : { success: false as const, error: new z.ZodError(parsed.issues) };
  };
  const known = new Map<string, ReturnType<typeof parsedAnew>>();
  // Asking the sandbox takes longer than all the rest, and most clusters say the same.
  const safeParse = (said: unknown) => {
    const key = JSON.stringify(said);
    const parsed = known.get(key) ?? parsedAnew(said);
    known.set(key, parsed);
    return parsed;
  };
  Object.assign(schema, {
    safeParse,
    parse: (said: unknown) => {
      const parsed = safeParse(said);
      if (!parsed.success) throw parsed.error;
      return parsed.data;
    },
  });
  return { schema, isNew: (said) => !known.has(JSON.stringify(said)) };
}
