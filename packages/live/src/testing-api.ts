import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Kube } from "./kube.ts";
import { kubeOf } from "./testing-server.ts";

/** What a request is answered with: a body for 200, or status and body. */
export type Answer = object | { readonly status: number; readonly body: object };

/** A request as the fake API server saw it. */
export interface SeenRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface FakeApi {
  readonly kube: Kube;
  readonly port: number;
  readonly seen: readonly SeenRequest[];
}

/** A refusal in the words of an API server. */
export const refusal = (status: number, message: string): Answer => ({
  status,
  body: { kind: "Status", status: "Failure", code: status, message },
});

/** Kinds that the fake server says it serves, by version of a group. */
const served: Readonly<Record<string, readonly [kind: string, resource: string, namespaced: boolean][]>> = {
  "/api/v1": [
    ["ConfigMap", "configmaps", true],
    ["Namespace", "namespaces", false],
    ["Pod", "pods", true],
    ["ResourceQuota", "resourcequotas", true],
    ["Secret", "secrets", true],
    ["Service", "services", true],
    ["ServiceAccount", "serviceaccounts", true],
  ],
  "/apis/external-secrets.io/v1": [
    ["ClusterSecretStore", "clustersecretstores", false],
    ["ExternalSecret", "externalsecrets", true],
  ],
  "/apis/monitoring.coreos.com/v1": [["PrometheusRule", "prometheusrules", true]],
  "/apis/networking.k8s.io/v1": [
    ["Ingress", "ingresses", true],
    ["IngressClass", "ingressclasses", false],
    ["NetworkPolicy", "networkpolicies", true],
  ],
  "/apis/gateway.networking.k8s.io/v1": [
    ["Gateway", "gateways", true],
    ["GatewayClass", "gatewayclasses", false],
    ["HTTPRoute", "httproutes", true],
  ],
  "/apis/gateway.envoyproxy.io/v1alpha1": [
    ["BackendTrafficPolicy", "backendtrafficpolicies", true],
    ["ClientTrafficPolicy", "clienttrafficpolicies", true],
    ["EnvoyExtensionPolicy", "envoyextensionpolicies", true],
    ["SecurityPolicy", "securitypolicies", true],
  ],
  "/apis/autoscaling/v2": [["HorizontalPodAutoscaler", "horizontalpodautoscalers", true]],
  // As Gatekeeper makes them from templates: the plural is the kind in small letters.
  "/apis/constraints.gatekeeper.sh/v1beta1": [
    ["HubAllowedRegistries", "huballowedregistries", false],
    ["HubNoLatestTag", "hubnolatesttag", false],
    ["HubNoPrivileged", "hubnoprivileged", false],
    ["HubReadOnlyRoot", "hubreadonlyroot", false],
    ["HubRequiredLabels", "hubrequiredlabels", false],
    ["HubRequiredLimits", "hubrequiredlimits", false],
  ],
  "/apis/snapshot.storage.k8s.io/v1": [["VolumeSnapshotClass", "volumesnapshotclasses", false]],
  "/apis/storage.k8s.io/v1": [["StorageClass", "storageclasses", false]],
  "/apis/apps/v1": [
    ["DaemonSet", "daemonsets", true],
    ["Deployment", "deployments", true],
    ["StatefulSet", "statefulsets", true],
  ],
  "/apis/argoproj.io/v1alpha1": [
    ["AppProject", "appprojects", true],
    ["Application", "applications", true],
  ],
  "/apis/batch/v1": [["Job", "jobs", true]],
  "/apis/cert-manager.io/v1": [
    ["Certificate", "certificates", true],
    ["ClusterIssuer", "clusterissuers", false],
  ],
  "/apis/admissionregistration.k8s.io/v1": [
    ["MutatingWebhookConfiguration", "mutatingwebhookconfigurations", false],
    ["ValidatingAdmissionPolicyBinding", "validatingadmissionpolicybindings", false],
  ],
  "/apis/apiextensions.k8s.io/v1": [["CustomResourceDefinition", "customresourcedefinitions", false]],
  "/apis/apiregistration.k8s.io/v1": [["APIService", "apiservices", false]],
  "/apis/autoscaling.k8s.io/v1": [["VerticalPodAutoscaler", "verticalpodautoscalers", true]],
  "/apis/keda.sh/v1alpha1": [["ScaledObject", "scaledobjects", true]],
  "/apis/templates.gatekeeper.sh/v1": [["ConstraintTemplate", "constrainttemplates", false]],
  "/apis/velero.io/v1": [
    ["Backup", "backups", true],
    ["BackupStorageLocation", "backupstoragelocations", true],
    ["Schedule", "schedules", true],
  ],
  "/apis/rbac.authorization.k8s.io/v1": [
    ["Role", "roles", true],
    ["RoleBinding", "rolebindings", true],
  ],
};

/**
 * An API server on loopback that answers by method and path. To everything else: discovery of the kinds above, yes to a
 * PATCH, and 404. It ends with the test.
 */
export async function fakeApi(answers: Readonly<Record<string, Answer>>): Promise<FakeApi> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const method = request.method ?? "GET";
    const query = Object.fromEntries(url.searchParams);
    seen.push({ method, path: url.pathname, query, body: text ? JSON.parse(text) : undefined });
    const answer =
      answers[`${method} ${url.pathname}`] ??
      discovery(url.pathname) ??
      (method === "PATCH" ? {} : undefined) ??
      refusal(404, `${url.pathname} not found`);
    const { status, body } = isFull(answer) ? answer : { status: 200, body: answer };
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // It listens on TCP.
  const { port } = server.address() as AddressInfo;
  return { kube: kubeOf(port), port, seen };
}

const isFull = (answer: Answer): answer is { status: number; body: object } =>
  "status" in answer && typeof answer.status === "number" && "body" in answer;

function discovery(path: string): object | undefined {
  const kinds = served[path];
  return (
    kinds && {
      kind: "APIResourceList",
      resources: kinds.map(([kind, name, namespaced]) => ({ kind, name, namespaced })),
    }
  );
}
