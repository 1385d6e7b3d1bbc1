import { execFileSync } from "node:child_process";
import { formatProblem } from "@hub/problem";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ParseOptions, parseYaml } from "./parse.ts";
import { anyText } from "./testdata/hostile.ts";
import { anyLines, nearlyGoodText } from "./testdata/yaml-text.ts";

const problemsOf = (text: string | Uint8Array, options?: ParseOptions) =>
  `\n${parseYaml(text, "a.yaml", options)
    .problems.map((problem) => formatProblem(problem))
    .join("\n")}\n`;

test("reads a map and says where its entries are", () => {
  const { value, problems, isEmpty, placeOf } = parseYaml(
    "# why\nring: staging\nsize:\n  nodes: 3 # three\nlabels: [a, b]\nnone:\n",
    "clusters/a/cluster.yaml",
  );
  expect({ value, problems, isEmpty }).toEqual({
    value: { ring: "staging", size: { nodes: 3 }, labels: ["a", "b"], none: null },
    problems: [],
    isEmpty: false,
  });
  const at = (path: (string | number)[], what?: "key" | "value") => {
    const { line, column } = placeOf(path, what);
    return `${line}:${column}`;
  };
  expect(placeOf(["ring"])).toEqual({ file: "clusters/a/cluster.yaml", line: 2, column: 1 });
  expect([
    at(["ring"]),
    at(["ring"], "value"),
    at(["size", "nodes"]),
    at(["size", "nodes"], "value"),
  ]).toEqual(["2:1", "2:7", "4:3", "4:10"]);
  expect([at([]), at(["labels", 1]), at(["none"], "value")]).toEqual(["2:1", "5:13", "6:6"]);
  expect([at(["size", "node"]), at(["ring", "x", "y"]), at(["nowhere"])]).toEqual(["3:1", "2:1", "2:1"]);
});

test("says where entries of a plain file are", () => {
  expect(parseYaml("a:\n  b: 1\n", "a.yaml").placeOf(["a", "b"], "value")).toEqual({
    file: "a.yaml",
    line: 2,
    column: 6,
  });
});

test("never loads the library for a plain file", () => {
  const script = `
    import { parseYaml } from "./parse.ts";
    import { createRequire } from "node:module";
    const before = parseYaml("# c\\na: 1\\nb:\\n  - x # c\\n", "a.yaml");
    const cache = createRequire(import.meta.url).cache;
    const loaded = () => Object.keys(cache).some((path) => /node_modules.yaml.dist/.test(path));
    const plain = loaded();
    before.placeOf(["a"]);
    console.log(JSON.stringify([before.value, plain, loaded()]));`;
  const output = execFileSync(process.execPath, ["--input-type=module-typescript", "-e", script], {
    cwd: import.meta.dirname,
    encoding: "utf8",
  });
  expect(JSON.parse(output)).toEqual([{ a: 1, b: ["x"] }, false, true]);
});

describe("problems", () => {
  test("all of a file's are reported at once, in its order", () => {
    expect(problemsOf("a: no\nb: &x 1\nc: *x\nd: 012\na: 2\n1: x\ne: !t z\n")).toMatchInlineSnapshot(`
      "
      error[yaml-ambiguous]: \`no\` is false for Helm and kubectl, which read YAML 1.1, and text in YAML 1.2.
        at a.yaml:1:4
        fix: Write false, or put it in quotes.
      error[yaml-alias]: \`&x\` shares a value between places, and every place must say its own.
        at a.yaml:2:7
        fix: Write the value out.
      error[yaml-alias]: \`*x\` shares a value between places, and every place must say its own.
        at a.yaml:3:4
        fix: Write the value out.
      error[yaml-ambiguous]: \`012\` is an octal number for Helm and kubectl, which read YAML 1.1, and 12 in YAML 1.2.
        at a.yaml:4:4
        fix: Put it in quotes, or write 12.
      error[yaml-duplicate-key]: The key \`a\` stands twice in one map.
        at a.yaml:5:1
        and a.yaml:1:1
        fix: Delete one of the two entries.
      error[yaml-key-not-string]: A key is a number here, and text was expected.
        at a.yaml:6:1
        fix: Put the key in quotes.
      error[yaml-tag]: The value has the tag \`!t\`, and values are read without tags.
        at a.yaml:7:7
        fix: Delete the tag, and put text in quotes.
      "
    `);
  });

  test.each([
    "a: [1, 2\nb: 3\n",
    'a: "x\nb: 1\n',
    "a: b: c\n",
    "a: 1\n  b: 2\n",
    "a\nb: 1\n",
    "a: @x\n",
    'a: "\\q"\n',
  ])("a syntax error: %j", (text) => {
    const { value, problems } = parseYaml(text, "a.yaml");
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toContain("yaml-syntax");
  });

  test("a syntax error says what and where", () => {
    expect(problemsOf("a: [1, 2\nb: 3\n")).toMatchInlineSnapshot(`
      "
      error[yaml-syntax]: Flow sequence in block collection must be sufficiently indented and end with a ].
        at a.yaml:2:1
        fix: Indent the line as its neighbours are indented.
      "
    `);
    expect(problemsOf("a: 1\nb: c: d\n")).toMatchInlineSnapshot(`
      "
      error[yaml-syntax]: A second \`key:\` stands inside the value of a key.
        at a.yaml:2:4
        fix: Put the value in quotes, or the inner entry on a line of its own, two spaces deeper than its key.
      "
    `);
    expect(problemsOf("a: 1\nb\nc: 2\n")).toMatchInlineSnapshot(`
      "
      error[yaml-syntax]: Implicit map keys need to be followed by map values.
        at a.yaml:2:1
        fix: Add the missing colon, quote or bracket.
      "
    `);
    expect(problemsOf("a: 1\n   b: 2\n")).toMatchInlineSnapshot(`
      "
      error[yaml-syntax]: A second \`key:\` stands inside the value of a key.
        at a.yaml:1:4
        fix: Put the value in quotes, or the inner entry on a line of its own, two spaces deeper than its key.
      "
    `);
  });

  test("nothing behind a syntax error is blamed on the author", () => {
    expect(parseYaml("a: no\nb: 'x\nc: no\na: 1\n", "a.yaml").problems.map(({ code }) => code)).toEqual([
      "yaml-ambiguous",
      "yaml-syntax",
    ]);
  });

  test("a tab in the indentation", () => {
    expect(problemsOf("a:\n\tb: 1\n")).toMatchInlineSnapshot(`
      "
      error[yaml-tab]: A tab indents this line, and YAML allows spaces only.
        at a.yaml:2:1
        fix: Replace the tab by spaces.
      "
    `);
  });

  test("a duplicate key names both places, and the first entry counts", () => {
    expect(problemsOf("a:\n  b: 1\n  c: 2\n  b: 3\n")).toMatchInlineSnapshot(`
      "
      error[yaml-duplicate-key]: The key \`b\` stands twice in one map.
        at a.yaml:4:3
        and a.yaml:2:3
        fix: Delete one of the two entries.
      "
    `);
    expect(parseYaml("a: 1\na: 2\n", "a.yaml").value).toEqual({ a: 1 });
  });

  test("a billion laughs is refused without being expanded", () => {
    const bomb = Array.from({ length: 30 }, (_, n) => `a${n}: &a${n} [${`*a${n - 1},`.repeat(9)}]`);
    const { value, problems } = parseYaml(["a: &a-1 lol", ...bomb].join("\n"), "a.yaml");
    expect(value).toBeUndefined();
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["yaml-alias"]));
    expect(problems).toHaveLength(100);
  });

  test("a file that is not UTF-8", () => {
    expect(problemsOf(Buffer.from("a: é\nb: caf\xe9!\n", "latin1"))).toMatchInlineSnapshot(`
      "
      error[yaml-encoding]: The file holds bytes that are not UTF-8.
        at a.yaml:1:4
        fix: Save the file as UTF-8.
      "
    `);
    expect(problemsOf(Buffer.from([...Buffer.from("a: é\nb: x"), 0xe2, 0x82]))).toMatchInlineSnapshot(`
      "
      error[yaml-encoding]: The file holds bytes that are not UTF-8.
        at a.yaml:2:5
        fix: Save the file as UTF-8.
      "
    `);
    expect(problemsOf(Buffer.from("\ufeffa: 1\n", "utf16le"))).toMatchInlineSnapshot(`
      "
      error[yaml-encoding]: The file is in UTF-16, and UTF-8 was expected.
        at a.yaml:1:1
        fix: Save the file as UTF-8.
      "
    `);
  });

  test.each(["\0", "\u0007", "\u007f", "\u0085", "\u2028", "\ufeff", "\ud800", "\r"])(
    "a character that readers refuse or take for a line break: %j",
    (character) => {
      expect(parseYaml(`a: 1\nb: x${character}y\n`, "a.yaml").problems).toMatchObject([
        { code: "yaml-encoding", place: { line: 2, column: 5 } },
      ]);
    },
  );

  test("a byte order mark at the start and CRLF are none", () => {
    expect(parseYaml(Buffer.from("\ufeffa: 1\r\nb: 2\r\n"), "a.yaml")).toMatchObject({
      value: { a: 1, b: 2 },
      problems: [],
    });
  });

  test("an empty file, for who needs content", () => {
    expect(problemsOf("# only a comment\n\n")).toMatchInlineSnapshot(`
      "
      error[file-empty]: The file holds no entries, and some were expected.
        at a.yaml:1:1
        fix: Write its entries, or delete the file.
      "
    `);
    for (const text of ["", "\n", "# c", "---\n", "--- # c\n", "  \n"]) {
      expect(parseYaml(text, "a.yaml", { allowEmpty: true })).toMatchObject({ problems: [], isEmpty: true });
      expect(parseYaml(text, "a.yaml").problems).toMatchObject([{ code: "file-empty" }]);
    }
    expect(parseYaml("{}\n", "a.yaml")).toMatchObject({ value: {}, problems: [], isEmpty: false });
  });

  test("a file beyond the limit is refused unread", () => {
    const started = performance.now();
    expect(problemsOf(Buffer.alloc(10 * 2 ** 20, "["))).toMatchInlineSnapshot(`
      "
      error[file-too-large]: The file has 10485760 bytes, and at most 1048576 are read.
        at a.yaml:1:1
        fix: Split the file, or delete what does not belong in it.
      "
    `);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(parseYaml("a: 12\n", "a.yaml", { maxBytes: 5 }).problems).toMatchObject([
      { code: "file-too-large" },
    ]);
  });

  test("a second document", () => {
    expect(problemsOf("a: 1\n---\nb: 2\n")).toMatchInlineSnapshot(`
      "
      error[yaml-multiple-documents]: A second document starts here, and one was expected.
        at a.yaml:2:1
        fix: Move it to a file of its own.
      "
    `);
  });

  test("a root that is no map", () => {
    expect(problemsOf("- a\n")).toMatchInlineSnapshot(`
      "
      error[yaml-not-a-map]: The file holds a list, and a map was expected.
        at a.yaml:1:1
        fix: Write entries as \`key: value\`.
      "
    `);
    expect(problemsOf("just words\n")).toMatchInlineSnapshot(`
      "
      error[yaml-not-a-map]: The file holds a single value, and a map was expected.
        at a.yaml:1:1
        fix: Write entries as \`key: value\`.
      "
    `);
    expect(parseYaml("null\n", "a.yaml").problems).toMatchObject([{ code: "yaml-not-a-map" }]);
  });

  test("a key that is no text", () => {
    expect(problemsOf("1: a\nnull: b\ntrue: c\n? [x]\n: d\n")).toMatchInlineSnapshot(`
      "
      error[yaml-key-not-string]: A key is a number here, and text was expected.
        at a.yaml:1:1
        fix: Put the key in quotes.
      error[yaml-key-not-string]: A key is null here, and text was expected.
        at a.yaml:2:1
        fix: Put the key in quotes.
      error[yaml-key-not-string]: A key is a boolean here, and text was expected.
        at a.yaml:3:1
        fix: Put the key in quotes.
      error[yaml-key-not-string]: A key is a list here, and text was expected.
        at a.yaml:4:3
        fix: Write the key as text.
      "
    `);
    expect(parseYaml('no: 1\n"1": 2\n', "a.yaml")).toMatchObject({ value: { no: 1, "1": 2 }, problems: [] });
  });

  test("what has no place in JSON", () => {
    expect(problemsOf("a: .inf\nb: 1e999\n")).toMatchInlineSnapshot(`
      "
      error[yaml-not-json]: \`.inf\` is no number that JSON, and so the API of Kubernetes, can hold.
        at a.yaml:1:4
        fix: Write a finite number, or put it in quotes.
      error[yaml-not-json]: \`1e999\` is no number that JSON, and so the API of Kubernetes, can hold.
        at a.yaml:2:4
        fix: Write a finite number, or put it in quotes.
      "
    `);
  });

  test("a directive that would change how the file is read", () => {
    expect(problemsOf("%YAML 1.1\n---\na: no\n")).toMatchInlineSnapshot(`
      "
      error[yaml-syntax]: The file starts with a %YAML directive, and files are read as YAML 1.2 without one.
        at a.yaml:1:1
        fix: Delete the directive.
      "
    `);
  });

  test("nesting without end", () => {
    expect(
      problemsOf(`a: ${"[".repeat(100_000)}`)
        .split("\n")
        .slice(0, 4)
        .join("\n"),
    ).toMatchInlineSnapshot(`
      "
      error[yaml-too-deep]: Maps and lists are nested here more than 100 deep.
        at a.yaml:1:104
        fix: Nest them less deeply."
    `);
    const deep = `a: ${"[".repeat(101)}${"]".repeat(101)}`;
    expect(parseYaml(deep, "a.yaml").problems).toMatchObject([{ code: "yaml-too-deep" }]);
  });
});

describe("never throws", () => {
  test("on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { value, problems, placeOf } = parseYaml(bytes, "a.yaml");
        expect(value === undefined).toBe(problems.length > 0);
        placeOf(["a", 0], "value");
      }),
    );
  });

  test("on anything that looks like YAML, and gives a value or a problem that is in the text", () => {
    fc.assert(
      fc.property(fc.oneof(anyLines, nearlyGoodText, anyText), (text) => {
        const { value, problems, placeOf } = parseYaml(text, "a.yaml");
        expect(value !== undefined || problems.length > 0).toBe(true);
        const lines = text.split("\n").length;
        for (const { place } of problems) expect(place?.line).toBeLessThanOrEqual(lines);
        placeOf(["a", 0]);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    "[",
    "{",
    "- ",
    "? ",
    "a: ",
    "&a ",
    "*a ",
    "! ",
    '"',
    "]",
    ",",
    "\n- ",
    "#\n",
    "---\n",
    "a: |\n",
  ])("or takes long on 100 kB of %j", (part) => {
    const started = process.cpuUsage();
    expect(() => parseYaml(part.repeat(100_000 / part.length), "a.yaml")).not.toThrow();
    // Work, and not time: other packages are tested meanwhile.
    const { user } = process.cpuUsage(started);
    expect(user / 1000).toBeLessThan(10_000);
  });
});
