import { expect, test } from "vitest";
import { reviewText } from "./index.ts";

test("shows values first, then each manifest, with no line folded and nothing shortened to an alias", () => {
  const labels = { team: "platform" };
  const sentence =
    "a sentence that is a good deal longer than the eighty characters at which YAML likes to fold lines";
  const output = { values: { sentence, labels, podLabels: labels }, manifests: [{ kind: "Namespace" }] };
  expect(reviewText(output)).toMatchInlineSnapshot(`
    "# Helm values
    sentence: a sentence that is a good deal longer than the eighty characters at which YAML likes to fold lines
    labels:
      team: platform
    podLabels:
      team: platform
    ---
    kind: Namespace
    "
  `);
});

test("a component without a chart has no values to show", () => {
  expect(reviewText({ values: null, manifests: [{ kind: "Namespace" }] })).toBe("kind: Namespace\n");
});
