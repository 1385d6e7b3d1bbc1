import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { KubeObject } from "./kube-api.ts";

/** Argo CD's own CRDs of the version that runs; absent where only this repository is checked out. */
const crdFolder = join(import.meta.dirname, "../../../../../shared/charts/argo-cd/v3.6.1/crds");

export const hasCrds = existsSync(crdFolder);

type Applied = readonly [path: string, object: object];

/** What Argo CD needs to find in the hub before its servers start, each with its path. */
export function argoCdObjects({ cm, params }: { readonly cm: object; readonly params: object }): Applied[] {
  const crds = readdirSync(crdFolder).map((file): Applied => {
    const crd = parse(readFileSync(join(crdFolder, file), "utf8")) as KubeObject;
    return [`/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${crd.metadata.name}`, crd];
  });
  const configMap = (name: string, data: object): Applied => [
    `/api/v1/namespaces/argocd/configmaps/${name}`,
    { apiVersion: "v1", kind: "ConfigMap", metadata: { name, namespace: "argocd", labels }, data },
  ];
  return [
    ["/api/v1/namespaces/argocd", { apiVersion: "v1", kind: "Namespace", metadata: { name: "argocd" } }],
    ...crds,
    configMap("argocd-cm", cm),
    configMap("argocd-cmd-params-cm", params),
    configMap("argocd-rbac-cm", {}),
    configMap("argocd-ssh-known-hosts-cm", { ssh_known_hosts: "" }),
    configMap("argocd-tls-certs-cm", {}),
    configMap("argocd-gpg-keys-cm", {}),
    [
      "/api/v1/namespaces/argocd/secrets/argocd-secret",
      {
        apiVersion: "v1",
        kind: "Secret",
        metadata: { name: "argocd-secret", namespace: "argocd", labels },
        stringData: { "server.secretkey": "e2e" },
      },
    ],
  ];
}

/** What the notifications controller reads: the parts of the chart's values that go to its ConfigMap as they are. */
export function notificationsObjects(values: {
  readonly notifiers?: object | null;
  readonly templates?: object | null;
  readonly triggers?: object | null;
  readonly subscriptions?: unknown;
}): Applied[] {
  const name = (kind: string) => ({ name: `argocd-notifications-${kind}`, namespace: "argocd", labels });
  const data = {
    ...values.notifiers,
    ...values.templates,
    ...values.triggers,
    subscriptions: JSON.stringify(values.subscriptions),
  };
  return [
    [
      "/api/v1/namespaces/argocd/configmaps/argocd-notifications-cm",
      { apiVersion: "v1", kind: "ConfigMap", metadata: name("cm"), data },
    ],
    [
      "/api/v1/namespaces/argocd/secrets/argocd-notifications-secret",
      { apiVersion: "v1", kind: "Secret", metadata: name("secret") },
    ],
  ];
}

const labels = { "app.kubernetes.io/part-of": "argocd" };
