const units: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** A number, and behind it an exponent or a unit. */
const pattern = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:[eE]([+-]?\d+)|([numkMGTPE]|[KMGTPE]i))?$/;

/**
 * A quantity of Kubernetes as a number: `3920m` is 3.92, `16Gi` is 17179869184, `129e6` is 129000000. NaN where it is none.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function quantity(text: string): number {
  const [, number = "", exponent, unit] = pattern.exec(text) ?? [];
  if (exponent !== undefined) return Number(`${number}e${exponent}`);
  return number === "" ? Number.NaN : Number(number) * (unit === undefined ? 1 : (units[unit] ?? Number.NaN));
}
