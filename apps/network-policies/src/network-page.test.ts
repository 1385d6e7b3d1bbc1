import { defaults, testCluster } from "@hub/component/testing";
import { expect, test } from "vitest";
import networkPolicies from "./index.ts";
import { networkPage } from "./network-page.ts";
import { everything } from "./testing.ts";

test("docs/network.md says what the table says", async () => {
  const page = networkPage(testCluster(everything), defaults(networkPolicies));
  await expect(page).toMatchFileSnapshot("../../../docs/network.md");
});
