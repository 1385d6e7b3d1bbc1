import { defineComponent } from "@hub/component";
import { alertRules } from "./alert-rules.ts";
import { checks } from "./checks.ts";
import { platformMonitors } from "./platform-monitors.ts";
import { recordingRules } from "./recording-rules.ts";
import { serviceMonitors } from "./service-monitors.ts";
import { settings } from "./settings.ts";

/** What Prometheus scrapes beside the components' own monitors, what it works out beforehand, and when it alerts. */
export default defineComponent({
  name: "monitoring-content",
  description: "Monitors of the hub's services, recording rules of its API, and twelve alerts with runbooks.",
  namespace: { name: "monitoring", podSecurity: "baseline" },
  dependsOn: ["namespaces", "prometheus-operator-crds", "kube-prometheus-stack"],
  settings,

  manifests: (scope, cluster, settings) => {
    platformMonitors(scope, cluster);
    serviceMonitors(scope, settings.services);
    recordingRules(scope, settings.services.api);
    alertRules(scope, settings);
  },

  checks,
  argo: { removal: "delete" },
});
