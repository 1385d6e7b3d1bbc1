import { addGcBundles } from "../gc/add-gc-bundles.ts";
import { addGcReleases } from "../gc/add-gc-releases.ts";
import type { Verb } from "../verb.ts";

/** `hubctl gc`: what nothing needs any more. */
export const gc: Verb = (program, context) => {
  const command = program
    .command("gc")
    .summary("remove releases and bundles that nothing needs")
    .description("Removes what nothing needs any more, and nothing that somebody could go back to.");
  addGcReleases(command, context);
  addGcBundles(command, context);
};
