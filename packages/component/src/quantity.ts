const units: Readonly<Record<string, number>> = {
  "": 1,
  n: 1e-9,
  u: 1e-6,
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

/** A quantity of Kubernetes as a number: `3920m` is 3.92, `16Gi` is 17179869184. NaN where it is none. */
export function quantity(text: string): number {
  const [, number = "", unit = ""] = /^([\d.]+)(\w*)$/.exec(text) ?? [];
  return Number.parseFloat(number) * (units[unit] ?? Number.NaN);
}
