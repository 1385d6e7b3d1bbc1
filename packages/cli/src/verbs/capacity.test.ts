import { testClusterText } from "@hub/fleet/testing";
import { describe, expect, test } from "vitest";
import { type Changes, hubctl, testRoot, withComponent } from "../testing.ts";

/** A component with a chart, whose workloads are read from its values. */
const web = (workloads: string, resources = '{ requests: { cpu: "2", memory: "4Gi" } }'): Changes =>
  withComponent(
    "web",
    `  settings: z.strictObject({ replicas: z.int().default(3).describe("Pods.") }),
  chart: {
    repository: "https://charts.example.com",
    name: "web",
    version: "1.0.0",
    keys: { replicas: "number", resources: "any" },
  },
  values: (cluster, settings) => ({ replicas: settings.replicas, resources: ${resources} }),
  ${workloads}`,
  );

const counted =
  'workloads: ({ replicas, resources }) => [{ name: "web", replicas: { min: replicas, max: 2 * replicas }, containers: [resources], volumes: ["100Gi"] }, { name: "agent", replicas: "every-node", containers: [resources] }],';

const override = (text: string): Changes => ({ "clusters/edge-1/overrides/web.yaml": text });

test("shows what each component of a cluster asks for, and how much of the cluster that is", async () => {
  const { code, out, err } = await hubctl(testRoot(web(counted)), "capacity", "edge-1", "--root", ".");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(`\n${out}`).toMatchInlineSnapshot(`
    "
    edge-1: 3 nodes, 32 cores, 64 GiB of memory, 500 GiB for volumes

    component  release  pods    CPU requests  limits  memory requests  limits  volumes
    alpha      head     -       -             -       -                -       -
    web        head     6 to 9  12 to 18      -       24 to 36 GiB     -       300 to 600 GiB
    together            6 to 9  12 to 18      -       24 to 36 GiB     -       300 to 600 GiB
    for pods                    30.51                 53.15 GiB                500 GiB
    taken                       39% to 59%            45% to 68%               60% to 120%
    "
  `);
});

test("says of which releases it is not known, and never that they take nothing", async () => {
  const root = testRoot(web(""));
  expect(`\n${(await hubctl(root, "capacity", "edge-1", "--root", ".")).out}`).toMatchInlineSnapshot(`
    "
    edge-1: 3 nodes, 32 cores, 64 GiB of memory, 500 GiB for volumes

    component  release  pods     CPU requests  limits   memory requests  limits   volumes
    alpha      head     -        -             -        -                -        -
    web        head     unknown
    together            unknown  unknown       unknown  unknown          unknown  unknown
    for pods                     30.51                  53.15 GiB                 500 GiB
    taken                        unknown                unknown                   unknown

    Not counted, since these releases do not say what their pods ask for: web head.
    "
  `);
  const { out } = await hubctl(root, "capacity", "edge-1", "--root", ".", "--json");
  expect(JSON.parse(out).clusters[0].components).toContainEqual({
    name: "web",
    release: "head",
    demand: null,
    workloads: [],
  });
});

test("has a line for every cluster", async () => {
  const { out } = await hubctl(testRoot(web(counted)), "capacity", "--root", ".");
  expect(`\n${out}`).toMatchInlineSnapshot(`
    "
    cluster  nodes  pods    CPU requests         memory requests          volumes                 counted
    edge-1   3      6 to 9  39% to 59% of 30.51  45% to 68% of 53.15 GiB  60% to 120% of 500 GiB  all
    hub-1    3      -       0% of 30.51          0% of 53.15 GiB          0% of 500 GiB           all
    "
  `);
});

test("follows an override of the chart's values", async () => {
  const root = testRoot({ ...web(counted), ...override("values:\n  resources: {requests: {cpu: 250m}}\n") });
  const { out } = await hubctl(root, "capacity", "edge-1", "--root", ".", "--json");
  const { demand } = JSON.parse(out).clusters[0];
  expect(demand.min.requests).toEqual({ cpuCores: 1.5, memoryGiB: 24 });
});

test("counts pods among the manifests of a component that names none", async () => {
  const root = testRoot(
    withComponent(
      "web",
      `  settings: z.strictObject({}),
  manifests: (scope) => {
    manifest(scope, {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "web", namespace: "web" },
      spec: { replicas: 2, template: { spec: { containers: [{ name: "web", resources: { requests: { cpu: "1" } } }] } } },
    });
  },`,
    ),
  );
  const { out } = await hubctl(root, "capacity", "edge-1", "--root", ".", "--json");
  expect(JSON.parse(out).clusters[0].demand.min).toMatchObject({ pods: 2, requests: { cpuCores: 2 } });
});

test("knows no other cluster than the fleet's", async () => {
  const { code, err } = await hubctl(testRoot(), "capacity", "edge-2", "--root", ".");
  expect(code).toBe(1);
  expect(`\n${err}`).toMatchInlineSnapshot(`
    "
    error[unknown-cluster]: There is no cluster edge-2.
      fix: Did you mean edge-1?

    1 error
    "
  `);
});

describe("check refuses", () => {
  const problems = async (changes: Changes) => {
    const { code, out, err } = await hubctl(testRoot(changes), "check", "--root", ".");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    return `\n${err}`;
  };

  test("a cluster that cannot hold what it is given", async () => {
    const changes = { ...web(counted), ...override("settings:\n  replicas: 12\n") };
    expect(await problems(changes)).toMatchInlineSnapshot(`
      "
      error[cluster-too-full]: edge-1 has 53.1 GiB of memory for pods, and what it runs asks for 60 GiB of memory at least: web 60.
        at clusters/edge-1/cluster.yaml:14:14
        fix: Make the cluster larger, or run less on it; \`pnpm hubctl capacity edge-1\` lists all of it.

      error[cluster-too-full]: edge-1 has 500 GiB of volumes for pods, and what it runs asks for 1200 GiB of volumes at least: web 1200.
        at clusters/edge-1/cluster.yaml:15:15
        fix: Make the cluster larger, or run less on it; \`pnpm hubctl capacity edge-1\` lists all of it.

      2 errors
      "
    `);
  });

  test("a cluster below the platform's minimum, naming each part", async () => {
    const small = testClusterText({ domain: "edge-1.example.com" })
      .replace("nodes: 3", "nodes: 2")
      .replace("cpuCores: 32", "cpuCores: 16")
      .replace("memoryGiB: 64", "memoryGiB: 32")
      .replace("storageGiB: 500", "storageGiB: 100");
    expect(await problems({ "clusters/edge-1/cluster.yaml": small })).toMatchInlineSnapshot(`
      "
      error[cluster-too-small]: edge-1 has 2 nodes, and the platform needs 3 at least.
        at clusters/edge-1/cluster.yaml:12:10
        fix: Make the cluster larger, or correct its size.

      error[cluster-too-small]: edge-1 has 16 cores, and the platform needs 32 at least.
        at clusters/edge-1/cluster.yaml:13:13
        fix: Make the cluster larger, or correct its size.

      error[cluster-too-small]: edge-1 has 32 GiB of memory, and the platform needs 64 GB at least.
        at clusters/edge-1/cluster.yaml:14:14
        fix: Make the cluster larger, or correct its size.

      error[cluster-too-small]: edge-1 has 100 GiB of volumes, and the platform needs 500 GB at least.
        at clusters/edge-1/cluster.yaml:15:15
        fix: Make the cluster larger, or correct its size.

      4 errors
      "
    `);
  });

  test("an override with what is no quantity, at its line", async () => {
    const changes = { ...web(counted), ...override("values:\n  resources: {requests: {cpu: lots}}\n") };
    expect(await problems(changes)).toMatchInlineSnapshot(`
      "
      error[bad-quantity]: web on edge-1: web asks for "lots" of cpu, which is no quantity of Kubernetes.
        at clusters/edge-1/overrides/web.yaml:1:1
        fix: Correct the values of this override.

      1 error
      "
    `);
  });

  test("a component whose workloads are others each time", async () => {
    expect(
      await problems(web("workloads: () => [{ name: String(Date['now']()), containers: [] }],")),
    ).toContain("error[impure-component]: web on edge-1: it reads the clock");
    expect(
      await problems(web("workloads: (values) => [{ name: Object.keys(values).join(), containers: [] }],")),
    ).toContain("error[impure-component]");
  });

  test("a component whose workloads cannot be read", async () => {
    expect(await problems(web("workloads: (values) => values.nothing.here,"))).toContain(
      "error[component-threw]: web on edge-1: it threw",
    );
  });
});

test("check lets a cluster pass whose autoscalers could fill it, since they need not", async () => {
  const root = testRoot({ ...web(counted), ...override("settings:\n  replicas: 5\n") });
  expect(await hubctl(root, "check", "--root", ".")).toMatchObject({ code: 0, err: "" });
});
