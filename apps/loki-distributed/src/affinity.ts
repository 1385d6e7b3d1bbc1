import type { Values } from "./chart.ts";

/**
 * Keeps the pods of one part of the chart apart: on different nodes if they must or else if it can be, and in different
 * zones. A string, which the chart puts through `tpl`; its own default goes by a label of zones that no node has any more.
 */
export const apart = (part: keyof Values, nodes: "must" | "may") =>
  nodes === "must"
    ? `podAntiAffinity:
  requiredDuringSchedulingIgnoredDuringExecution:
    - ${term(part, "kubernetes.io/hostname", 6)}
  preferredDuringSchedulingIgnoredDuringExecution:
    - weight: 100
      podAffinityTerm:
        ${term(part, "topology.kubernetes.io/zone", 8)}
`
    : `podAntiAffinity:
  preferredDuringSchedulingIgnoredDuringExecution:
    - weight: 100
      podAffinityTerm:
        ${term(part, "kubernetes.io/hostname", 8)}
    - weight: 50
      podAffinityTerm:
        ${term(part, "topology.kubernetes.io/zone", 8)}
`;

function term(part: string, topologyKey: string, indent: number): string {
  const space = " ".repeat(indent);
  return `labelSelector:
${space}  matchLabels:
${space}    {{- include "loki.${part}SelectorLabels" . | nindent ${indent + 4} }}
${space}topologyKey: ${topologyKey}`;
}
