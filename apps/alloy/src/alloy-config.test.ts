import { defaults, testCluster } from "@hub/component/testing";
import { describe, expect, test } from "vitest";
import { alloyConfig } from "./alloy-config.ts";
import { type Block, printAlloy } from "./alloy-syntax.ts";
import alloy from "./index.ts";
import { alloyParser } from "./testdata/alloy-parser.ts";

const hostile = String.raw`"quoted\" ${"`"} {{ .Value }} $1 \d+ }`;

const configs: Record<string, Parameters<typeof alloy.settings.parse>[0]> = {
  "the defaults": {},
  "no journal": { journal: false },
  "everything that can be said": {
    url: "https://loki.llm-analytics.io/loki/api/v1/push?a=%22",
    tenant: "platform",
    dropLines: ["\\\\", '"(?:a|b)"', "\\{\\{", "ü"],
    dropLevels: ["trace", "debug"],
    excludeNamespaces: ["sandbox", "load-test"],
  },
};

const parse = alloyParser();

describe.skipIf(parse === undefined)("the parser of Alloy", () => {
  test.each(Object.entries(configs))("reads the configuration with %s", (_name, settings) => {
    const blocks = alloyConfig(testCluster({ components: ["loki"] }), defaults(alloy, settings as object));
    expect(parse?.(printAlloy(blocks))).toBe("");
  });

  test("reads any text in a string, a list and a map", () => {
    const block: Block = {
      block: "b",
      arguments: { text: hostile, list: [hostile], map: { [hostile]: hostile } },
    };
    expect(parse?.(printAlloy([block]))).toBe("");
  });

  test("does not read what is wrong", () => {
    expect(parse?.('b "l" {\n  x = 1 2\n}\n')).toContain("expected TERMINATOR");
  });
});
