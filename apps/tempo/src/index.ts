import { defineComponent } from "@hub/component";
import { chart } from "./chart.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Keeps the traces of the cluster for a week in the provider's object storage, and finds them again. */
export default defineComponent({
  name: "tempo",
  description: "Traces of the cluster for a week, in object storage.",
  namespace: { name: "tracing", podSecurity: "restricted" },
  dependsOn: ["namespaces", "storage"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // It holds the newest traces, which are in no bucket yet.
    removal: "confirm",
  },
});
