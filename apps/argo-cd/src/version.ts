/**
 * Argo CD itself; the chart's own is 3.4.4. RollingSync is only safe from 3.6 on: before it, a step could start on the
 * stale status of the step before.
 *
 * @see https://github.com/argoproj/argo-cd/issues/29410
 */
export const version = "v3.6.1";
