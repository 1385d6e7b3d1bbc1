import type { Cluster } from "@hub/component";
import { applicationHealth } from "./application-health.ts";
import type { Values } from "./chart.ts";
import { login } from "./login.ts";
import { notifications } from "./notifications.ts";
import { redis } from "./redis.ts";
import type { Settings } from "./settings.ts";
import { templateHealth } from "./template-health.ts";
import { version } from "./version.ts";

/** Resources of the pods that hold no state of the fleet. */
const small = { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: "250m", memory: "256Mi" } };

/** Labels of Applications that `argocd_app_labels` has too, so that metrics tell of rings and releases. */
const applicationLabels = ["cluster", "component", "release", "ring"].map(
  (label) => `hub.llm-analytics.io/${label}`,
);

/** Helm values of the chart. */
export function values(cluster: Cluster, settings: Settings): Values {
  const host = `argocd.${cluster.domain}`;
  const ingress = settings.ingress && cluster.runs("ingress-nginx");
  const isBehind = ingress || (settings.ingress && cluster.runs("envoy-gateway"));
  // The ServiceMonitor kind is there only where its CRDs are.
  const metrics = { enabled: true, serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") } };
  // Not `minAvailable`, which would keep a node with an only replica from ever being drained.
  const pdb = { enabled: true, maxUnavailable: 1 };
  return {
    // The names of the upstream manifests, which its documentation and every how-to use.
    fullnameOverride: "argocd",
    crds: { install: false },
    global: {
      domain: host,
      image: { tag: version },
      // Policies add up, and the chart's let everybody at the server.
      ...(cluster.runs("network-policies") && { networkPolicy: { create: false } }),
    },
    configs: {
      cm: {
        "application.resourceTrackingMethod": "annotation",
        "timeout.reconciliation": `${settings.reconciliationSeconds}s`,
        "resource.customizations.health.argoproj.io_Application": applicationHealth,
        "resource.customizations.health.templates.gatekeeper.sh_ConstraintTemplate": templateHealth,
        ...login(settings).cm,
      },
      params: {
        "applicationsetcontroller.enable.progressive.syncs": "true",
        "controller.diff.server.side": "true",
        "controller.sync.timeout.seconds": String(settings.syncTimeoutSeconds),
        "controller.sync.wave.delay.seconds": String(settings.syncWaveDelaySeconds),
        "controller.status.processors": String(settings.statusProcessors),
        "controller.operation.processors": String(settings.operationProcessors),
        "controller.kubectl.parallelism.limit": String(settings.kubectlParallelism),
        // The default, `legacy`, takes no account of how many clusters a replica has already.
        "controller.sharding.algorithm": "consistent-hashing",
        "reposerver.parallelism.limit": String(settings.repoServerParallelism),
        // Behind the Ingress or the Gateway, which ends TLS.
        "server.insecure": String(isBehind),
      },
      rbac: login(settings).rbac,
    },
    controller: {
      replicas: settings.controllerReplicas,
      resources: { requests: { cpu: "500m", memory: "1Gi" }, limits: { cpu: "2", memory: "4Gi" } },
      metrics: { ...metrics, applicationLabels: { enabled: true, labels: applicationLabels } },
    },
    repoServer: {
      replicas: settings.repoServerReplicas,
      resources: { requests: { cpu: "250m", memory: "512Mi" }, limits: { cpu: "2", memory: "2Gi" } },
      copyutil: { resources: small },
      pdb,
      metrics,
    },
    server: {
      replicas: settings.serverReplicas,
      resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } },
      pdb,
      metrics,
      clusterRoleRules: login(settings).clusterRoleRules,
      ingress: {
        enabled: ingress,
        ingressClassName: "nginx",
        tls: true,
        annotations: cluster.runs("cert-manager")
          ? { "cert-manager.io/cluster-issuer": settings.issuer }
          : {},
      },
    },
    applicationSet: {
      replicas: settings.applicationSetReplicas,
      resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "1", memory: "1Gi" } },
      pdb,
      metrics,
    },
    redisSecretInit: { resources: small },
    ...redis(settings.redisHa),
    // Login is by OpenID Connect without a broker between.
    dex: { enabled: false },
    notifications: notifications(settings.notificationsUrl, settings.syncTimeoutSeconds),
  };
}
