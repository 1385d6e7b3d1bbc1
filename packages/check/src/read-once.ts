import type { RenderedComponent } from "@hub/render";

/** Caches what `read` gives of a component's output, for all clusters that share it. */
export function readOnce<T, Rest extends readonly unknown[]>(
  read: (rendered: RenderedComponent, ...rest: Rest) => T,
): (rendered: RenderedComponent, ...rest: Rest) => T {
  const cache = new Map<RenderedComponent, { readonly value: T }>();
  return (rendered, ...rest) => {
    const cached = cache.get(rendered) ?? { value: read(rendered, ...rest) };
    cache.set(rendered, cached);
    return cached.value;
  };
}
