import { describe, expect, test } from "vitest";
import { chartShape } from "./chart-shape.ts";
import { printKeys, printType } from "./print-shape.ts";
import type { ChartSource } from "./read-chart.ts";

type Values = { [key: string]: unknown };

const chart = (values: Values, more: Partial<ChartSource> = {}): ChartSource => ({
  name: "sample",
  version: "1.0.0",
  values,
  dependencies: [],
  subcharts: new Map(),
  crds: [],
  unreadCrds: [],
  required: [],
  ...more,
});
const keysOf = (values: Values, schema?: unknown) => printKeys(chartShape(chart(values, { schema })).values);
const typeOf = (values: Values, schema?: unknown) => printType(chartShape(chart(values, { schema })).values);

describe("without a schema", () => {
  test("a default gives its type, and null is allowed beside it", () => {
    const values = { name: "a", replicas: 2, enabled: false };
    expect(keysOf(values)).toMatchInlineSnapshot(
      `"{ name: "string", replicas: "number", enabled: "boolean" }"`,
    );
    expect(typeOf(values)).toMatchInlineSnapshot(
      `"{ name?: string | null; replicas?: number | null; enabled?: boolean | null } | null"`,
    );
  });

  test("a default of null takes anything, and has nothing to remove", () => {
    expect(keysOf({ tag: null })).toMatchInlineSnapshot(`"{ tag: "any|null" }"`);
    expect(typeOf({ tag: null })).toMatchInlineSnapshot(`"{ tag?: unknown } | null"`);
  });

  test("an empty map is open, any other is closed", () => {
    expect(keysOf({ extra: {}, image: { tag: "" } })).toMatchInlineSnapshot(
      `"{ extra: { "*": "any" }, image: { tag: "string" } }"`,
    );
    expect(typeOf({ extra: {}, image: { tag: "" } })).toMatchInlineSnapshot(`
      "{
        extra?: { [key: string]: unknown } | null;
        image?: { tag?: string | null } | null;
      } | null"
    `);
  });

  test("a list takes any items", () => {
    expect(keysOf({ args: ["a"] })).toMatchInlineSnapshot(`"{ args: ["any"] }"`);
    expect(typeOf({ args: ["a"] })).toMatchInlineSnapshot(`"{ args?: readonly unknown[] | null } | null"`);
  });

  test("what Kubernetes takes as a number or a string may be either", () => {
    const values = { port: 80, metricsPort: 9, nodePorts: { http: "" }, maxUnavailable: 1, minAvailable: "" };
    expect(keysOf(values)).toMatchInlineSnapshot(`
      "{
        port: "number|string",
        metricsPort: "number|string",
        nodePorts: { http: "number|string" },
        maxUnavailable: "number|string",
        minAvailable: "number|string",
      }"
    `);
  });

  test("labels, annotations and node selectors take more keys than the defaults show, all strings", () => {
    const values = { podLabels: {}, nodeSelector: { "kubernetes.io/os": "linux" } };
    expect(keysOf(values)).toMatchInlineSnapshot(`
      "{
        podLabels: { "*": "string" },
        nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      }"
    `);
    expect(typeOf(values)).toMatchInlineSnapshot(`
      "{
        podLabels?: { [key: string]: string | null } | null;
        nodeSelector?: { "kubernetes.io/os"?: string | null; [key: string]: string | null } | null;
      } | null"
    `);
  });

  test("labels that are no map of strings are the chart's own", () => {
    expect(keysOf({ labels: { enabled: true } })).toMatchInlineSnapshot(
      `"{ labels: { enabled: "boolean" } }"`,
    );
  });

  test("resources take every resource below limits and requests, whatever the defaults show", () => {
    expect(keysOf({ resources: { requests: { cpu: "100m" } } })).toMatchInlineSnapshot(`
      "{
        resources: {
          limits: { "*": "number|string" },
          requests: { "*": "number|string" },
          claims: ["any"],
        },
      }"
    `);
    expect(keysOf({ resources: {} })).toBe(keysOf({ resources: { requests: { cpu: "100m" } } }));
  });

  test("a security context is known whole, by its name or by its fields", () => {
    expect(keysOf({ securityContext: {} })).toMatchInlineSnapshot(`
      "{
        securityContext: {
          allowPrivilegeEscalation: "boolean",
          appArmorProfile: { type: "string", localhostProfile: "string" },
          capabilities: { add: ["string"], drop: ["string"] },
          fsGroup: "number",
          fsGroupChangePolicy: "string",
          privileged: "boolean",
          procMount: "string",
          readOnlyRootFilesystem: "boolean",
          runAsGroup: "number",
          runAsNonRoot: "boolean",
          runAsUser: "number",
          seLinuxChangePolicy: "string",
          seLinuxOptions: { level: "string", role: "string", type: "string", user: "string" },
          seccompProfile: { type: "string", localhostProfile: "string" },
          supplementalGroups: ["number"],
          supplementalGroupsPolicy: "string",
          sysctls: ["any"],
          windowsOptions: "any",
        },
      }"
    `);
    expect(keysOf({ securityContext: { operator: { runAsNonRoot: true } } })).toContain("operator: {");
    expect(keysOf({ securityContext: { operator: { runAsNonRoot: true } } })).toContain("fsGroup");
  });

  test("the software's own configuration takes more keys: dots, slashes and snake case give it away", () => {
    const values = {
      "grafana.ini": { server: { domain: "" } },
      cm: { create: true, "exec.enabled": false },
      limits_config: { max_streams: 1 },
      env: { GOGC: "" },
    };
    expect(keysOf(values)).toMatchInlineSnapshot(`
      "{
        "grafana.ini": { "*": "any" },
        cm: { create: "boolean", "exec.enabled": "boolean", "*": "any" },
        limits_config: { max_streams: "number", "*": "any" },
        env: { GOGC: "string", "*": "any" },
      }"
    `);
  });

  test("what Istio keeps under its internal defaults is set without them", () => {
    expect(keysOf({ _internal_defaults_do_not_set: { pilot: { enabled: true } } })).toMatchInlineSnapshot(
      `"{ pilot: { enabled: "boolean" } }"`,
    );
  });
});

describe("with a schema", () => {
  test("its properties are keys, and a property without default has nothing to remove", () => {
    const schema = { type: "object", properties: { image: { properties: { tag: { type: "string" } } } } };
    expect(keysOf({ image: { repository: "a" } }, schema)).toMatchInlineSnapshot(
      `"{ image: { repository: "string", tag: "string|null" } }"`,
    );
  });

  test("it widens the type of a default", () => {
    const schema = { properties: { replicas: { type: ["integer", "string", "null"] } } };
    expect(keysOf({ replicas: 1 }, schema)).toMatchInlineSnapshot(`"{ replicas: "number|string" }"`);
  });

  test("a default widens a schema that does not allow it", () => {
    const schema = {
      properties: { level: { enum: ["info", "debug"] }, hosts: { items: { type: "string" } } },
    };
    expect(typeOf({ level: "", hosts: [{ host: "a" }] }, schema)).toMatchInlineSnapshot(
      `"{ level?: "info" | "debug" | "" | null; hosts?: readonly unknown[] | null } | null"`,
    );
  });

  test("enum, const, anyOf and oneOf become unions", () => {
    const schema = {
      properties: {
        level: { type: "string", enum: ["info", "debug"] },
        kind: { const: "Deployment" },
        size: { anyOf: [{ type: "integer" }, { type: "string" }] },
        flag: { oneOf: [{ enum: ["auto"] }, { type: "boolean" }] },
      },
    };
    expect(typeOf({}, schema)).toMatchInlineSnapshot(`
      "{
        level?: "info" | "debug" | null;
        kind?: "Deployment" | null;
        size?: number | string | null;
        flag?: boolean | "auto" | null;
      } | null"
    `);
  });

  test("a value that may be a map or a scalar takes anything", () => {
    const schema = { properties: { affinity: { type: ["object", "string"] } } };
    expect(typeOf({}, schema)).toMatchInlineSnapshot(`"{ affinity?: unknown } | null"`);
  });

  test("items of a list are known, through references as well", () => {
    const schema = {
      $ref: "#/$defs/values",
      $defs: {
        values: {
          type: "object",
          properties: { hosts: { type: "array", items: { $ref: "#/definitions/host" } } },
        },
      },
      definitions: { host: { properties: { name: { type: "string" } } } },
    };
    expect(keysOf({ hosts: [] }, schema)).toMatchInlineSnapshot(`"{ hosts: [{ name: "string|null" }] }"`);
    expect(typeOf({ hosts: [] }, schema)).toMatchInlineSnapshot(
      `"{ hosts?: readonly { name?: string | null }[] | null } | null"`,
    );
  });

  test("a reference to itself ends", () => {
    const schema = {
      $ref: "#/$defs/node",
      $defs: { node: { properties: { child: { $ref: "#/$defs/node" } } } },
    };
    expect(keysOf({}, schema)).toMatchInlineSnapshot(`"{ child: "any|null" }"`);
  });

  test("additionalProperties opens a map with a schema, closes an empty one with false, and says nothing with true", () => {
    const schema = {
      properties: {
        typed: { type: "object", additionalProperties: { type: "integer" } },
        closed: { type: "object", additionalProperties: false },
        said: { properties: { a: { type: "string" } }, additionalProperties: true },
      },
    };
    expect(keysOf({ typed: {}, closed: {}, said: {} }, schema)).toMatchInlineSnapshot(
      `"{ typed: { "*": "number" }, closed: {}, said: { a: "string|null" } }"`,
    );
  });
});

describe("with sub-charts", () => {
  const dependencies = [{ name: "db", alias: "store", condition: "store.enabled", tags: ["data"] }];

  test("the values of one are found under its alias, with its condition, its tags and the global values", () => {
    const db = chart({ size: "8Gi", labels: {}, global: { registry: "" } });
    const { values } = chartShape(
      chart({ store: { parentOnly: true } }, { dependencies }),
      new Map([["db", db]]),
    );
    expect(printKeys(values)).toMatchInlineSnapshot(`
      "{
        store: {
          size: "string",
          labels: { "*": "string" },
          global: { registry: "string" },
          parentOnly: "boolean",
          enabled: "boolean",
        },
        global: { registry: "string" },
        tags: { data: "boolean" },
      }"
    `);
  });

  test("what a parent sets in an open map of one does not close it", () => {
    const db = chart({ config: {} });
    const parent = chart({ store: { config: { a: 1 } } }, { dependencies });
    expect(printKeys(chartShape(parent, new Map([["store", db]])).values)).toContain(
      'config: { a: "number", "*": "any" }',
    );
  });

  test("one whose values are not at hand takes any key, and is named", () => {
    const shape = chartShape(chart({ store: { auth: { user: "" } } }, { dependencies }));
    expect(shape.missing).toEqual(["store"]);
    expect(printKeys(shape.values)).toMatchInlineSnapshot(`
      "{
        store: { auth: { user: "string", "*": "any" }, enabled: "boolean", "*": "any" },
        tags: { data: "boolean" },
        global: { "*": "any" },
      }"
    `);
  });
});
