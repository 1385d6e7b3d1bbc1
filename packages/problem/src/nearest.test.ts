import { expect, test } from "vitest";
import { didYouMean, nearest } from "./nearest.ts";

test("finds the name that a slip of the finger hides", () => {
  const names = ["cert-manager", "ingress-nginx", "storage"];
  expect(nearest("cert-manger", names)).toBe("cert-manager");
  expect(nearest("ingress-ngnix", names)).toBe("ingress-nginx");
  expect(nearest("Storage", names)).toBe("storage");
});

test("offers nothing rather than something far away", () => {
  expect(nearest("velero", ["cert-manager", "storage"])).toBeUndefined();
  expect(nearest("x", [])).toBeUndefined();
});

test("lists what is names where nothing is near", () => {
  expect(didYouMean("velero", ["storage", "keda"])).toBe("Known are storage, keda.");
  expect(didYouMean("stroage", ["storage", "keda"])).toBe("Did you mean storage?");
});
