import { clustersAnnotation, labels } from "@hub/argocd";
import { parseAllDocuments } from "yaml";
import {
  type Application,
  type ApplicationObject,
  type ApplicationSetObject,
  toApplication,
} from "./applications.ts";

export { type Answer, type FakeApi, fakeApi, refusal, type SeenRequest } from "./testing-api.ts";
export { notAllowed } from "./testing-rights.ts";
export { type FakeHub, fakeHub, kubeconfigFile } from "./testing-server.ts";

type Status = NonNullable<ApplicationObject["status"]>;

/** What a test says of an Application; the rest is Synced and Healthy, an hour before `testNow`. */
export interface TestApplication extends Status {
  readonly release?: string;
  readonly ring?: string;
  readonly hold?: boolean;
  readonly wave?: number;
  readonly sources?: readonly unknown[];
  readonly isDeleting?: boolean;
}

export const testNow = new Date("2026-06-15T12:00:00Z");

/** The sources of a component at a release. */
export const testSources = (component: string, release: string): unknown[] => [
  {
    repoURL: "https://charts.example.com",
    chart: component,
    targetRevision: release,
    helm: { releaseName: component, valuesObject: { replicas: 2, secret: null } },
  },
];

/** The Application of a component, as the API server gives it. */
export function childObject(
  cluster: string,
  component: string,
  options: TestApplication = {},
): ApplicationObject {
  const { release = "1.0.0", ring = "canary", wave = 0, isDeleting = false, sources, ...status } = options;
  const spec = sources ?? testSources(component, release);
  return {
    metadata: {
      name: `${cluster}-${component}`,
      namespace: "argocd",
      labels: {
        [labels.cluster]: cluster,
        [labels.component]: component,
        [labels.release]: release,
        [labels.ring]: ring,
      },
      annotations: { "argocd.argoproj.io/sync-wave": String(wave) },
      ...(isDeleting ? { deletionTimestamp: "2026-06-15T11:59:00Z" } : {}),
    },
    spec: { sources: spec },
    status: {
      // As Argo CD stores it: without the nulls.
      sync: {
        status: "Synced",
        comparedTo: JSON.parse(JSON.stringify({ source: {}, sources: withoutNulls(spec) })),
      },
      health: { status: "Healthy", lastTransitionTime: "2026-06-15T11:00:00Z" },
      history: [{ deployedAt: "2026-06-15T10:30:00Z", sources: spec }],
      ...status,
    },
  };
}

/** The Applications of an `applications.yaml`, as Argo CD leaves them when it has synced them all. */
export const syncedObjects = (text: string): ApplicationObject[] =>
  [...parseAllDocuments(text)].map((document) => {
    // It is what `hubctl render` writes.
    const object = document.toJS() as ApplicationObject;
    const sources = object.spec?.sources ?? [];
    return {
      ...object,
      status: {
        sync: { status: "Synced", comparedTo: { source: {}, sources: [withoutNulls(sources)].flat() } },
        health: { status: "Healthy", lastTransitionTime: "2026-06-15T11:00:00Z" },
        history: [{ deployedAt: "2026-06-15T10:30:00Z", sources }],
      },
    };
  });

/** The parent Application of a cluster, as the API server gives it. */
export function parentObject(cluster: string, options: TestApplication = {}): ApplicationObject {
  const { ring = "canary", hold = false, isDeleting: _, ...status } = options;
  const source = {
    repoURL: "https://git.example.com/infrastructure.git",
    path: `hubs/hub-1/clusters/${cluster}`,
  };
  return {
    metadata: {
      name: cluster,
      namespace: "argocd",
      labels: { [labels.cluster]: cluster, [labels.ring]: ring, [labels.hold]: String(hold) },
    },
    spec: { source },
    status: {
      health: { status: "Healthy", lastTransitionTime: "2026-06-15T11:00:00Z" },
      ...status,
      sync: { status: "Synced", revision: "c0ffee1234", comparedTo: { source }, ...status.sync },
    },
  };
}

export const child = (cluster: string, component: string, options?: TestApplication): Application =>
  toApplication(childObject(cluster, component, options));

export const parent = (cluster: string, options?: TestApplication): Application =>
  toApplication(parentObject(cluster, options));

/** The ApplicationSet of hub-1 with the rings canary and production, one cluster of production at a time. */
export const testApplicationSet = (
  conditions: NonNullable<ApplicationSetObject["status"]>["conditions"] = [],
  clusters: readonly string[] = [],
  applicationStatus: NonNullable<ApplicationSetObject["status"]>["applicationStatus"] = [],
): ApplicationSetObject => ({
  metadata: { name: "fleet", namespace: "argocd", annotations: { [clustersAnnotation]: clusters.join() } },
  spec: {
    generators: [{ git: { files: [{ path: "hubs/hub-1/clusters/*/cluster.json" }] } }],
    strategy: {
      rollingSync: {
        steps: [["canary", "100%"] as const, ["production", 1] as const].map(([ring, maxUpdate]) => ({
          matchExpressions: [
            { key: labels.ring, operator: "In", values: [ring] },
            { key: labels.hold, operator: "In", values: ["false"] },
          ],
          maxUpdate,
        })),
      },
    },
  },
  status: { conditions, applicationStatus },
});

const withoutNulls = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner) => (inner === null ? undefined : inner));
