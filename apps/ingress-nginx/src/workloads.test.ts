import { workloadsForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import ingressNginx from "./index.ts";

test("counts from the fewest to the most that its autoscaler may have", () => {
  expect(workloadsForTest(ingressNginx, {}, { minReplicas: 4, maxReplicas: 20 })).toMatchObject([
    { name: "ingress-nginx-controller", replicas: { min: 4, max: 20 } },
  ]);
});
