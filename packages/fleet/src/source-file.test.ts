import { expect, test } from "vitest";
import { maxFileBytes, parseSource } from "./source-file.ts";
import { problemsText, testClusterText, testProblems } from "./testing.ts";

const pins = "clusters/rings/canary/pins.yaml";
const token = `ghp_${"Zq3".repeat(12)}`;
const password = "correct-horse-7-battery";
const parse = (text: string, path = "clusters/overrides/alpha.yaml") =>
  parseSource(path, new TextEncoder().encode(text));
const codes = (text: string, path?: string) => parse(text, path).problems.map(({ code }) => code);

test("the same bytes at the same path are parsed once", () => {
  const bytes = new TextEncoder().encode("a: 1\n");
  expect(parseSource("a.yaml", bytes)).toBe(parseSource("a.yaml", bytes));
  expect(parseSource("b.yaml", bytes).file.path).toBe("b.yaml");
  expect(parseSource("b.yaml", new TextEncoder().encode("a: 1\n"))).not.toBe(parseSource("b.yaml", bytes));
});

test("what readers of YAML 1.1 take for something else is a problem in overrides alone", () => {
  expect(codes("values: {a: off}\n")).toEqual(["yaml-ambiguous"]);
  expect(parse("a: off\n", pins)).toMatchObject({ value: { a: "off" }, problems: [] });
});

test("a day is text, but in overrides, where Helm would take it for a time", () => {
  expect(parse("a: 2026-06-15\n", pins)).toMatchObject({ value: { a: "2026-06-15" }, problems: [] });
  expect(codes("a: 2026-06-15\n")).toEqual(["yaml-ambiguous"]);
});

test("a file may have as many bytes as are read, and no more", () => {
  const text = (size: number) => `a: 1 #${"x".repeat(size - 6)}`;
  expect(codes(text(maxFileBytes))).toEqual([]);
  expect(codes(text(maxFileBytes + 1))).toEqual(["file-too-large"]);
});

test("a credential is hidden wherever it stands, and nothing beside it", () => {
  const { value } = parse(`values:\n  - {a: 1, password: ${password}}\n  - [x, ${token}, y]\n`);
  expect(value).toEqual({ values: [{ a: 1, password: "(hidden)" }, ["x", "(hidden)", "y"]] });
});

test("problems at the place of a credential are left out, be it at its key or its value", () => {
  const { file, withoutHidden } = parse(`values:\n  password: ${password}\n  tag: v1\n`);
  const shared = { code: "bad-value", severity: "error", fix: "" } as const;
  const at = (path: string[], what: "key" | "value") => ({
    ...shared,
    cause: path.join("."),
    place: file.placeOf(path, what),
  });
  const problems = [
    at(["values", "password"], "key"),
    at(["values", "password"], "value"),
    at(["values", "tag"], "value"),
    { ...shared, cause: "no place" },
  ];
  expect(withoutHidden(problems).map(({ cause }) => cause)).toEqual(["values.tag", "no place"]);
});

test("a key that JavaScript takes for something else is found in lists, and leaves no value", () => {
  const { value, problems } = parse("values:\n  - a: {__proto__: {b: 1}}\n  - __proto__: 1\n");
  expect(value).toBeUndefined();
  expect(problems.map(({ code, place, cause }) => [code, place?.line, cause.split(" ")[0]])).toEqual([
    ["reserved-key", 2, "values[0].a.__proto__"],
    ["reserved-key", 3, "values[1].__proto__"],
  ]);
  expect(parse("values: {a: __proto__}\n").value).toEqual({ values: { a: "__proto__" } });
});

test("a key that JavaScript takes for something else where maps are merged", () => {
  expect(
    problemsText({
      "clusters/edge-1/overrides/beta.yaml":
        "values:\n  ingress:\n    annotations:\n      __proto__: {lost: true}\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[reserved-key]: values.ingress.annotations.__proto__ cannot be set: __proto__ is no key where the language of this program merges maps.
      at clusters/edge-1/overrides/beta.yaml:4:7
      fix: Rename it, or delete it.

    1 error
    "
  `);
});

test("a syntax error", () => {
  expect(problemsText({ [pins]: 'alpha: {version: head\nbeta: "head\n' })).toMatchInlineSnapshot(`
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

test("a tab as indentation", () => {
  expect(problemsText({ [pins]: "alpha:\n\tversion: head\n" })).toMatchInlineSnapshot(`
    "
    error[yaml-tab]: A tab indents this line, and YAML allows spaces only.
      at clusters/rings/canary/pins.yaml:2:1
      fix: Replace the tab by spaces.

    1 error
    "
  `);
});

test("a key twice", () => {
  expect(problemsText({ [pins]: "alpha: head\n\nalpha: off\n" })).toMatchInlineSnapshot(`
    "
    error[yaml-duplicate-key]: The key \`alpha\` stands twice in one map.
      at clusters/rings/canary/pins.yaml:3:1
      and clusters/rings/canary/pins.yaml:1:1
      fix: Delete one of the two entries.

    1 error
    "
  `);
});

test("an alias bomb", () => {
  const bomb = [
    "a: &a [x, x, x, x, x, x, x, x]",
    ...Array.from({ length: 8 }, (_, index) => {
      const name = String.fromCharCode(97 + index);
      const next = String.fromCharCode(98 + index);
      return `${next}: &${next} [${Array(8).fill(`*${name}`).join(", ")}]`;
    }),
  ];
  const text = problemsText({ "clusters/overrides/alpha.yaml": `settings:\n  ${bomb.join("\n  ")}\n` });
  expect(text.split("\n\n")[0]).toMatchInlineSnapshot(`
    "
    error[yaml-alias]: \`&a\` shares a value between places, and every place must say its own.
      at clusters/overrides/alpha.yaml:2:9
      fix: Write the value out."
  `);
});

test("UTF-16", () => {
  const bytes = Buffer.from("\ufeffalpha: head\n", "utf16le");
  expect(problemsText({ [pins]: bytes })).toMatchInlineSnapshot(`
    "
    error[yaml-encoding]: The file is in UTF-16, and UTF-8 was expected.
      at clusters/rings/canary/pins.yaml:1:1
      fix: Save the file as UTF-8.

    1 error
    "
  `);
});

test("Latin-1", () => {
  const bytes = Buffer.from("alpha: head # für alle\n", "latin1");
  expect(problemsText({ [pins]: bytes })).toMatchInlineSnapshot(`
    "
    error[yaml-encoding]: The file holds bytes that are not UTF-8.
      at clusters/rings/canary/pins.yaml:1:16
      fix: Save the file as UTF-8.

    1 error
    "
  `);
});

test("an empty file", () => {
  expect(problemsText({ "clusters/edge-1/cluster.yaml": "# nothing yet\n" })).toMatchInlineSnapshot(`
    "
    error[file-empty]: The file holds no entries, and some were expected.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Write its entries, or delete the file.

    1 error
    "
  `);
});

test("a file of 10 MB", () => {
  const text = `alpha: head\n# ${"x".repeat(10_000_000)}\n`;
  expect(problemsText({ [pins]: text })).toMatchInlineSnapshot(`
    "
    error[file-too-large]: The file has 10000015 bytes, and at most 1048576 are read.
      at clusters/rings/canary/pins.yaml:1:1
      fix: Split the file, or delete what does not belong in it.

    1 error
    "
  `);
});

test("a list where a map was expected", () => {
  expect(problemsText({ [pins]: "- alpha\n- beta\n" })).toMatchInlineSnapshot(`
    "
    error[yaml-not-a-map]: The file holds a list, and a map was expected.
      at clusters/rings/canary/pins.yaml:1:1
      fix: Write entries as \`key: value\`.

    1 error
    "
  `);
});

test("two documents in one file", () => {
  expect(problemsText({ [pins]: "alpha: head\n---\nbeta: head\n" })).toMatchInlineSnapshot(`
    "
    error[yaml-multiple-documents]: A second document starts here, and one was expected.
      at clusters/rings/canary/pins.yaml:2:1
      fix: Move it to a file of its own.

    1 error
    "
  `);
});

test("words that readers of YAML take for different things", () => {
  expect(problemsText({ [pins]: "alpha: head\nbeta: 1.10\n" })).toMatchInlineSnapshot(`
    "
    error[bad-value]: beta is 1.1; it must be an exact version such as 1.4.0, or head, or off.
      at clusters/rings/canary/pins.yaml:2:7
      fix: Correct it.

    1 error
    "
  `);
});

test("a credential in an override is named and never printed", () => {
  const changes = {
    "clusters/rings/canary/pins.yaml": "alpha: head\nbeta: head\n",
    "clusters/overrides/alpha.yaml": `settings:\n  token: ${token}\n  replicas: 12\n`,
    // Each of these has the wrong type as well, and messages about types print what they found.
    "clusters/overrides/beta.yaml": [
      "values:",
      `  replicaCount: ${token}`,
      "  image:",
      "    tag: v1",
      `    password: ${password}`,
      "  ingress:",
      `    hosts: https://admin:${password}@example.com`,
      "    annotations: {apiKey: 20260615174500123456789}",
      "",
    ].join("\n"),
  };
  const text = problemsText(changes);
  expect(text).toMatchInlineSnapshot(`
    "
    error[credential-in-override]: settings.token looks like a credential, and everybody can read this repository.
      at clusters/overrides/alpha.yaml:2:10
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[out-of-range]: settings.replicas is 12; it must be at most 9.
      at clusters/overrides/alpha.yaml:3:13
      fix: Correct it. Number of pods, 1 to 9.

    error[credential-in-override]: values.replicaCount looks like a credential, and everybody can read this repository.
      at clusters/overrides/beta.yaml:2:17
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[credential-in-override]: values.image.password looks like a credential, and everybody can read this repository.
      at clusters/overrides/beta.yaml:5:15
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[credential-in-override]: values.ingress.hosts looks like a credential, and everybody can read this repository.
      at clusters/overrides/beta.yaml:7:12
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    error[credential-in-override]: values.ingress.annotations.apiKey looks like a credential, and everybody can read this repository.
      at clusters/overrides/beta.yaml:8:27
      fix: Put it into the secret store and name the Secret here; revoke it if it was ever pushed.

    6 errors
    "
  `);
  const printed = JSON.stringify(testProblems(changes));
  for (const secret of [token.slice(4, 20), "horse", "20260615"]) expect(printed).not.toContain(secret);
});

test("a credential in a file that is no override", () => {
  const text = problemsText({
    "clusters/fleet.yaml": `repository: {url: "https://ci:${token}@git.example.com/a.git"}\nhubs: [{name: hub-1}]\nrings: [{name: canary, tracksHead: true}, {name: production, tracksHead: true}]\n`,
    "clusters/edge-1/cluster.yaml": `${testClusterText({ domain: "edge-1.example.com" })}password: ${password}\n`,
  });
  expect(text).toMatchInlineSnapshot(`
    "
    error[credential-in-file]: password looks like a credential, and everybody can read this repository.
      at clusters/edge-1/cluster.yaml:16:11
      fix: Take it out; revoke it if it was ever pushed.

    error[credential-in-file]: repository.url looks like a credential, and everybody can read this repository.
      at clusters/fleet.yaml:1:19
      fix: Take it out; revoke it if it was ever pushed.

    2 errors
    "
  `);
  expect(text).not.toContain(token.slice(4, 20));
  expect(text).not.toContain("horse");
});
