import type { ArgoCdSettings } from "./argo-cd.ts";

/** A hub's settings, with shorter waits than a real one has. */
export const testSettings: ArgoCdSettings = {
  syncTimeoutSeconds: 30,
  // Half of Argo CD's default.
  syncWaveDelaySeconds: 1,
  reconciliationSeconds: 10,
  repoServerParallelism: 4,
};
