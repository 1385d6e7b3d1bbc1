import { workloadsForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import stack from "./index.ts";

test("counts the volumes of every replica, and what its operator puts beside them", () => {
  const settings = { prometheus: { storageGiB: 250 }, alertmanager: { replicas: 5 } };
  const [prometheus, alertmanager] = workloadsForTest(stack, {}, settings);
  expect(prometheus).toMatchObject({ replicas: 2, volumes: ["250Gi"] });
  expect(prometheus?.containers).toHaveLength(2);
  expect(alertmanager).toMatchObject({ replicas: 5, volumes: ["10Gi"] });
});
