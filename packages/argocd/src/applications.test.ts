import { describe, expect, test } from "vitest";
import { childApplication, fleetApplicationSet, rootApplication } from "./index.ts";
import { testChild, testHub } from "./testing.ts";

const { template } =
  fleetApplicationSet({ ...testHub, rings: [{ name: "canary", maxUpdate: 1 }], clusters: [] }).spec ?? {};

describe.each([
  ["the root", rootApplication(testHub)],
  ["a parent", template],
  ["a child", childApplication(testChild("delete"))],
])("%s", (_, application) => {
  const policy = application?.spec?.syncPolicy;

  test("renders nothing for commits that change none of its paths", () => {
    const annotations = application?.metadata?.annotations;
    expect(annotations?.["argocd.argoproj.io/manifest-generate-paths"]).toBe(".");
  });

  test("tries a sync that failed again until it works, with the newest commit", () => {
    expect(policy?.retry).toMatchObject({ limit: -1, refresh: true });
  });

  test("applies by server-side apply, and is compared by it", () => {
    expect(policy?.syncOptions).toContain("ServerSideApply=true");
    const options = application?.metadata?.annotations?.["argocd.argoproj.io/compare-options"] ?? "";
    expect(options).not.toContain("ServerSideDiff=false");
  });
});
