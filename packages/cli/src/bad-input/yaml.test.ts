import { expect, test } from "vitest";
import { refusal } from "../testing.ts";

const pins = "clusters/rings/canary/pins.yaml";

test("a syntax error", async () => {
  expect(await refusal({ [pins]: 'alpha: {version: head\nbeta: "head\n' })).toMatchInlineSnapshot(`
    "
    error[yaml-syntax]: Flow map in block collection must be sufficiently indented and end with a }.
      at clusters/rings/canary/pins.yaml:2:1
      fix: Indent the line as its neighbours are indented.

    error[yaml-syntax]: Missing closing "quote.
      at clusters/rings/canary/pins.yaml:3:1
      fix: Add the missing colon, quote or bracket.

    2 errors
    "
  `);
});

test("a tab as indentation", async () => {
  expect(await refusal({ [pins]: "alpha:\n\tversion: head\n" })).toMatchInlineSnapshot(`
    "
    error[yaml-tab]: A tab indents this line, and YAML allows spaces only.
      at clusters/rings/canary/pins.yaml:2:1
      fix: Replace the tab by spaces.

    1 error
    "
  `);
});

test("a key twice", async () => {
  expect(await refusal({ [pins]: "alpha: head\n\nalpha: off\n" })).toMatchInlineSnapshot(`
    "
    error[yaml-duplicate-key]: The key \`alpha\` stands twice in one map.
      at clusters/rings/canary/pins.yaml:3:1
      and clusters/rings/canary/pins.yaml:1:1
      fix: Delete one of the two entries.

    1 error
    "
  `);
});

test("an alias bomb", async () => {
  const bomb = [
    "a: &a [x, x, x, x, x, x, x, x]",
    ...Array.from({ length: 8 }, (_, index) => {
      const name = String.fromCharCode(97 + index);
      const next = String.fromCharCode(98 + index);
      return `${next}: &${next} [${Array(8).fill(`*${name}`).join(", ")}]`;
    }),
  ];
  const text = await refusal({ "clusters/overrides/alpha.yaml": `settings:\n  ${bomb.join("\n  ")}\n` });
  expect(text.split("\n\n")[0]).toMatchInlineSnapshot(`
    "
    error[yaml-alias]: \`&a\` shares a value between places, and every place must say its own.
      at clusters/overrides/alpha.yaml:2:9
      fix: Write the value out."
  `);
});

test("UTF-16", async () => {
  const bytes = Buffer.from("\ufeffalpha: head\n", "utf16le");
  expect(await refusal({ [pins]: bytes })).toMatchInlineSnapshot(`
    "
    error[yaml-encoding]: The file is in UTF-16, and UTF-8 was expected.
      at clusters/rings/canary/pins.yaml:1:1
      fix: Save the file as UTF-8.

    1 error
    "
  `);
});

test("Latin-1", async () => {
  const bytes = Buffer.from("alpha: head # für alle\n", "latin1");
  expect(await refusal({ [pins]: bytes })).toMatchInlineSnapshot(`
    "
    error[yaml-encoding]: The file holds bytes that are not UTF-8.
      at clusters/rings/canary/pins.yaml:1:16
      fix: Save the file as UTF-8.

    1 error
    "
  `);
});

test("an empty file", async () => {
  expect(await refusal({ "clusters/edge-1/cluster.yaml": "# nothing yet\n" })).toMatchInlineSnapshot(`
    "
    error[file-empty]: The file holds no entries, and some were expected.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Write its entries, or delete the file.

    1 error
    "
  `);
});

test("a file of 10 MB", async () => {
  const text = `alpha: head\n# ${"x".repeat(10_000_000)}\n`;
  expect(await refusal({ [pins]: text })).toMatchInlineSnapshot(`
    "
    error[file-too-large]: The file has 10000015 bytes, and at most 1048576 are read.
      at clusters/rings/canary/pins.yaml:1:1
      fix: Split the file, or delete what does not belong in it.

    1 error
    "
  `);
});

test("a list where a map was expected", async () => {
  expect(await refusal({ [pins]: "- alpha\n- beta\n" })).toMatchInlineSnapshot(`
    "
    error[yaml-not-a-map]: The file holds a list, and a map was expected.
      at clusters/rings/canary/pins.yaml:1:1
      fix: Write entries as \`key: value\`.

    1 error
    "
  `);
});

test("two documents in one file", async () => {
  expect(await refusal({ [pins]: "alpha: head\n---\nbeta: head\n" })).toMatchInlineSnapshot(`
    "
    error[yaml-multiple-documents]: A second document starts here, and one was expected.
      at clusters/rings/canary/pins.yaml:2:1
      fix: Move it to a file of its own.

    1 error
    "
  `);
});

test("words that readers of YAML take for different things", async () => {
  expect(await refusal({ [pins]: "alpha: head\nbeta: 1.10\n" })).toMatchInlineSnapshot(`
    "
    error[bad-value]: beta is 1.1; it must be an exact version such as 1.4.0, or head, or off.
      at clusters/rings/canary/pins.yaml:2:7
      fix: Correct it.

    1 error
    "
  `);
});
