import { workloadsForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import velero from "./index.ts";

test("counts an agent on every node only where data is moved", () => {
  const agents = (moveData: boolean) =>
    workloadsForTest(velero, {}, { volumes: { moveData } }).find(({ name }) => name === "node-agent")
      ?.replicas;
  expect(agents(true)).toBe("every-node");
  expect(agents(false)).toBe(0);
});
