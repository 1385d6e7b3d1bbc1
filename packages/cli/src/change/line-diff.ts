/** Lines that differ between two texts, as a diff: ` ` stays, `-` goes, `+` comes. One line around each change stays. */
export function lineDiff(before: string, after: string): string[] {
  const lines = editScript(split(before), split(after));
  const isNear = (index: number) =>
    [index - 1, index, index + 1].some((at) => lines[at] !== undefined && !lines[at].startsWith(" "));
  return lines.flatMap((line, index) => {
    if (isNear(index)) return [line];
    return isNear(index - 1) && lines.slice(index).some((one) => !one.startsWith(" ")) ? [" ..."] : [];
  });
}

const split = (text: string): string[] => (text === "" ? [] : text.replace(/\n$/, "").split("\n"));

/** The shortest script by longest common subsequence. The files that people write here have some hundred lines. */
function editScript(a: readonly string[], b: readonly string[]): string[] {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? at(common, (i + 1) * width + j + 1) + 1
          : Math.max(at(common, (i + 1) * width + j), at(common, i * width + j + 1));
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(` ${a[i++]}`);
      j++;
    } else if (
      j >= b.length ||
      (i < a.length && at(common, (i + 1) * width + j) >= at(common, i * width + j + 1))
    )
      lines.push(`-${a[i++]}`);
    else lines.push(`+${b[j++]}`);
  }
  return lines;
}

const at = (table: Uint32Array, index: number): number => table[index] ?? 0;
