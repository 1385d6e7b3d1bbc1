/** One part of a regular expression at a time: an escape, a class, a bracket of a class, a quantifier, or a character. */
const part = /\\[pPu]\{[^}]*\}|\\.|\[\^?|\]|\(\?<?[:=!]?|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/g;

/** Other forms of a regular expression: without an anchor, a quantifier, or with the contrary of a class. */
export function regexMutations(literal: string): string[] {
  const end = literal.lastIndexOf("/");
  const parts: readonly string[] = literal.slice(1, end).match(part) ?? [];
  let isInClass = false;
  const found = parts.flatMap((one, index) => {
    const before = parts[index - 1];
    const isClassStart = !isInClass && one.startsWith("[");
    const other = otherPart(one, isInClass, before);
    if (isClassStart) isInClass = true;
    else if (one === "]") isInClass = false;
    return other === undefined ? [] : [parts.with(index, other).join("")];
  });
  return [...new Set(found)]
    .filter((text) => isRegex(text, literal.slice(end + 1)))
    .map((text) => `/${text}${literal.slice(end)}`);
}

function otherPart(one: string, isInClass: boolean, before: string | undefined): string | undefined {
  if (/^\\[dws]$/i.test(one)) return one === one.toLowerCase() ? one.toUpperCase() : one.toLowerCase();
  if (isInClass) return undefined;
  if (one === "[") return "[^";
  if (one === "[^") return "[";
  if (one === "^" || one === "$" || one === "\\b") return "";
  return before !== undefined && /^([*+?]\??|\{\d.*\}\??)$/.test(one) ? "" : undefined;
}

function isRegex(text: string, flags: string): boolean {
  try {
    new RegExp(text, flags);
    return text !== "";
  } catch {
    return false;
  }
}
