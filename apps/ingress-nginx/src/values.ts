import type { Cluster } from "@hub/component";
import { accessLog } from "./access-log.ts";
import type { Values } from "./chart.ts";
import { contentSecurityPolicyMaps, policyVariable } from "./content-security-policy.ts";
import { defaultCertificateName } from "./default-certificate.ts";
import { rateLimits, rateLimitZones } from "./rate-limits.ts";
import { serviceAnnotations } from "./service-annotations.ts";
import type { Settings } from "./settings.ts";
import { tls } from "./tls.ts";
import { waf } from "./waf.ts";

const spread = (topologyKey: string) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: {
    matchLabels: {
      "app.kubernetes.io/instance": "ingress-nginx",
      "app.kubernetes.io/component": "controller",
    },
  },
});

/** Helm values of the chart. */
export const values = (cluster: Cluster, settings: Settings): Values => ({
  controller: {
    autoscaling: {
      enabled: true,
      minReplicas: settings.minReplicas,
      maxReplicas: settings.maxReplicas,
      targetCPUUtilizationPercentage: settings.targetCpuPercent,
      // nginx gives no memory back, so by memory it would never scale in.
      targetMemoryUtilizationPercentage: null,
      behavior: { scaleDown: { stabilizationWindowSeconds: 300 } },
    },
    resources: { requests: { cpu: "250m", memory: "512Mi" }, limits: { cpu: "1000m", memory: "1Gi" } },
    maxUnavailable: 1,
    topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")],
    ingressClassResource: { name: "nginx", default: true },

    service: {
      type: "LoadBalancer",
      // Keeps the client's address, by which rate limits and firewall tell clients apart.
      externalTrafficPolicy: "Local",
      annotations: serviceAnnotations(cluster, settings.loadBalancer.internal),
      loadBalancerSourceRanges: settings.loadBalancer.sourceRanges,
    },

    allowSnippetAnnotations: false,
    enableAnnotationValidations: true,
    config: {
      "annotations-risk-level": "High",
      "allow-cross-namespace-resources": "false",
      ...tls(settings.hsts),
      ...waf(settings),
      ...accessLog,
      "proxy-body-size": `${settings.requestBodyLimitMiB}m`,
      "hide-headers": "X-Powered-By",
      "limit-req-status-code": "429",
      "limit-conn-status-code": "429",
      // The longest domain name has 253 characters; the default holds some 45.
      "map-hash-bucket-size": "512",
      "http-snippet": `${rateLimitZones(cluster, settings.rateLimits)}${contentSecurityPolicyMaps(cluster, settings.contentSecurityPolicy)}`,
      "server-snippet": rateLimits(settings.rateLimits),
    },
    addHeaders: {
      "X-Frame-Options": "SAMEORIGIN",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Content-Security-Policy": policyVariable,
    },
    ...(settings.defaultTls.enabled
      ? { extraArgs: { "default-ssl-certificate": `ingress-nginx/${defaultCertificateName}` } }
      : {}),

    metrics: {
      enabled: true,
      serviceMonitor: {
        // The ServiceMonitor kind is there only where its CRDs are.
        enabled: cluster.runs("prometheus-operator-crds"),
        // A metric's `namespace` is the Ingress's, not the controller's.
        honorLabels: true,
      },
    },
    admissionWebhooks: {
      enabled: true,
      failurePolicy: "Fail",
      timeoutSeconds: 10,
      // Else hook Jobs make the certificate, and every Ingress is refused until the last of them is done.
      certManager: { enabled: true },
    },
  },
});
