import type { ArgoCdSettings } from "./argo-cd.ts";

/** A hub's settings, with shorter waits than a real one has. */
export const testSettings: ArgoCdSettings = {
  // Twice what the longest sync takes on a busy machine: one that is ended is not tried again.
  syncTimeoutSeconds: 60,
  // Half of Argo CD's default.
  syncWaveDelaySeconds: 1,
  reconciliationSeconds: 10,
  repoServerParallelism: 4,
};
