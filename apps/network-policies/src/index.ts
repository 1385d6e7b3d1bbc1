import { defineComponent } from "@hub/component";
import { checks } from "./checks.ts";
import { policies } from "./policies.ts";
import { settings } from "./settings.ts";

/** Lets pods talk to whom they have to talk, and to nobody else. Who that is, is a table: docs/network.md shows it. */
export default defineComponent({
  name: "network-policies",
  description: "Default deny in every namespace, and one allow for each connection that is real.",
  namespace: { name: "default", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  settings,
  manifests: policies,
  checks,
  argo: {
    // It holds nothing: without it everybody may talk to everybody.
    removal: "confirm",
    namespaces: ["*"],
  },
});
