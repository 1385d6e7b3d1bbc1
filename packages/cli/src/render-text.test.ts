import { expect, test } from "vitest";
import { renderText } from "./render-text.ts";

test("names every chart that clusters run, where their releases differ", () => {
  const component = { releases: { "1.0.0": 1, "2.0.0": 1 }, waves: [0, 0] as const };
  const text = renderText(
    {
      summary: {
        rings: [],
        hubs: [],
        components: [
          { ...component, name: "alpha", chart: "alpha 10.1.0", charts: ["alpha 10.1.0", "alpha 9.2.0"] },
          { ...component, name: "beta", chart: null, charts: [] },
        ],
        applications: 4,
        manifests: 0,
        bundles: 0,
      },
      ...{ warnings: [], digest: "", files: 1, bytes: 0, written: 1, removed: 0 },
    },
    { folder: "deploy", seconds: 1, paint: (_format, text) => text },
  );
  expect(text.match(/^ {2}0 .*$/gm)).toEqual([
    "  0     alpha      1.0.0 (1), 2.0.0 (1)  alpha 9.2.0, 10.1.0  2",
    "  0     beta       1.0.0 (1), 2.0.0 (1)  -                    2",
  ]);
});
