import { expect, test } from "vitest";
import { onlyOn } from "./only-on.ts";
import { testCluster } from "./testing.ts";

test("a component for one provider is refused on every other, with the line that leaves it out", () => {
  const refuse = (provider: "aws" | "gcp") => () =>
    onlyOn(testCluster({ provider }), "aws", "aws-ebs-csi-driver", "has no EBS volumes");
  expect(refuse("aws")).not.toThrow();
  expect(refuse("gcp")).toThrow(
    expect.objectContaining({
      message: "test-1 runs on gcp, which has no EBS volumes.",
      fix: "Say `aws-ebs-csi-driver: off` in clusters/test-1/pins.yaml.",
    }),
  );
});
