import { defineComponent } from "@hub/component";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Lets traffic from outside into the service mesh, as Gateway and VirtualService objects say. */
export default defineComponent({
  name: "istio-ingressgateway",
  description: "The way into the service mesh, behind a load balancer of its own.",
  namespace: { name: "istio-ingress", podSecurity: "restricted" },
  // A pod that is made before the injector answers keeps the image `auto`, which nobody can pull.
  dependsOn: ["namespaces", "istiod"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // It holds no data, but the load balancer's address: DNS would point into the void.
    removal: "confirm",
  },
});
