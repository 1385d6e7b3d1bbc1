import { defineComponent } from "@hub/component";
import { applicationNamespaces } from "./application-namespaces.ts";
import { checks } from "./checks.ts";
import { componentNamespaces } from "./component-namespaces.ts";
import { settings } from "./settings.ts";

/** Makes every namespace before anything needs one, with its Pod Security level; applications' ones also have a quota. */
export default defineComponent({
  name: "namespaces",
  description: "Every namespace with its Pod Security level, and the quotas of applications.",
  namespace: { name: "default", podSecurity: "restricted" },
  // It refuses privileged namespaces that it does not know yet.
  after: ["pod-security"],
  settings,

  manifests: (scope, cluster, settings) => {
    componentNamespaces(scope, cluster);
    applicationNamespaces(scope, cluster, settings.application);
  },

  checks,

  argo: {
    removal: "keep",
    clusterKinds: [{ group: "", kind: "Namespace" }],
    namespaces: ["*"],
  },
});
