import type { Verb } from "../verb.ts";
import { gcBundles } from "./gc-bundles.ts";
import { gcReleases } from "./gc-releases.ts";

/** `hubctl gc`: what nothing needs any more. */
export const gc: Verb = (program, context) => {
  const command = program
    .command("gc")
    .summary("remove releases and bundles that nothing needs")
    .description("Removes what nothing needs any more, and nothing that somebody could go back to.");
  gcReleases(command, context);
  gcBundles(command, context);
};
