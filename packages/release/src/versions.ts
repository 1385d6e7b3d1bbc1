const exact = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?$/;

/** Whether a text is an exact version, as a folder of `releases/` and a pin say it. */
export const isVersion = (text: string): boolean => exact.test(text);

/** Order of two exact versions, as for `sort`. Source: Semantic Versioning 2.0.0, item 11. */
export function compareVersions(a: string, b: string): number {
  const [, ...left] = exact.exec(a) ?? [];
  const [, ...right] = exact.exec(b) ?? [];
  for (let index = 0; index < 3; index++) {
    const difference = Number(left[index]) - Number(right[index]);
    if (difference !== 0) return difference;
  }
  const [before, after] = [left[3], right[3]];
  if (before === undefined || after === undefined)
    return (before === undefined ? 1 : 0) - (after === undefined ? 1 : 0);
  return comparePrereleases(before.split("."), after.split("."));
}

function comparePrereleases(left: readonly string[], right: readonly string[]): number {
  for (const [index, one] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (one === other) continue;
    const numbers = [one, other].map((part) => /^\d+$/.test(part));
    if (numbers[0] && numbers[1]) return Number(one) - Number(other);
    if (numbers[0] !== numbers[1]) return numbers[0] ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}
