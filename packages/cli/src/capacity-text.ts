import type { ClusterCapacity, Demand, DemandRange } from "@hub/capacity";
import { count, table } from "./table.ts";
import type { painter } from "./verb.ts";

type Paint = ReturnType<typeof painter>;

/** One line for each cluster: how much of it the requests of its pods take. */
export function clustersText(capacities: readonly ClusterCapacity[], paint: Paint): string {
  const head = ["cluster", "nodes", "pods", "CPU requests", "memory requests", "volumes", "counted"];
  const rows = capacities.map((capacity) => {
    const { name, size, allocatable, demand, components } = capacity;
    const [cpu, memory, volumes] = takenShares(capacity);
    return [
      name,
      String(size.nodes),
      sumText(
        capacity,
        range(demand, ({ pods }) => pods),
      ),
      `${cpu} of ${number(allocatable.cpuCores)}`,
      `${memory} of ${number(allocatable.memoryGiB)} GiB`,
      `${volumes} of ${size.storageGiB} GiB`,
      knownText(components),
    ];
  });
  return boldHead(table([head, ...rows]), paint);
}

/** A cluster, component by component. */
export function capacityText(capacity: ClusterCapacity, paint: Paint): string {
  const { name, size, allocatable, components, demand } = capacity;
  const head = [
    "component",
    "release",
    "pods",
    "CPU requests",
    "limits",
    "memory requests",
    "limits",
    "volumes",
  ];
  const rows = components.map((component) => [
    component.name,
    component.release,
    ...(component.demand ? amounts(component.demand) : ["unknown"]),
  ]);
  const together = amounts(demand).map((text) => sumText(capacity, text));
  const [cpu = "", memory = "", volumes = ""] = takenShares(capacity);
  const held = [
    number(allocatable.cpuCores),
    "",
    `${number(allocatable.memoryGiB)} GiB`,
    "",
    `${size.storageGiB} GiB`,
  ];
  const unknown = components.filter((component) => component.demand === null);
  return [
    `${paint("bold", name)}: ${count(size.nodes, "node")}, ${size.cpuCores} cores, ${size.memoryGiB} GiB of memory, ${size.storageGiB} GiB for volumes\n\n`,
    boldHead(
      table([
        head,
        ...rows,
        ["together", "", ...together],
        ["for pods", "", "", ...held],
        ["taken", "", "", cpu, "", memory, "", volumes],
      ]),
      paint,
    ),
    unknown.length > 0
      ? `\nNot counted, since these releases do not say what their pods ask for: ${unknown.map((one) => `${one.name} ${one.release}`).join(", ")}.\n`
      : "",
  ].join("");
}

/** Shares of a cluster that requests take: of its CPU, its memory, and of what volumes may take. */
const takenShares = (capacity: ClusterCapacity): string[] => {
  const { size, allocatable, demand } = capacity;
  return [
    percent(demand, ({ requests }) => requests.cpuCores, allocatable.cpuCores),
    percent(demand, ({ requests }) => requests.memoryGiB, allocatable.memoryGiB),
    percent(demand, ({ storageGiB }) => storageGiB, size.storageGiB),
  ].map((text) => sumText(capacity, text));
};

/** A sum of a cluster: what is not known might be more. */
function sumText({ components }: ClusterCapacity, text: string): string {
  if (components.every(({ demand }) => demand !== null)) return text;
  return text === "-" || text === "0%" ? "unknown" : `${text} or more`;
}

/** Of how many components the line is the sum. */
function knownText(components: ClusterCapacity["components"]): string {
  const known = components.filter(({ demand }) => demand !== null).length;
  return known === components.length ? "all" : `${known} of ${components.length}; the others do not say`;
}

type Part = (demand: Demand) => number;

const amounts = (demand: DemandRange): string[] => [
  range(demand, ({ pods }) => pods),
  range(demand, ({ requests }) => requests.cpuCores),
  range(demand, ({ limits }) => limits.cpuCores),
  range(demand, ({ requests }) => requests.memoryGiB, " GiB"),
  range(demand, ({ limits }) => limits.memoryGiB, " GiB"),
  range(demand, ({ storageGiB }) => storageGiB, " GiB"),
];

function range({ min, max }: DemandRange, part: Part, unit = ""): string {
  const [least, most] = [number(part(min)), number(part(max))];
  if (most === "0") return "-";
  return least === most ? `${least}${unit}` : `${least} to ${most}${unit}`;
}

function percent({ min, max }: DemandRange, part: Part, held: number): string {
  const [least, most] = [part(min), part(max)].map((asked) => Math.round((asked / held) * 100));
  return least === most ? `${least}%` : `${least}% to ${most}%`;
}

const number = (value: number): string => String(Math.round(value * 100) / 100);

function boldHead(text: string, paint: Paint): string {
  const [first = "", ...lines] = text.split("\n");
  return [paint("bold", first), ...lines].join("\n");
}
