import { shared } from "@hub/yaml/print";

/**
 * The value, with the maps and lists of `before` in place of those that say the same with their keys in the same order.
 *
 * What is taken over is marked as shared, so that it is printed once: most of what a component gives is the same from
 * one cluster to the next, and comparing costs a tenth of printing. Leaves both values as they are. `before` must be
 * plain data; whatever of the value is not stays in it.
 */
export function reuseEqual<T>(value: T, before: unknown): T {
  const reused = reuse(value, before);
  // It is equal to the value in everything, and so of its type.
  return (reused === before ? share(reused) : reused) as T;
}

function reuse(value: unknown, before: unknown): unknown {
  if (value === before || !isObject(value) || !isObject(before)) return value;
  if (Array.isArray(value)) return Array.isArray(before) ? reuseItems(value, before) : value;
  return Array.isArray(before) || !isPlain(value) ? value : reuseEntries(value, before);
}

function reuseItems(value: readonly unknown[], before: readonly unknown[]): readonly unknown[] {
  let isSame = value.length === before.length;
  let items: unknown[] | undefined;
  // Not forEach(), which skips holes.
  for (let index = 0; index < value.length; index++) {
    const reused = reuse(value[index], before[index]);
    if (!Object.is(reused, before[index])) isSame = false;
    if (reused === value[index]) continue;
    items ??= value.slice();
    items[index] = reused;
  }
  if (isSame) return before;
  for (const [index, item] of (items ?? []).entries()) if (item === before[index]) share(item);
  return items ?? value;
}

function reuseEntries(value: Entries, before: Entries): Entries {
  const others = Object.keys(before);
  let index = 0;
  let isSame = true;
  let entries: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const isNext = key === others[index++];
    const isThere = (isNext || Object.hasOwn(before, key)) && key !== "__proto__";
    const other = isThere ? before[key] : undefined;
    const reused = reuse(value[key], other);
    if (!isNext || !Object.is(reused, other)) isSame = false;
    if (reused === value[key]) continue;
    entries ??= { ...value };
    entries[key] = reused;
  }
  if (isSame && index === others.length) return before;
  for (const key in entries) if (entries[key] === before[key]) share(entries[key]);
  return entries ?? value;
}

type Entries = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Entries => typeof value === "object" && value !== null;

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

const share = (value: unknown): unknown => (isObject(value) ? shared(value) : value);
