import type { RenderedComponent } from "@hub/render";

/** Reads something from what a component renders to, once for all clusters that share it. */
export function readOnce<T, Rest extends readonly unknown[]>(
  read: (rendered: RenderedComponent, ...rest: Rest) => T,
): (rendered: RenderedComponent, ...rest: Rest) => T {
  const known = new Map<RenderedComponent, { readonly value: T }>();
  return (rendered, ...rest) => {
    const entry = known.get(rendered) ?? { value: read(rendered, ...rest) };
    known.set(rendered, entry);
    return entry.value;
  };
}
