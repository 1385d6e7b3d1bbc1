import fc from "fast-check";
import { hostileTexts } from "./hostile.ts";

const keys = [
  "a",
  "b",
  "cert-manager",
  "settings",
  "prometheus.io/port",
  "y",
  "null",
  "<<",
  "1",
  "__proto__",
];
const scalars = [
  ..."text 1 0 -3 1.4.0 1.30 0.5 -0.0 30s 65d 3c9d5a70-1f4e-4b86-a2c8-726755282678 250m 8Gi 25% 10.0.0.0/8 true false null no 012 1:30 x:y a#b 'q' \"q\"".split(
    " ",
  ),
  ..."{} [] {a: 1} [a] '' \"\" | > & * ! &a *a !t 'it''s' \"a\\n\" 2027-01-31 - ? : @ % eu-prod-1 https://a.io:1/x".split(
    " ",
  ),
  "some words, and more",
  "2.1.0 drops the v1beta1 rules",
  "a: b",
  "é ü",
  "a  b",
  "'a' b",
  "(a) b+c=d",
];
const line = fc
  .record({
    indent: fc.constantFrom("", "", "  ", "  ", "    ", " ", "      ", "\t"),
    dash: fc.constantFrom("", "", "", "", "- ", "-", "-   "),
    key: fc.constantFrom(...keys),
    colon: fc.constantFrom(": ", ": ", ": ", ":", ":  ", "", " : "),
    value: fc.oneof(fc.constantFrom("", ...scalars), fc.constantFrom(...hostileTexts)),
    comment: fc.constantFrom("", "", "", " # why", "#", " ", " #", "   # a: b"),
  })
  .map(({ indent, dash, key, colon, value, comment }) =>
    dash === "" ? `${indent}${key}${colon}${value}${comment}` : `${indent}${dash}${value}${comment}`,
  );

const wholeLine = fc.constantFrom("", "", "# comment", "  # comment", "---", "   ", "...", "%YAML 1.1");

/** Lines that look like YAML, put together at random: much of it is invalid. */
export const anyLines: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 6, arbitrary: line }, { weight: 1, arbitrary: wholeLine }), { maxLength: 8 }),
    fc.constantFrom("\n", "\n", "\n", "\r\n"),
    fc.boolean(),
  )
  .map(([lines, eol, ended]) => lines.join(eol) + (ended ? eol : ""));

const goodScalar = fc.constantFrom(
  ..."text 1 0 -3 1.4.0 1.30 0.5 30s 65d 250m 8Gi 25% 10.0.0.0/8 3c9d5a70-1f4e-4b86-a2c8-726755282678 true false null x:y arn:aws:iam::1:role/a 'q' \"no\" '' {} [] eu-prod-1".split(
    " ",
  ),
  "some words, and more",
  "https://a.io:1/x",
);
const goodKey = fc.constantFrom(
  "a",
  "b",
  "c",
  "d",
  "cert-manager",
  "settings",
  "prometheus.io/port",
  "no",
  "y1",
);
const remark = fc.constantFrom("", "", " # why", '   # a: b, it\'s "so"');
const between = fc.constantFrom("", "", "", "", "\n", "# a comment\n", "      # a: comment\n\n");

/** Text as people write it: block maps and lists with comments, as lines without their indentation. */
const goodBlock: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc
    .uniqueArray(
      fc.record({
        key: goodKey,
        value: fc.oneof(
          { maxDepth: 3, depthIdentifier: "block" },
          { weight: 4, arbitrary: fc.tuple(goodScalar, remark).map((parts) => ` ${parts.join("")}\n`) },
          { weight: 1, arbitrary: fc.constant("\n") },
          {
            weight: 1,
            arbitrary: fc
              .tuple(remark, fc.array(goodScalar, { minLength: 1, maxLength: 3 }), fc.constantFrom("", "  "))
              .map(([why, items, pad]) => `${why}\n${items.map((item) => `${pad}- ${item}\n`).join("")}`),
          },
          {
            weight: 1,
            arbitrary: fc
              .tuple(
                remark,
                fc.array(tie("block"), { minLength: 1, maxLength: 2, depthIdentifier: "block" }),
                fc.constantFrom("", "  "),
                fc.constantFrom("- ", "-   "),
              )
              .map(
                ([why, items, pad, dash]) =>
                  `${why}\n${items.map((item) => pad + asItem(item, dash, pad)).join("")}`,
              ),
          },
          {
            weight: 2,
            arbitrary: fc
              .tuple(remark, tie("block"))
              .map(([why, block]) => `${why}\n${block.replace(/^(?=[^\n])/gm, "  ")}`),
          },
        ),
        before: between,
      }),
      { selector: ({ key }) => key, minLength: 1, maxLength: 5, depthIdentifier: "block" },
    )
    .map((entries) => entries.map(({ key, value, before }) => `${before}${key}:${value}`).join("")),
})).block;

/** A block behind a dash, from its first key on. */
const asItem = (block: string, dash: string, pad: string): string =>
  dash + block.slice(block.search(/^[a-z]/m)).replace(/\n(?=[^\n])/g, `\n${pad}${" ".repeat(dash.length)}`);

export const goodText = goodBlock;

/** Good text with one edit of a few characters. */
export const nearlyGoodText: fc.Arbitrary<string> = fc
  .tuple(
    goodBlock,
    fc.nat(),
    fc.nat(3),
    fc.constantFrom(
      "",
      " ",
      "  ",
      "\t",
      ":",
      ": ",
      "- ",
      "#",
      " #",
      "\n",
      "'",
      '"',
      "{",
      "]",
      "&a ",
      "*a",
      "no",
      "x",
    ),
  )
  .map(([text, at, deleted, inserted]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + inserted + text.slice(from + deleted);
  });
