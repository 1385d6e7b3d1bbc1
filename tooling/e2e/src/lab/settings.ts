import type { ArgoCdSettings } from "./argo-cd.ts";

/** A hub's settings, with shorter waits than a real one has. */
export const testSettings: Omit<ArgoCdSettings, "syncTimeoutSeconds"> = {
  // Half of Argo CD's default.
  syncWaveDelaySeconds: 1,
  reconciliationSeconds: 10,
  repoServerParallelism: 4,
};
