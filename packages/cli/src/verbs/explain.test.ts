import { expect, test } from "vitest";
import { main } from "../main.ts";
import { hubctl, testRoot } from "../testing.ts";

test("says what a code means, how it comes about, and the way out", async () => {
  const { code, out } = await hubctl("/", "explain", "hold-expired");
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "error[hold-expired]: A hold has passed its last day.

    A hold does not end by itself: its last day passed, and nobody decided. What is held goes on missing
    updates until somebody does.

    fix: \`hubctl resume\` ends it. If the reason still stands, \`hubctl hold\` with a new day and the
    reason.
    "
  `);
});

test("gives the same to programs", async () => {
  const { out } = await hubctl("/", "explain", "head-moves", "--json");
  expect(JSON.parse(out)).toMatchObject({ ok: true, code: "head-moves", severity: "error" });
});

test("without a code, has a line on each", async () => {
  const { out } = await hubctl("/", "explain");
  expect(out.split("\n").slice(0, 3)).toMatchInlineSnapshot(`
    [
      "advisory                   A release that runs somewhere has a known security hole.",
      "already-exists             The folder of a new cluster or component is there already.",
      "autoscaler-clash           Two autoscalers set the same of one workload.",
    ]
  `);
});

test("a code that is not there is wrong use, with the one that was meant", async () => {
  const { code, err } = await hubctl("/", "explain", "hold-expred");
  expect(code).toBe(2);
  expect(err.split("\n").slice(0, 2)).toEqual([
    "error: no problem has the code hold-expred",
    "Did you mean hold-expired?",
  ]);
});

test("problems on a terminal end with where to read more", async () => {
  const root = testRoot({ "clusters/rings/canary/pins.yaml": "alhpa: head\n" });
  const run = async (isTerminal: boolean) => {
    let err = "";
    const io = { color: false, isTerminal, today: "2026-06-15", cwd: root };
    await main(["check"], {
      ...io,
      out: () => {},
      err: (text) => {
        err += text;
      },
    });
    return err;
  };
  const elsewhere = await run(false);
  expect(elsewhere).toContain("error[unknown-component]");
  expect(await run(true)).toBe(`${elsewhere}\`pnpm hubctl explain CODE\` says more.\n`);
});
