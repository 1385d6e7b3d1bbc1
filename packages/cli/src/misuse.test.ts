import { expect, test } from "vitest";
import { misuse } from "./main.ts";

test("finds nothing wrong with a command line that would run, and runs nothing", async () => {
  expect(await misuse(["why", "no-such-cluster", "cert-manager", "settings.email"])).toBeUndefined();
  expect(await misuse(["gc", "releases", "--days", "90"])).toBeUndefined();
  expect(await misuse(["verify", "--help"])).toBeUndefined();
});

test("finds verbs, options, values and arguments that are wrong", async () => {
  const messages = await Promise.all(
    [
      ["frobnicate"],
      ["gc", "everything"],
      ["check", "--rot", "try"],
      ["new", "cluster", "a", "--provider", "x"],
      ["why"],
    ].map(misuse),
  );
  expect(messages.map((one) => `${one?.code}: ${one?.message}`)).toMatchInlineSnapshot(`
    [
      "commander.unknownCommand: unknown command 'frobnicate'",
      "commander.unknownCommand: unknown command 'everything'",
      "commander.unknownOption: unknown option '--rot'
    (Did you mean --root?)",
      "commander.invalidArgument: option '--provider <provider>' argument 'x' is invalid. Allowed choices are aws, gcp, azure.",
      "commander.missingArgument: missing required argument 'cluster'",
    ]
  `);
});
