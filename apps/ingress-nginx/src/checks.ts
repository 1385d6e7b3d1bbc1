import type { Check, Cluster } from "@hub/component";
import { defaultCertificateName } from "./default-certificate.ts";
import type { Settings } from "./settings.ts";

const namespace = "ingress-nginx";

/** Its pods, its load balancer, its webhook, and the certificate that it serves by default. */
export const checks = (cluster: Cluster, { minReplicas, defaultTls }: Settings): readonly Check[] => [
  {
    kind: "workload-ready",
    workload: "Deployment",
    namespace,
    name: "ingress-nginx-controller",
    replicas: minReplicas,
    proves: "HTTP gets into the cluster.",
  },
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
        {
          kind: "object-condition",
          object: {
            apiVersion: "cert-manager.io/v1",
            kind: "Certificate",
            namespace,
            name: defaultCertificateName,
          },
          condition: "Ready",
          proves: `The certificate of ${cluster.domain} and its wildcard is issued, so that the DNS zone can be written.`,
        } as const,
      ]
    : []),
  ...(cluster.runs("kube-prometheus-stack")
    ? [{ kind: "target-up", namespace, proves: "Prometheus sees ingress-nginx." } as const]
    : []),
];
