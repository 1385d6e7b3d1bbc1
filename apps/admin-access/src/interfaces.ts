import type { Cluster } from "@hub/component";
import type { Settings } from "./settings.ts";

/** A web interface that people reach under the cluster's domain. */
export interface Interface {
  /** Name of its Ingress and HTTPRoute, and label of its host. */
  readonly name: string;
  readonly host: string;
  readonly namespace: string;
  readonly service: string;
  readonly port: number;
  /** Whether it asks who one is by itself. */
  readonly ownLogin: boolean;
  /** Content-Security-Policy for what it sends; empty where its own or the default is right. */
  readonly contentSecurityPolicy: string;
  readonly allowFrom: readonly string[];
}

/** It starts from inline scripts, and sends no policy of its own. */
const inlineScripts =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; font-src 'self' data:; frame-ancestors 'self'";

const stack = { namespace: "monitoring", runBy: ["kube-prometheus-stack"] };
const logs = { namespace: "logging", runBy: ["loki-distributed", "loki"] };

/** The Services, as the charts name them with the names that the components give. */
const services = {
  grafana: {
    ...stack,
    service: "kube-prometheus-stack-grafana",
    port: 80,
    ownLogin: true,
    contentSecurityPolicy: "",
  },
  prometheus: {
    ...stack,
    service: "kube-prometheus-stack-prometheus",
    port: 9090,
    ownLogin: false,
    contentSecurityPolicy: inlineScripts,
  },
  alertmanager: {
    ...stack,
    service: "kube-prometheus-stack-alertmanager",
    port: 9093,
    ownLogin: false,
    contentSecurityPolicy: inlineScripts,
  },
  loki: { ...logs, service: "loki-gateway", port: 80, ownLogin: false, contentSecurityPolicy: "" },
};
const names = ["grafana", "prometheus", "alertmanager", "loki"] as const;

/** Those that the cluster runs and the settings show. */
export const interfaces = (cluster: Cluster, settings: Settings): Interface[] =>
  names.flatMap((name) => {
    const { runBy, ...service } = services[name];
    const { enabled, allowFrom } = settings[name];
    if (!enabled || !runBy.some((component) => cluster.runs(component))) return [];
    return {
      ...service,
      name,
      host: `${name}.${cluster.domain}`,
      allowFrom: allowFrom ?? settings.allowFrom,
    };
  });
