import type { Lab } from "../lab/lab.ts";
import { Missing, until } from "../lab/until.ts";

/** Seconds in place of the half hour after which Argo CD ends a sync on a real hub. */
export const shortSyncSeconds = 30;

/**
 * Lets Argo CD end the sync that waits for something broken, until what comes after has begun.
 *
 * With that limit for good, the syncs of a busy machine would be ended, too, and one that is ended is not tried again.
 */
export async function unstick(lab: Lab, what: string, hasBegun: () => boolean): Promise<void> {
  await lab.argoCd.limitSyncs(shortSyncSeconds);
  try {
    await until(what, shortSyncSeconds + 90, () => (hasBegun() ? true : new Missing("it has not")));
  } finally {
    await lab.argoCd.limitSyncs(lab.settings.syncTimeoutSeconds);
  }
}
