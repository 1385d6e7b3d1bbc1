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
    "src/index.ts": index(component, chartText === undefined ? ofManifests : ofChart),
    "src/checks.ts": chartText === undefined ? checksOfManifests(component) : checksOfChart(component),
    "src/index.test.ts": chartText === undefined ? testOfManifests : testOfChart(component),
    ...(chartText === undefined
      ? { "src/config-map.ts": configMap(component) }
      : { "src/chart.gen.ts": chartText, "src/workloads.ts": workloads(component) }),
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

const index = ({ name, namespace }: NewComponent, { imports, fields, argo }: IndexPart): string => `${[
  'import { defineComponent } from "@hub/component";',
  ...imports,
].join("\n")}

/** What a cluster has from it. */
export default defineComponent({
  name: "${name}",
  description: "What a cluster has from it.",
  namespace: { name: "${namespace}", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
${fields}
${argo}
});
`;

/** Where a component with a chart and one without differ. */
interface IndexPart {
  readonly imports: readonly string[];
  readonly fields: string;
  readonly argo: string;
}

const ofChart: IndexPart = {
  imports: [
    'import { type ChartValues, chart } from "./chart.gen.ts";',
    'import { checks } from "./checks.ts";',
    'import { settings } from "./settings.ts";',
    'import { workloads } from "./workloads.ts";',
  ],
  fields: `  chart,
  settings,

  values: (_cluster, _settings): ChartValues => ({}),

  checks,
  workloads,
`,
  argo: `  argo: {
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
    ],
  },`,
};

const ofManifests: IndexPart = {
  imports: [
    'import { checks } from "./checks.ts";',
    'import { configMap } from "./config-map.ts";',
    'import { settings } from "./settings.ts";',
  ],
  fields: `  settings,

  manifests: (scope, cluster, settings) => configMap(scope, cluster, settings),

  checks,
`,
  argo: '  argo: { removal: "delete" },',
};

const checksOfChart = ({
  name,
  namespace,
}: NewComponent): string => `import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const { deployment, targets } = checksIn("${namespace}");

/** What must be true of a cluster for it to count as working. */
export const checks = (cluster: Cluster, { replicas }: Settings): readonly Check[] => [
  deployment("${name}", replicas, "What its pods are for."),
  ...targets(cluster, "Prometheus sees it."),
];
`;

const workloads = ({ name }: NewComponent): string => `import type { Workload } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

/** The pods that the chart makes: as many as its values say, each with the resources that they say. */
export const workloads = (_values: ChartValues): readonly Workload[] => [{ name: "${name}", containers: [] }];
`;

const checksOfManifests = ({
  name,
  namespace,
}: NewComponent): string => `import type { Check } from "@hub/component";

/** What must be true of a cluster for it to count as working. */
export const checks = (): readonly Check[] => [
  {
    kind: "exists",
    object: { apiVersion: "v1", kind: "ConfigMap", namespace: "${namespace}", name: "${name}" },
    proves: "The example is there.",
  },
];
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

const testOfManifests = `import { checksForTest, renderForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import component from "./index.ts";

test("knows the cluster's domain", () => {
  const { manifests } = renderForTest(component, { domain: "eu-1.example.com" });
  expect(manifests[0]).toMatchObject({ kind: "ConfigMap", data: { domain: "eu-1.example.com" } });
});

test("checks what it makes", () => {
  const [{ metadata }] = renderForTest(component).manifests as unknown as [{ metadata: object }];
  expect(checksForTest(component)).toMatchObject([{ kind: "exists", object: metadata }]);
});
`;

const testOfChart = ({ name }: NewComponent): string => `import { checkValues } from "@hub/chart";
import { checksForTest, renderForTest, workloadsOf } from "@hub/component/testing";
import { expect, test } from "vitest";
import { chart } from "./chart.gen.ts";
import component from "./index.ts";

test("gives the chart only values that it knows", () => {
  const { values } = renderForTest(component);
  expect(checkValues(chart.keys, values)).toEqual([]);
});

test("wants as many pods ready as the settings say", () => {
  expect(workloadsOf(checksForTest(component, {}, { replicas: 4 }))).toEqual({ "Deployment/${name}": 4 });
});
`;
