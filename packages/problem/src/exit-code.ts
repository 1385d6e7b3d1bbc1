/** Exit codes of `hubctl`. */
export const ExitCode = {
  /** As declared: no problem, no difference. */
  ok: 0,
  /** Problems or differences were found. */
  found: 1,
  /** The command line was invalid. */
  usage: 2,
  // Where hubctl itself fails bin/hubctl.mjs ends with 70.
} as const;
