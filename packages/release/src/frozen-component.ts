import {
  type Check,
  type Cluster,
  type ClusterFacts,
  type Component,
  factsOf,
  type JsonObject,
  type RenderOutput,
  type Workload,
} from "@hub/component/contract";
import { z } from "zod";
import type { AnswerCache } from "./answer-cache.ts";
import { componentFacts } from "./component-facts.ts";
import { type Question, resultOf } from "./open-release.ts";
import type { ReleaseManifest } from "./release.ts";
import { type Bundle, type Sandbox, sharedSandbox } from "./sandbox.ts";

/**
 * A release as a component. The facts in `release.json` are there at once; its settings and its output are requested from
 * the sandbox, where `cache` misses. These throw what `Sandbox.ask` throws.
 */
export function frozenComponent(
  manifest: ReleaseManifest,
  bundle: Bundle,
  sandbox: () => Sandbox = sharedSandbox,
  cache?: AnswerCache,
): Component {
  const { component: name, version, chart, knownValues, contract } = manifest;
  const ask = (question: Question, input: object) => {
    const text = JSON.stringify(input);
    const cached = cache?.get(question, text);
    if (cached) return resultOf(cached);
    const answer = sandbox().answer(bundle, question, text);
    cache?.add(question, text, answer);
    return resultOf(answer);
  };
  let schema: z.ZodObject | undefined;
  return {
    kind: "component",
    // Whatever contract it is of, the sandbox asks it as this one.
    contract: contract as 1,
    version,
    name,
    ...componentFacts(manifest),
    ...(chart ? { chart: { ...chart, keys: knownValues ?? {} } } : {}),
    get settings() {
      schema ??= settingsSchema(manifest.settings, (input) => ask("parse", { settings: input }));
      return schema;
    },
    render: ({ cluster, settings }) => {
      const input = { facts: factsOf(cluster), settings };
      const { reads, ...output } = ask("render", input) as RenderOutput & Watched;
      replay(reads, cluster);
      return output;
    },
    ...(manifest.hasChecks
      ? {
          checks: (cluster: Cluster, settings: object) => {
            const { reads, checks } = ask("checks", { facts: factsOf(cluster), settings }) as {
              checks: readonly Check[];
            } & Watched;
            replay(reads, cluster);
            return checks;
          },
        }
      : {}),
    ...(manifest.hasWorkloads
      ? {
          workloads: (values: object, manifests: readonly JsonObject[]) =>
            // As the contract has it, which the release was typed against.
            ask("workloads", { values, manifests }) as readonly Workload[],
        }
      : {}),
  };
}

interface Watched {
  /** Names of the facts that it read, in order. */
  readonly reads: readonly string[];
}

/** Repeats the release's reads of facts, for a caller that watches them. */
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

/** The schema that editors and messages read, which parses as the release itself does. */
function settingsSchema(jsonSchema: object, parse: (input: unknown) => unknown): z.ZodObject {
  const parsedAnew = (input: unknown) => {
    const parsed = parse(input) as { data: Record<string, unknown> } | { issues: z.core.$ZodIssue[] };
    return "data" in parsed
      ? { success: true as const, data: parsed.data }
      : { success: false as const, error: new z.ZodError(parsed.issues) };
  };
  const cached = new Map<string, ReturnType<typeof parsedAnew>>();
  // A request to the sandbox takes longer than all the rest, and most clusters have the same settings.
  const safeParse = (input: unknown) => {
    const key = JSON.stringify(input);
    const parsed = cached.get(key) ?? parsedAnew(input);
    cached.set(key, parsed);
    return parsed;
  };
  const parsing = {
    safeParse,
    parse: (input: unknown) => {
      const parsed = safeParse(input);
      if (!parsed.success) throw parsed.error;
      return parsed.data;
    },
  };
  let whole: z.ZodObject | undefined;
  // All but parsing is for messages and editors, and takes milliseconds to make.
  return new Proxy(parsing as unknown as z.ZodObject, {
    get: (target, key) => {
      if (Object.hasOwn(parsing, key)) return Reflect.get(target, key);
      // `freeze` wrote the JSON Schema from a strict object.
      whole ??= z.fromJSONSchema(jsonSchema as Parameters<typeof z.fromJSONSchema>[0]) as z.ZodObject;
      return Reflect.get(whole, key);
    },
  });
}
