import type { Verb } from "../verb.ts";
import { newCluster } from "./new-cluster.ts";
import { newComponent } from "./new-component.ts";

/** `hubctl new`: the folder of a cluster or a component. */
export const newVerb: Verb = (program, context) => {
  const command = program
    .command("new")
    .summary("start a cluster or a component")
    .description("Writes the folder of a new cluster or component.");
  newCluster(command, context);
  newComponent(command, context);
};
