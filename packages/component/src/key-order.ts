/** The same data with the keys of every map sorted. */
export const sortedKeys = <T>(value: T): T =>
  inKeyOrder(value, (entries) => entries.sort(([a], [b]) => (a < b ? -1 : 1)));

/** The same data with the keys of every map the other way round: nothing may depend on their order. */
export const reversedKeys = <T>(value: T): T => inKeyOrder(value, (entries) => entries.reverse());

type Entries = [string, unknown][];

/** Only the order of keys changes, and with it no type. */
function inKeyOrder<T>(value: T, order: (entries: Entries) => Entries): T {
  if (Array.isArray(value)) return value.map((entry) => inKeyOrder(entry, order)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    order(Object.entries(value)).map(([key, entry]) => [key, inKeyOrder(entry, order)]),
  ) as T;
}
