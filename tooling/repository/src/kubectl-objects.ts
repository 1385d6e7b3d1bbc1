import type { ClusterNames } from "./cluster-names.ts";
import { isPlaceholder } from "./page-commands.ts";
import type { ToolCall } from "./tool.ts";

/** Short names that kubectl knows of Kubernetes' own kinds. */
const shortNames: { readonly [name: string]: string } = {
  cm: "configmaps",
  crd: "customresourcedefinitions",
  deploy: "deployments",
  ds: "daemonsets",
  hpa: "horizontalpodautoscalers",
  ing: "ingresses",
  netpol: "networkpolicies",
  no: "nodes",
  ns: "namespaces",
  pdb: "poddisruptionbudgets",
  po: "pods",
  pv: "persistentvolumes",
  pvc: "persistentvolumeclaims",
  sts: "statefulsets",
  svc: "services",
};

/** Commands whose first argument is a kind, with or without names. */
const onKinds = new Set([
  "annotate",
  "delete",
  "describe",
  "edit",
  "get",
  "label",
  "patch",
  "rollout history",
  "rollout restart",
  "rollout status",
  "rollout undo",
  "scale",
  "wait",
]);

/** Commands whose first argument is a pod, or what makes it. */
const onPods = new Set(["debug", "exec", "logs", "port-forward"]);

/** What a kubectl command line names that no cluster has, a sentence each. */
export function objectProblems({ command, args, options }: ToolCall, names: ClusterNames): string[] {
  const namespace = options.get("--namespace") ?? options.get("-n");
  const problems =
    namespace === undefined || isPlaceholder(namespace) || names.namespaces.has(namespace)
      ? []
      : [`no component has the namespace ${namespace}`];
  const [first = "", second] = args;
  if (first === "" || isPlaceholder(first.split("/")[0] ?? "")) return problems;
  const isOnPod = onPods.has(command) && !first.includes("/");
  if (isOnPod || !(onKinds.has(command) || onPods.has(command))) return problems;
  const [kinds = "", name = second] = first.split("/");
  const plurals = kinds.split(",").map((kind) => pluralOf(kind, names.kinds) ?? kind);
  const unknown = plurals.filter((kind) => !names.kinds.has(kind));
  problems.push(...unknown.map((kind) => `no component has the kind ${kind}`));
  if (name === undefined || namespace === undefined || [name, namespace].some(isPlaceholder)) return problems;
  const missing = plurals.filter((kind) => !isThere(kind, namespace, name, names));
  return [...problems, ...missing.map((kind) => `no component has ${kind} ${name} in ${namespace}`)];
}

function isThere(kind: string, namespace: string, name: string, { workloads }: ClusterNames): boolean {
  const has = (kind: string, name: string) => workloads.has(`${namespace}/${kind}/${name}`);
  if (kind === "pods") return has("statefulset", name.replace(/-\d+$/, ""));
  if (!["daemonsets", "deployments", "services", "statefulsets"].includes(kind)) return true;
  return has(kind.replace(/s$/, ""), name);
}

function pluralOf(kind: string, known: ReadonlySet<string>): string | undefined {
  return [kind, shortNames[kind] ?? kind, `${kind}s`, `${kind}es`, kind.replace(/y$/, "ies")].find((one) =>
    known.has(one),
  );
}
