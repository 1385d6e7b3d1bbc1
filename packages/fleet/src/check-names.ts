import { error, Findings, type Problem } from "@hub/problem";
import { effectivePins } from "./effective-pins.ts";
import type { Fleet, FleetCluster, Ring } from "./fleet.ts";
import { dnsLabel } from "./schema.ts";

/** Longest name of an Argo CD Application here: it is also a label value. Source: Kubernetes, label values. */
const maxApplicationName = 63;

/** Name of the Application that keeps a hub's ApplicationSet, so that no cluster can have it. */
const rootName = "fleet";

/**
 * Whether Argo CD can tell the Applications of a hub apart: the root, one for each cluster, named as the cluster, and
 * `<cluster>-<component>` for each component.
 */
export function checkNames(fleet: Fleet, rings: ReadonlyMap<string, Ring>): Problem[] {
  const found = new Findings();
  const owners = new Map<string, Owner>();
  for (const cluster of fleet.clusters) {
    const { name, hub } = cluster.facts;
    if (name === rootName) {
      found.add(
        error(
          "reserved-name",
          `A cluster cannot be named ${rootName}: Argo CD's Application of that name keeps the fleet itself.`,
          "Rename the folder.",
          { place: cluster.file.placeOf([]) },
        ),
      );
    }
    owners.set(`${hub}/${name}`, { cluster, what: `the cluster ${name}` });
  }
  for (const cluster of fleet.clusters) {
    const { name: own, hub, ring: ringName } = cluster.facts;
    const ring = rings.get(ringName);
    let longest = "";
    for (const component of ring ? effectivePins(ring, cluster).keys() : []) {
      const name = `${own}-${component}`;
      if (component.length > longest.length) longest = component;
      const what = `${component} on ${own}`;
      const other = owners.get(`${hub}/${name}`);
      if (!other) owners.set(`${hub}/${name}`, { cluster, what });
      else
        found.add(
          error(
            "duplicate-application",
            `Two Applications of the hub ${hub} would be named ${name}: those of ${other.what} and of ${what}.`,
            "Rename one of the clusters.",
            { place: cluster.file.placeOf([]), others: [other.cluster.file.placeOf([])] },
          ),
        );
    }
    const length = own.length + 1 + longest.length;
    // A folder's name that is none has a problem of its own.
    if (longest !== "" && length > maxApplicationName && dnsLabel.test(own))
      found.add(
        error(
          "name-too-long",
          `The Application ${own}-${longest} would have a name of ${length} characters; Kubernetes allows ${maxApplicationName}.`,
          `Rename the cluster: with this component, its name may have ${Math.max(0, maxApplicationName - longest.length - 1)} characters.`,
          { place: cluster.file.placeOf([]) },
        ),
      );
  }
  return found.problems;
}

interface Owner {
  readonly cluster: FleetCluster;
  /** As in "the Application of". */
  readonly what: string;
}
