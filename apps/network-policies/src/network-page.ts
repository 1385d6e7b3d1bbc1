import type { Cluster } from "@hub/component";
import { applicationConnections } from "./application-connections.ts";
import { type Connection, isOutside, type Place, type Port } from "./place.ts";
import { platformConnections } from "./platform-connections.ts";
import type { Settings } from "./settings.ts";

const words = {
  "api-server": "the API server",
  anyone: "anyone",
  cloud: "the cloud",
  dns: "DNS",
  internet: "hosts outside",
  nodes: "nodes",
} as const;

/** Pods that have no service's name. */
const kinds: Readonly<Record<string, string>> = { everything: "every pod", mesh: "pods with a sidecar" };

const nameOf = (place: Place): string =>
  isOutside(place) ? words[place] : (kinds[place.name] ?? place.name);
const fullNameOf = (place: Place): string =>
  isOutside(place) ? words[place] : `\`${place.namespace}\` ${nameOf(place)}`;

const portText = (port: Port): string => (typeof port === "number" ? String(port) : `${port.port}/UDP`);
const portsText = (ports: readonly Port[]): string =>
  ports.length === 0 ? "all" : ports.map(portText).join(", ");

const touches = ({ from, to }: Connection, place: Place): boolean => from === place || to === place;
const isMetrics = ({ why }: Connection): boolean => why.startsWith("Metrics");

/** The page of docs/ about who talks to whom, from the table that the policies come from. */
export function networkPage(cluster: Cluster, settings: Settings): string {
  const platform = platformConnections(cluster);
  const applications = applicationConnections(cluster, settings);
  const withApiServer = platform.filter((connection) => touches(connection, "api-server"));
  const metrics = [...platform, ...applications].filter(isMetrics);
  const others = platform.filter(
    (connection) => !isMetrics(connection) && !touches(connection, "api-server"),
  );
  const ofServices = applications.filter((connection) => !isMetrics(connection));

  return `# Who talks to whom

Written by a test of the component network-policies from the table that its policies come from; do not edit it:
\`pnpm --filter @hub/app-network-policies test -u\`.

Nothing else may talk. In every namespace the policy \`default-deny\` refuses what no other policy allows, in and out; the
policy \`dns\` lets pods resolve names. Ports are those of the pod that answers. A cluster has the lines of what it runs, and
the namespaces of applications those of their services, which are settings.

## The platform

${diagram(others)}

${table(others)}

## Applications

${diagram(ofServices)}

${table(ofServices, ["From", "To", "Ports"])}

## The API server

It asks these, at every request that a webhook or an API is about. Its addresses are a setting.

${table(withApiServer.filter(({ from }) => from === "api-server"))}

These ask it, at ports 443 and 6443: ${withApiServer
    .filter(({ to }) => to === "api-server")
    .map(({ from }) => fullNameOf(from))
    .join(", ")}.

## Metrics

Prometheus scrapes these.

${table(metrics, ["To", "Ports"])}
`;
}

/** A diagram that GitHub draws: who, to whom, at which ports. */
function diagram(connections: readonly Connection[]): string {
  const ids = new Map<string, string>();
  const idOf = (place: Place): string => {
    const key = fullNameOf(place);
    const id = ids.get(key) ?? `n${ids.size}`;
    ids.set(key, id);
    return id;
  };
  const arrows = connections
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, ports }) => `  ${idOf(from)} -->|${portsText(ports)}| ${idOf(to)}`);
  const places = [...new Set(connections.flatMap(({ from, to }) => [from, to]))];
  const byNamespace = Map.groupBy(
    places.filter((place) => ids.has(fullNameOf(place))),
    (place) => (isOutside(place) ? "" : place.namespace),
  );
  const boxes = [...byNamespace].flatMap(([namespace, members]) => {
    const nodes = [...new Map(members.map((place) => [idOf(place), nameOf(place)]))].map(([id, name]) =>
      namespace === "" ? `  ${id}([${name}])` : `    ${id}[${name}]`,
    );
    return namespace === "" ? nodes : [`  subgraph ${namespace}`, ...nodes, "  end"];
  });
  return ["```mermaid", "flowchart LR", ...boxes, ...arrows, "```"].join("\n");
}

const columns = {
  From: ({ from }: Connection) => fullNameOf(from),
  To: ({ to }: Connection) => fullNameOf(to),
  Ports: ({ ports }: Connection) => portsText(ports),
  "What for": ({ why }: Connection) => why,
};

function table(
  connections: readonly Connection[],
  names: readonly (keyof typeof columns)[] = ["From", "To", "Ports", "What for"],
): string {
  const rows = connections.map((connection) => names.map((name) => columns[name](connection)));
  return [names, names.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
