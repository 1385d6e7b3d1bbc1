import { type Check, type Cluster, checksIn } from "@hub/component";
import { defaultCertificateName } from "./default-certificate.ts";
import type { Settings } from "./settings.ts";

const namespace = "ingress-nginx";
const { certificate, deployment, targets } = checksIn(namespace);

/** Its pods, its load balancer, its webhook, and the certificate that it serves by default. */
export const checks = (cluster: Cluster, { minReplicas, defaultTls }: Settings): readonly Check[] => [
  deployment("ingress-nginx-controller", minReplicas, "HTTP gets into the cluster."),
  {
    kind: "field",
    object: { apiVersion: "v1", kind: "Service", namespace, name: "ingress-nginx-controller" },
    path: ["status", "loadBalancer", "ingress", "0"],
    proves: "The provider gave the load balancer an address.",
  },
  {
    kind: "exists",
    object: { apiVersion: "networking.k8s.io/v1", kind: "IngressClass", name: "nginx" },
    proves: "Ingresses of the class nginx have a controller.",
  },
  {
    kind: "refused",
    object: {
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: {
        name: "hubctl-must-be-refused",
        namespace,
        annotations: { "nginx.ingress.kubernetes.io/configuration-snippet": "return 204;" },
      },
      spec: {
        ingressClassName: "nginx",
        defaultBackend: { service: { name: "ingress-nginx-controller", port: { number: 80 } } },
      },
    },
    by: 'admission webhook "validate.nginx.ingress.kubernetes.io"',
    proves: "The webhook answers, and refuses configuration of nginx in an Ingress.",
  },
  ...(defaultTls.enabled
    ? [
        certificate(
          defaultCertificateName,
          `The certificate of ${cluster.domain} and its wildcard is issued, so that the DNS zone can be written.`,
        ),
      ]
    : []),
  ...targets(cluster, "Prometheus sees ingress-nginx."),
];
