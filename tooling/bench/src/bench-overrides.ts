import type { Random } from "./random.ts";

type Provider = "aws" | "gcp" | "azure";
type WriteOverride = (random: Random, provider: Provider, layer: "ring" | "cluster") => string[];

const replicas: WriteOverride = (random) => ["settings:", `  replicas: ${random.int(2, 9)}`];

/** A bucket needs a storage account on Azure, so that every cluster there says one. */
const storageAccount: WriteOverride = (random, provider) => [
  "settings:",
  "  bucket:",
  provider === "azure"
    ? `    azureStorageAccount: account${random.int(1, 9999)}`
    : `    name: bucket-${random.int(1, 9999)}`,
];

/**
 * What people override of each component: settings and values, different every time. The bench runs no others.
 *
 * Without metrics-server, which refuses the two providers that bring their own: every cluster is to run the same number.
 */
const overrides: { readonly [component: string]: WriteOverride } = {
  gatekeeper: replicas,
  keda: replicas,
  "loki-distributed": storageAccount,
  "prometheus-adapter": replicas,
  tempo: storageAccount,
  velero: storageAccount,
  "vertical-pod-autoscaler": replicas,
  // Belongs on hubs alone, and renders anywhere.
  "argo-cd": (random) => ["settings:", `  statusProcessors: ${random.int(20, 90)}`],
  "cert-manager": (random, provider, layer) => [
    "settings:",
    `  webhookReplicas: ${random.int(2, 9)}`,
    ...(layer === "cluster" ? ["  dns01:", `    identity: ${identity(random, provider)}`] : []),
    "values:",
    "  resources:",
    "    requests:",
    `      memory: ${random.int(64, 900)}Mi # measured`,
  ],
  "external-secrets": (random, provider, layer) => [
    "settings:",
    `  replicas: ${random.int(2, 9)}`,
    ...(layer === "cluster" ? [`  identity: ${identity(random, provider)}`] : []),
  ],
  "ingress-nginx": (random) => [
    "# The evening peak.",
    "settings:",
    `  minReplicas: ${random.int(3, 9)}`,
    `  maxReplicas: ${random.int(10, 40)}`,
    "  rateLimits:",
    `    apiPerSecond: ${random.int(20, 99)}`,
    "values:",
    "  controller:",
    "    resources:",
    "      requests:",
    `        memory: ${random.int(256, 900)}Mi`,
  ],
  "kube-prometheus-stack": (random) => [
    "settings:",
    "  prometheus:",
    `    storageGiB: ${random.int(50, 900)}`,
    `    retention: ${random.int(7, 90)}d`,
    "  alertmanager:",
    `    slackChannel: "#alerts-${random.int(1, 999)}"`,
  ],
  namespaces: (random) => [
    "settings:",
    "  application:",
    "    databases:",
    "      quota:",
    `        storageGiB: ${random.int(100, 900)}`,
    `        pods: ${random.int(20, 90)}`,
  ],
  promtail: (random) => ["settings:", `  tenant: tenant-${random.int(1, 999)}`, "  journal: false"],
  storage: (random) => ["settings:", "  fastSsd:", `    iops: ${random.int(3000, 40_000)}`],
};

/** Components that run as they are; nobody overrides anything of them. */
const plain = new Set(["prometheus-operator-crds"]);

/** Whether the bench knows how to run a component on every cluster. */
export const isKnown = (component: string): boolean => component in overrides || plain.has(component);

/** Whether a component does not render without an override of the cluster. */
export const needsOverride = (component: string, provider: Provider): boolean =>
  provider === "azure" && overrides[component] === storageAccount;

/** Undefined for a component that nobody overrides. */
export function overrideText(
  component: string,
  provider: Provider,
  random: Random,
  layer: "ring" | "cluster",
): string | undefined {
  const write = overrides[component];
  return write && `${write(random, provider, layer).join("\n")}\n`;
}

function identity(random: Random, provider: Provider): string {
  const number = String(random.int(100_000_000_000, 999_999_999_999));
  switch (provider) {
    case "aws":
      return `arn:aws:iam::${number}:role/platform-${random.int(1, 999)}`;
    case "gcp":
      return `platform-${random.int(1, 999)}@project-${number}.iam.gserviceaccount.com`;
    case "azure":
      return `3c9d5a70-1f4e-4b86-a2c8-${number}`;
  }
}
