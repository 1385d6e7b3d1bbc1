import { expect, test } from "vitest";
import { Expression, printAlloy } from "./alloy-syntax.ts";

test("prints blocks with their labels, arguments and inner blocks", () => {
  const text = printAlloy([
    {
      block: "loki.process",
      label: "pods",
      arguments: { forward_to: [new Expression("loki.write.loki.receiver")] },
      blocks: [{ block: "stage.cri" }, { block: "stage.multiline", arguments: { max_lines: 128 } }],
    },
    { block: "loki.write", label: "loki", arguments: { external_labels: { cluster: "eu-prod-1" } } },
  ]);
  expect(text).toMatchInlineSnapshot(`
    "loki.process "pods" {
      forward_to = [loki.write.loki.receiver]
      stage.cri { }
      stage.multiline {
        max_lines = 128
      }
    }

    loki.write "loki" {
      external_labels = { "cluster" = "eu-prod-1" }
    }
    "
  `);
});

test.each([
  ['say "hello"', String.raw`"say \"hello\""`],
  [String.raw`^\S+$`, String.raw`"^\\S+$"`],
  ["a\n\tb", String.raw`"a\n\tb"`],
  ["{{ ToLower .Value }}", '"{{ ToLower .Value }}"'],
])("prints the string %j so that Alloy reads it as it is", (value, printed) => {
  expect(printAlloy([{ block: "b", arguments: { value } }])).toContain(`value = ${printed}\n`);
});

test("prints an expression as it is, and a string of the same text in quotes", () => {
  const text = 'sys.env("HOSTNAME")';
  expect(printAlloy([{ block: "b", arguments: { a: new Expression(text), b: text } }])).toContain(
    'a = sys.env("HOSTNAME")\n  b = "sys.env(\\"HOSTNAME\\")"\n',
  );
});
