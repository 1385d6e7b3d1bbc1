import { formatProblem } from "@hub/problem";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseYaml } from "./parse.ts";
import { goReader } from "./testdata/go-reader.ts";
import { hostileNumbers, hostileTexts } from "./testdata/hostile.ts";

const problemsOf = (text: string) =>
  `\n${parseYaml(text, "a.yaml")
    .problems.map((problem) => formatProblem(problem))
    .join("\n")}\n`;

test("scalars on which readers disagree are refused with what each makes of them", () => {
  expect(
    problemsOf("a: no\nb: On\nc: 012\nd: 1_000\ne: 1:30\nf: 2027-01-31\ng: 9007199254740993\n<<: {x: 1}\n"),
  ).toMatchInlineSnapshot(`
    "
    error[yaml-ambiguous]: \`no\` is false for Helm and kubectl, which read YAML 1.1, and text in YAML 1.2.
      at a.yaml:1:4
      fix: Write false, or put it in quotes.
    error[yaml-ambiguous]: \`On\` is true for Helm and kubectl, which read YAML 1.1, and text in YAML 1.2.
      at a.yaml:2:4
      fix: Write true, or put it in quotes.
    error[yaml-ambiguous]: \`012\` is an octal number for Helm and kubectl, which read YAML 1.1, and 12 in YAML 1.2.
      at a.yaml:3:4
      fix: Put it in quotes, or write 12.
    error[yaml-ambiguous]: \`1_000\` is a number for Helm and kubectl, which read YAML 1.1, and text in YAML 1.2.
      at a.yaml:4:4
      fix: Put it in quotes, or write it in decimal digits alone.
    error[yaml-ambiguous]: \`1:30\` is a number of base 60 for some readers of YAML 1.1, and text in YAML 1.2.
      at a.yaml:5:4
      fix: Put it in quotes.
    error[yaml-ambiguous]: \`2027-01-31\` is a point in time for some readers of YAML 1.1, and text in YAML 1.2.
      at a.yaml:6:4
      fix: Put it in quotes.
    error[yaml-ambiguous]: \`9007199254740993\` is beyond 2^53, where readers round whole numbers differently.
      at a.yaml:7:4
      fix: Put it in quotes.
    error[yaml-ambiguous]: \`<<\` merges maps for Helm and kubectl, which read YAML 1.1, and is a key in YAML 1.2.
      at a.yaml:8:1
      fix: Write out the entries that should be merged.
    "
  `);
});

test.each("y n yes Off 0b1 -0x1F 0X1f 0o14 00 1_0.5 +_1 190:20:30 2001-12-14t21:59:43.10-05:00".split(" "))(
  "refuses %s without quotes",
  (text) => {
    expect(parseYaml(`a: ${text}\n`, "a.yaml").problems).toMatchObject([{ code: "yaml-ambiguous" }]);
    expect(parseYaml(`a: "${text}"\n`, "a.yaml")).toMatchObject({ value: { a: text }, problems: [] });
  },
);

test("a date may stand where the caller allows it", () => {
  expect(parseYaml("until: 2027-01-31\n", "a.yaml", { allowDates: true })).toMatchObject({
    value: { until: "2027-01-31" },
    problems: [],
  });
});

const go = goReader();
test.skipIf(go === undefined)("all that Helm's reader reads differently is refused", () => {
  const scalars = [
    ...hostileTexts,
    ...hostileNumbers.map(String),
    ...fc.sample(fc.string({ unit: fc.constantFrom(..."0123456789-+._:eExXobB".split("")), maxLength: 8 }), {
      numRuns: 20_000,
      seed: 1,
    }),
  ];
  const accepted = scalars.flatMap((scalar) => {
    const { value, problems } = parseYaml(`a: ${scalar}\n`, "a.yaml", { allowDates: true });
    return problems.length === 0 ? [{ scalar, json: JSON.stringify(value) }] : [];
  });
  const answers = go?.read(accepted.map(({ scalar }) => `a: ${scalar}\n`)) ?? [];
  const different = accepted.flatMap(({ scalar, json }, index) => {
    const answer = answers[index]?.["sigs.k8s.io/yaml"] ?? "";
    const same = !answer.startsWith("error: ") && JSON.stringify(JSON.parse(answer)) === json;
    return same ? [] : [{ scalar, json, answer }];
  });
  expect(accepted.length).toBeGreaterThan(5000);
  expect(different).toEqual([]);
});
