import type { ClusterStatus, ComponentStatus, FleetStatus, RingStatus, State } from "@hub/live";
import { durationText } from "@hub/rollout";
import { count, table } from "./table.ts";
import type { painter } from "./verb.ts";

type Paint = ReturnType<typeof painter>;

/** Components of one cluster that are listed; more would hide the next cluster. */
const maxListed = 6;

/** A hub's clusters, ring by ring: one line for each that is well, more for what is not. */
export function statusText(status: FleetStatus, paint: Paint): string {
  const name = Math.max(...status.clusters.map((cluster) => cluster.name.length), 12);
  const lines = [paint("bold", headline(status))];
  const places = [...status.rings.map((ring) => ring.name), null];
  for (const [index, place] of places.entries()) {
    const ring = status.rings[index];
    const own = status.clusters.filter(
      (cluster) => cluster.state !== "forgotten" && (cluster.ring ?? null) === place,
    );
    if (ring) lines.push("", ringLine(ring, index, name, paint));
    else if (own.length > 0) lines.push("", "of no ring");
    lines.push(...own.flatMap((cluster) => clusterLines(cluster, status.at, name, paint)));
  }
  const forgotten = status.clusters.filter(({ state }) => state === "forgotten");
  if (forgotten.length > 0)
    lines.push(
      "",
      "No longer in the fleet",
      ...forgotten.flatMap((one) => clusterLines(one, status.at, name, paint)),
    );
  if (status.waitingFor.length > 0)
    lines.push("", paint("bold", "Waits"), ...status.waitingFor.map(({ text }) => `  ${text}`));
  return `${lines.join("\n")}\n`;
}

function headline({ hub, at, rings }: FleetStatus): string {
  const sum = (of: (ring: RingStatus) => number) => rings.reduce((total, ring) => total + of(ring), 0);
  const held = sum((ring) => ring.held);
  const clusters = `${sum((ring) => ring.ready)} of ${count(
    sum((ring) => ring.clusters),
    "cluster",
  )} ready`;
  const time = `${at.slice(0, 16).replace("T", " ")} UTC`;
  return `${hub ?? "hub"}, ${time}: ${clusters}${held > 0 ? `, ${held} on hold` : ""}`;
}

function ringLine(ring: RingStatus, index: number, width: number, paint: Paint): string {
  const pace = ring.maxUpdate === "100%" ? "" : `, ${ring.maxUpdate} at a time`;
  const ready = ring.clusters === 0 ? "no cluster" : `${ring.ready} of ${ring.clusters}${pace}`;
  return `${paint("bold", `${index + 1} ${ring.name}`.padEnd(width + 2))}  ${stateText(ring.state, paint)}  ${ready}`;
}

function clusterLines(cluster: ClusterStatus, at: string, width: number, paint: Paint): string[] {
  const { name, state, components, message } = cluster;
  const open = components.filter((component) => component.state === "moving" || component.state === "stuck");
  const ready = components.filter((component) => component.state === "ready").length;
  const detail =
    state === "ready"
      ? `${count(components.length, "component")}${sinceText(cluster, at)}`
      : open.length > 0 && state !== "held"
        ? `${ready} of ${count(components.length, "component")}`
        : (message ?? "");
  const listed = open.slice(0, maxListed).map((component) => `      ${componentText(component, paint)}`);
  return [
    `  ${name.padEnd(width)}  ${stateText(state, paint)}  ${detail}`.trimEnd(),
    ...listed,
    ...(open.length > maxListed ? [`      and ${open.length - maxListed} more`] : []),
  ];
}

/** Since when the last of its components is Healthy, and at which commit. */
function sinceText({ components, revision }: ClusterStatus, at: string): string {
  const since = components
    .flatMap(({ healthySince }) => healthySince ?? [])
    .sort()
    .at(-1);
  return `${since ? `, Healthy for ${ageText(since, at)}` : ""}${revision ? `, commit ${revision.slice(0, 7)}` : ""}`;
}

const ageText = (since: string, at: string): string =>
  durationText(Math.max(0, Date.parse(at) - Date.parse(since)));

/** Everything that runs on one cluster: release wanted and running, sync, health, since when. */
export function clusterText(cluster: ClusterStatus, at: string, paint: Paint): string {
  const { name, ring, state, message, components } = cluster;
  const rows = components.map((one) => [
    String(one.wave),
    one.name,
    one.wanted ?? "-",
    one.running ?? "-",
    one.sync ?? "-",
    one.health ?? "-",
    one.healthySince ? `for ${ageText(one.healthySince, at)}` : (one.message ?? "-"),
  ]);
  return [
    `${paint("bold", name)} in ${ring ?? "no ring"}: ${paint(colors[state], state)}${message ? `: ${message}` : ""}\n`,
    table([["wave", "component", "wanted", "running", "sync", "health", ""], ...rows]),
  ].join("\n");
}

const componentText = ({ name, state, wanted, running, message }: ComponentStatus, paint: Paint): string => {
  const release =
    wanted === null ? "" : running === wanted ? ` ${wanted}` : ` ${running ?? "?"} -> ${wanted}`;
  return `${paint(colors[state], name)}${release} ${message}`;
};

const colors: Record<State, Parameters<Paint>[0]> = {
  ready: "green",
  moving: "yellow",
  stuck: "red",
  waiting: "gray",
  held: "magenta",
  forgotten: "gray",
};

const stateText = (state: State, paint: Paint): string => paint(colors[state], state.padEnd(9));
