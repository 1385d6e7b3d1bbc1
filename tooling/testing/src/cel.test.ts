import { expect, test } from "vitest";
import { evaluate, refusal, withVariables } from "./cel.ts";

const policy = {
  spec: {
    matchConditions: [{ name: "not-by-robots", expression: 'request.userInfo.username != "robot"' }],
    variables: [
      { name: "labels", expression: "has(object.metadata.labels) ? object.metadata.labels : {}" },
      { name: "hasTeam", expression: '"team" in variables.labels' },
    ],
    validations: [
      { expression: "variables.hasTeam", message: "Say the team." },
      { expression: 'request.operation != "UPDATE"', message: "Nothing changes." },
    ],
  },
};
const good = { metadata: { labels: { team: "a" } } };

test("a request that breaks a rule gets its message, the first one's", () => {
  expect(refusal(policy, { object: { metadata: {} } })).toBe("Say the team.");
  expect(refusal(policy, { object: good })).toBeUndefined();
  expect(refusal(policy, { object: good, oldObject: good })).toBe("Nothing changes.");
});

test("a policy is not about requests that its conditions leave out", () => {
  expect(refusal(policy, { object: { metadata: {} }, userInfo: { username: "robot" } })).toBeUndefined();
});

test("an expression that goes wrong throws", () => {
  expect(() => evaluate("object.missing", { object: {} })).toThrow(/object\.missing: .*missing/);
});

test("a variable may use those before it", () => {
  expect(
    evaluate(
      "variables.b",
      withVariables({}, [
        { name: "a", expression: "2" },
        { name: "b", expression: "variables.a * 3" },
      ]),
    ),
  ).toBe(6n);
});
