/** What a test pod says about itself: whose it is, and whether the stand-in for the nodes makes it Ready. */
export const podLabels = {
  cluster: "e2e/cluster",
  component: "e2e/component",
  version: "e2e/version",
  ready: "e2e/ready",
} as const;
