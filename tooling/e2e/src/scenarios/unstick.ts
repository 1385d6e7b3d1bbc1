import type { Lab } from "../lab/lab.ts";
import { Missing, until } from "../lab/until.ts";

/** Seconds in place of the half hour after which Argo CD ends a sync on a real hub. */
export const shortSyncSeconds = 30;

/**
 * Lets Argo CD end the sync of a cluster that waits for something broken, until a pod of a version has started there.
 *
 * With that limit for good, the syncs of a busy machine would be ended, too, and one that is ended is not tried again.
 */
export async function unstick(lab: Lab, stuck: string, version: string): Promise<void> {
  const start = performance.now();
  await lab.argoCd.limitSyncs(shortSyncSeconds);
  try {
    await until(`${stuck} has started a pod of version ${version}`, shortSyncSeconds + 90, () =>
      lab.podsOf(version, start).some(({ cluster }) => cluster === stuck) ? true : new Missing("it has not"),
    );
  } finally {
    await lab.argoCd.limitSyncs(lab.settings.syncTimeoutSeconds);
  }
}
