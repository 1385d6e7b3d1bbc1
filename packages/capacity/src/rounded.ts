/** The same data with its numbers to three digits after the point: what is added up has more of them. */
export function rounded<T>(data: T): T {
  const round = (value: unknown): unknown => {
    if (typeof value === "number") return Math.round(value * 1000) / 1000;
    if (Array.isArray(value)) return value.map(round);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, round(entry)]));
  };
  // Of the shape that it was.
  return round(data) as T;
}
