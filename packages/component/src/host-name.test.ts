import { expect, test } from "vitest";
import { host, toHostName } from "./host-name.ts";

const cluster = { domain: "eu-prod-1.llm-analytics.io" };

test("a label stands below the cluster's domain, a name with a dot for itself", () => {
  expect(toHostName(cluster, "api")).toBe("api.eu-prod-1.llm-analytics.io");
  expect(toHostName(cluster, "llm.example.com")).toBe("llm.example.com");
});

test.for(["API", "api.", "-api", "api example"])("%s is no host", (name) => {
  expect(host().safeParse(name).error?.issues[0]?.message).toMatch(/^must be a label below/);
});
