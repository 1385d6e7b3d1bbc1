import { expect, test } from "vitest";
import { LuaFactory } from "wasmoon";
import { templateHealth } from "./template-health.ts";

const factory = new LuaFactory();

/** What the script says of a template with a status, at generation 2. */
async function health(status?: object) {
  const lua = await factory.createEngine({ enableProxy: false });
  try {
    lua.global.set("obj", { metadata: { name: "hubnolatesttag", generation: 2 }, ...(status && { status }) });
    return await lua.doString(templateHealth);
  } finally {
    lua.global.close();
  }
}

const pod = { id: "gatekeeper-audit-1", observedGeneration: 2 };

test("waits until the kind is made", async () => {
  const waiting = { status: "Progressing", message: "Waiting for Gatekeeper to make the kind" };
  expect(await health()).toEqual(waiting);
  expect(await health({ byPod: [pod] })).toEqual(waiting);
  expect(await health({ created: false, byPod: [pod] })).toEqual(waiting);
  expect(await health({ created: true, byPod: [pod] })).toEqual({ status: "Healthy" });
});

test("waits until every pod has read the newest template", async () => {
  expect(await health({ created: true, byPod: [pod, { ...pod, observedGeneration: 1 }] })).toEqual({
    status: "Progressing",
    message: "Waiting for Gatekeeper to read the template",
  });
});

test("is Degraded where a pod cannot read it, and says why", async () => {
  const errors = [{ code: "rego_parse_error", message: "unexpected eof token" }];
  expect(await health({ created: true, byPod: [pod, { ...pod, errors }] })).toEqual({
    status: "Degraded",
    message: "unexpected eof token",
  });
});
