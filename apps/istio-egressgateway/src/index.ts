import { defineComponent } from "@hub/component";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Lets traffic out of the service mesh by one door, to the hosts that mesh-policy names. */
export default defineComponent({
  name: "istio-egressgateway",
  description: "The one door out of the service mesh.",
  namespace: { name: "istio-egress", podSecurity: "restricted" },
  // A pod that is made before the injector answers keeps the image `auto`, which nobody can pull.
  dependsOn: ["namespaces", "istiod"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // Routes that lead through it would lead nowhere.
    removal: "confirm",
  },
});
