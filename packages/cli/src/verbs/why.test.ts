import { testClusterText } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { type Changes, componentText, hubctl, testRoot } from "../testing.ts";

/** A component with a chart, in the ring canary, with something said in every layer. */
const changes: Changes = {
  "apps/gamma/package.json": '{"type":"module"}',
  "apps/gamma/src/index.ts": componentText(
    "gamma",
    `  settings: z.strictObject({
    replicas: z.int().default(2).describe("Number of pods."),
    host: z.string().default("gamma").describe("First label of its host name."),
  }),
  chart: { repository: "https://charts.example.com", name: "gamma", version: "1.0.0", keys: "any" },
  values: (cluster, settings) => ({
    replicaCount: settings.replicas,
    host: \`\${settings.host}.\${cluster.domain}\`,
    monitored: cluster.runs("alpha"),
    "grafana.ini": { server: { root_url: \`https://\${cluster.domain}\` } },
    list: [{ name: "a" }, { name: "b" }],
    fixed: "always",
    resources: { limits: { cpu: "1" } },
  }),`,
  ),
  "clusters/edge-1/cluster.yaml": testClusterText({ domain: "edge-1.example.com" }),
  "clusters/rings/canary/pins.yaml": "alpha: head\ngamma: head\n",
  "clusters/overrides/gamma.yaml": "settings:\n  replicas: 3\nvalues:\n  fixed: fleet\n",
  "clusters/rings/canary/overrides/gamma.yaml":
    "settings:\n  replicas: 4\nvalues:\n  resources:\n    limits: null\n",
  "clusters/edge-1/overrides/gamma.yaml":
    'values:\n  fixed: edge # why\n  "grafana.ini":\n    server:\n      domain: x\n',
};

/** What `why edge-1 gamma <path>` says. */
async function why(...argv: string[]): Promise<string> {
  const { code, out, err } = await hubctl(testRoot(changes), "why", ...argv);
  return `${code}\n${out}${err}`;
}

test("a setting, with every layer that says it and the weakest first", async () => {
  expect(await why("edge-1", "gamma", "settings.replicas")).toMatchInlineSnapshot(`
    "0
    gamma on edge-1: release head (clusters/rings/canary/pins.yaml:2:1), wave 0

    settings.replicas = 4

       component  2  apps/gamma/src/settings.ts
       fleet      3  clusters/overrides/gamma.yaml:2:3
    *  ring       4  clusters/rings/canary/overrides/gamma.yaml:2:3
    "
  `);
});

test("a value that layers replace", async () => {
  expect(await why("edge-1", "gamma", "values.fixed")).toMatchInlineSnapshot(`
    "0
    gamma on edge-1: release head (clusters/rings/canary/pins.yaml:2:1), wave 0

    values.fixed = "edge"

       component  "always"  apps/gamma/src/index.ts
       fleet      "fleet"   clusters/overrides/gamma.yaml:4:3
    *  cluster    "edge"    clusters/edge-1/overrides/gamma.yaml:2:3
    "
  `);
});

test("a value that the component computes names the settings and facts behind it", async () => {
  expect(await why("edge-1", "gamma", "values.host")).toMatchInlineSnapshot(`
    "0
    gamma on edge-1: release head (clusters/rings/canary/pins.yaml:2:1), wave 0

    values.host = "gamma.edge-1.example.com"

    *  component  "gamma.edge-1.example.com"  apps/gamma/src/index.ts

    The component computes its value from
        settings.host   "gamma"               apps/gamma/src/settings.ts (default)
        cluster.domain  "edge-1.example.com"  clusters/edge-1/cluster.yaml:7:1
    "
  `);
});

test("what a cluster runs is a fact too", async () => {
  expect(await why("edge-1", "gamma", "monitored")).toMatchInlineSnapshot(`
    "0
    gamma on edge-1: release head (clusters/rings/canary/pins.yaml:2:1), wave 0

    values.monitored = true

    *  component  true  apps/gamma/src/index.ts

    The component computes its value from
        cluster.runs("alpha")  true  clusters/rings/canary/pins.yaml:1:1
    "
  `);
});

test("a map that layers share", async () => {
  expect(await why("edge-1", "gamma", 'values["grafana.ini"].server')).toMatchInlineSnapshot(`
    "0
    gamma on edge-1: release head (clusters/rings/canary/pins.yaml:2:1), wave 0

    values["grafana.ini"].server = {
      "root_url": "https://edge-1.example.com",
      "domain": "x"
    }

       component  {"root_url":"https://edge-1.example.com"}  apps/gamma/src/index.ts
    *  cluster    {"domain":"x"}                             clusters/edge-1/overrides/gamma.yaml:4:5

    The component computes its value from
        cluster.domain  "edge-1.example.com"  clusters/edge-1/cluster.yaml:7:1
    "
  `);
});

test("a value that a null removes", async () => {
  expect(await why("edge-1", "gamma", "values.resources.limits")).toMatchInlineSnapshot(`
    "0
    gamma on edge-1: release head (clusters/rings/canary/pins.yaml:2:1), wave 0

    values.resources.limits = null

       component  {"cpu":"1"}  apps/gamma/src/index.ts
    *  ring       null         clusters/rings/canary/overrides/gamma.yaml:5:5
    "
  `);
  expect(await why("edge-1", "gamma", "values.resources.limits.cpu")).toMatchInlineSnapshot(`
    "0
    gamma on edge-1: release head (clusters/rings/canary/pins.yaml:2:1), wave 0

    values.resources.limits.cpu = (removed)

       component  "1"   apps/gamma/src/index.ts
    *  ring       null  clusters/rings/canary/overrides/gamma.yaml:5:5
    "
  `);
});

test("an item of a list", async () => {
  expect(await why("edge-1", "gamma", "values.list[1].name")).toMatchInlineSnapshot(`
    "0
    gamma on edge-1: release head (clusters/rings/canary/pins.yaml:2:1), wave 0

    values.list[1].name = "b"

    *  component  "b"  apps/gamma/src/index.ts
    "
  `);
});

test("everything, where no path is given", async () => {
  expect(await why("edge-1", "gamma")).toMatchInlineSnapshot(`
    "0
    gamma on edge-1: release head (clusters/rings/canary/pins.yaml:2:1), wave 0

    settings.replicas                      4                             clusters/rings/canary/overrides/gamma.yaml:2:3
    settings.host                          "gamma"                       component
    values.replicaCount                    4                             component
    values.host                            "gamma.edge-1.example.com"    component
    values.monitored                       true                          component
    values["grafana.ini"].server.root_url  "https://edge-1.example.com"  component
    values["grafana.ini"].server.domain    "x"                           clusters/edge-1/overrides/gamma.yaml:5:7
    values.list                            [{"name":"a"},{"name":"b"}]   component
    values.fixed                           "edge"                        clusters/edge-1/overrides/gamma.yaml:2:3
    values.resources.limits                null                          clusters/rings/canary/overrides/gamma.yaml:5:5
    "
  `);
});

test("a component without chart has settings only", async () => {
  expect(await why("edge-1", "alpha")).toMatchInlineSnapshot(`
    "0
    alpha on edge-1: release head (clusters/rings/canary/pins.yaml:1:1), wave 0

    settings.replicas   2      component
    settings.retention  "30d"  component
    "
  `);
});

test("a path that is not there, with the nearest that is", async () => {
  expect(await why("edge-1", "gamma", "settings.replica")).toMatchInlineSnapshot(`
    "1
    error[unknown-path]: Neither the component nor a layer says settings.replica.
      fix: Did you mean settings.replicas?

    1 error
    "
  `);
  expect(await why("edge-1", "gamma", "values.grafana.ini.server.root_url")).toMatchInlineSnapshot(`
    "0
    gamma on edge-1: release head (clusters/rings/canary/pins.yaml:2:1), wave 0

    values["grafana.ini"].server.root_url = "https://edge-1.example.com"

    *  component  "https://edge-1.example.com"  apps/gamma/src/index.ts

    The component computes its value from
        cluster.domain  "edge-1.example.com"  clusters/edge-1/cluster.yaml:7:1
    "
  `);
  expect(await why("edge-1", "gamma", "values.fixt")).toMatchInlineSnapshot(`
    "1
    error[unknown-path]: Neither the component nor a layer says values.fixt.
      fix: Below values are replicaCount, host, monitored, grafana.ini, list, fixed, resources.

    1 error
    "
  `);
  expect(await why("edge-1", "gamma", "values.")).toMatchInlineSnapshot(`
    "0
    gamma on edge-1: release head (clusters/rings/canary/pins.yaml:2:1), wave 0

    values = {
      "replicaCount": 4,
      "host": "gamma.edge-1.example.com",
      "monitored": true,
      "grafana.ini": {
        "server": {
          "root_url": "https://edge-1.example.com",
          "domain": "x"
        }
      },
      "list": [
        {
          "name": "a"
        },
        {
          "name": "b"
        }
      ],
      "fixed": "edge",
      "resources": {
        "limits": null
      }
    }

       component  {"replicaCount":4,"host":"gamma.edge-1.example.com","monitored":true,...  apps/gamma/src/index.ts
       fleet      {"fixed":"fleet"}                                                         clusters/overrides/gamma.yaml:3:1
       ring       {"resources":{"limits":null}}                                             clusters/rings/canary/overrides/gamma.yaml:3:1
    *  cluster    {"fixed":"edge","grafana.ini":{"server":{"domain":"x"}}}                  clusters/edge-1/overrides/gamma.yaml:1:1

    The component computes its value from
        settings.replicas      4                     clusters/rings/canary/overrides/gamma.yaml:2:3
        settings.host          "gamma"               apps/gamma/src/settings.ts (default)
        cluster.domain         "edge-1.example.com"  clusters/edge-1/cluster.yaml:7:1
        cluster.runs("alpha")  true                  clusters/rings/canary/pins.yaml:1:1
    "
  `);
});

test("an unknown cluster or component, with the nearest that is known", async () => {
  expect(await why("edge-7", "gamma")).toMatchInlineSnapshot(`
    "1
    error[unknown-cluster]: There is no cluster edge-7.
      fix: Did you mean edge-1?

    1 error
    "
  `);
  expect(await why("hub-1", "gamma")).toMatchInlineSnapshot(`
    "1
    error[unknown-component]: hub-1 does not run gamma.
      fix: Known are alpha.

    1 error
    "
  `);
});

test("--json has the same in a stable shape", async () => {
  const { out } = await hubctl(testRoot(changes), "why", "edge-1", "gamma", "settings.replicas", "--json");
  expect(JSON.parse(out)).toMatchInlineSnapshot(`
    {
      "cluster": "edge-1",
      "component": "gamma",
      "computedFrom": [],
      "layers": [
        {
          "at": "apps/gamma/src/settings.ts",
          "layer": "component",
          "value": 2,
        },
        {
          "at": "clusters/overrides/gamma.yaml:2:3",
          "layer": "fleet",
          "value": 3,
        },
        {
          "at": "clusters/rings/canary/overrides/gamma.yaml:2:3",
          "layer": "ring",
          "value": 4,
        },
      ],
      "ok": true,
      "path": "settings.replicas",
      "pinnedAt": "clusters/rings/canary/pins.yaml:2:1",
      "problems": [],
      "release": "head",
      "value": 4,
      "wave": 0,
    }
  `);
});
