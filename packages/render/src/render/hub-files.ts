import { componentProject, fleetApplicationSet, fleetProject } from "@hub/argocd";
import type { Component } from "@hub/component";
import type { Fleet } from "@hub/fleet";
import { hubPath, type TreeFile, treeFile } from "@hub/tree/deploy-tree";
import { printYaml } from "@hub/yaml/print";

/** The ApplicationSet and the AppProjects of every hub. `running` names what the clusters of a hub run. */
export function hubFiles(fleet: Fleet, running: ReadonlyMap<string, ReadonlySet<Component>>): TreeFile[] {
  return fleet.hubs.map(({ name: hub, namespace: argoNamespace }) => {
    const options = { hub, argoNamespace, repository: fleet.repository };
    const clusters = fleet.clusters.flatMap(({ facts }) => (facts.hub === hub ? facts.name : []));
    const byName = new Map<string, Component[]>();
    for (const component of running.get(hub) ?? [])
      byName.set(component.name, [...(byName.get(component.name) ?? []), component]);
    const projects = [...byName.keys()].sort().map((name) => {
      const releases = byName.get(name) ?? [];
      return componentProject({
        argoNamespace,
        repository: fleet.repository.url,
        name,
        description: releases[0]?.description ?? name,
        releases,
      });
    });
    const objects = [
      fleetProject(options),
      ...projects,
      fleetApplicationSet({ ...options, rings: fleet.rings, clusters }),
    ];
    return treeFile(`${hubPath(hub)}/fleet.yaml`, objects.map((object) => printYaml(object)).join("---\n"));
  });
}
