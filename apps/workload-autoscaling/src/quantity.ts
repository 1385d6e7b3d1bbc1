const units: Readonly<Record<string, number>> = {
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/** A Kubernetes quantity as a number, to compare it with another: `250m` is 0.25, `1Gi` is 1073741824. */
export function toNumber(quantity: string): number {
  const unit = quantity.replace(/^[\d.]+/, "");
  return Number.parseFloat(quantity) * (units[unit] ?? 1);
}
