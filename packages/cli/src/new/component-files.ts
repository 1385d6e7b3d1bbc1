export interface NewComponent {
  readonly name: string;
  readonly namespace: string;
  /** Text of `src/chart.gen.ts`, for a component with a chart. */
  readonly chartText: string | undefined;
}

/** The files of a new component: a package that renders, and a test that a person extends. */
export function newComponentFiles(component: NewComponent): Record<string, string> {
  const { name, chartText } = component;
  return {
    "package.json": `${JSON.stringify(packageJson(component), undefined, 2)}\n`,
    "tsconfig.json": '{ "extends": "../../tooling/typescript/tsconfig.json", "include": ["src"] }\n',
    "vitest.config.ts": 'export { default } from "../../tooling/typescript/vitest.ts";\n',
    "README.md": readme(name),
    "src/settings.ts": settings,
    "src/index.ts": chartText === undefined ? indexOfManifests(component) : indexOfChart(component),
    "src/index.test.ts": chartText === undefined ? testOfManifests : testOfChart,
    ...(chartText === undefined
      ? { "src/config-map.ts": configMap(component) }
      : { "src/chart.gen.ts": chartText }),
  };
}

const packageJson = ({ name, chartText }: NewComponent) => ({
  name: `@hub/app-${name}`,
  version: "0.0.0",
  private: true,
  license: "Apache-2.0",
  type: "module",
  exports: { ".": "./src/index.ts" },
  scripts: { typecheck: "tsc -p .", lint: "biome check .", test: "vitest run" },
  dependencies: {
    ...(chartText === undefined ? {} : { "@hub/chart": "workspace:*" }),
    "@hub/component": "workspace:*",
    ...(chartText === undefined ? { constructs: "catalog:", "kubernetes-models": "catalog:" } : {}),
    zod: "catalog:",
  },
});

const readme = (name: string): string => `# ${name}

What a cluster has from it, in one sentence.

## Settings

| setting | default | what it does |
| --- | --- | --- |
| \`replicas\` | 2 | Replicas of the controller. |

## Removal

What stays in a cluster that no longer runs it, and why.
`;

const settings = `import { z } from "zod";

export const settings = z.strictObject({
  replicas: z.int().min(1, "must be at least 1 replica").default(2).describe("Replicas of the controller."),
});

export type Settings = z.output<typeof settings>;
`;

const indexOfChart = ({
  name,
  namespace,
}: NewComponent): string => `import { defineComponent } from "@hub/component";
import { type ChartValues, chart } from "./chart.gen.ts";
import { settings } from "./settings.ts";

/** What a cluster has from it. */
export default defineComponent({
  name: "${name}",
  description: "What a cluster has from it.",
  namespace: { name: "${namespace}", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  chart,
  settings,

  values: (_cluster, _settings): ChartValues => ({}),

  argo: {
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
    ],
  },
});
`;

const indexOfManifests = ({
  name,
  namespace,
}: NewComponent): string => `import { defineComponent } from "@hub/component";
import { configMap } from "./config-map.ts";
import { settings } from "./settings.ts";

/** What a cluster has from it. */
export default defineComponent({
  name: "${name}",
  description: "What a cluster has from it.",
  namespace: { name: "${namespace}", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  settings,

  manifests: (scope, cluster, settings) => configMap(scope, cluster, settings),

  argo: { removal: "delete" },
});
`;

const configMap = ({
  name,
  namespace,
}: NewComponent): string => `import { type Cluster, manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import type { Settings } from "./settings.ts";

/** An example, to be replaced by what the component is for. */
export function configMap(scope: Construct, cluster: Cluster, settings: Settings): void {
  manifest<IConfigMap>(scope, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "${name}", namespace: "${namespace}" },
    data: { domain: cluster.domain, replicas: String(settings.replicas) },
  });
}
`;

const testOfManifests = `import { renderForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import component from "./index.ts";

test("knows the cluster's domain", () => {
  const { manifests } = renderForTest(component, { domain: "eu-1.example.com" });
  expect(manifests[0]).toMatchObject({ kind: "ConfigMap", data: { domain: "eu-1.example.com" } });
});
`;

const testOfChart = `import { checkValues } from "@hub/chart";
import { renderForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import { chart } from "./chart.gen.ts";
import component from "./index.ts";

test("gives the chart only values that it knows", () => {
  const { values } = renderForTest(component);
  expect(checkValues(chart.keys, values)).toEqual([]);
});
`;
