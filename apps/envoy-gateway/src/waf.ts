import { type Cluster, manifest, SettingError } from "@hub/component";
import type { IEnvoyExtensionPolicy } from "@kubernetes-models/envoy-gateway/gateway.envoyproxy.io/v1alpha1/EnvoyExtensionPolicy";
import type { IEnvoyProxy } from "@kubernetes-models/envoy-gateway/gateway.envoyproxy.io/v1alpha1/EnvoyProxy";
import type { Construct } from "constructs";
import { envoyApi, gatewayName, namespace, targetRefs } from "./names.ts";
import type { Settings } from "./settings.ts";

/** Of Envoy Gateway 1.9; the models are of a minor before it had them. */
interface DynamicModule {
  readonly name: string;
  readonly source: { readonly type: "Local"; readonly local: { readonly path: string } };
  readonly doNotClose: boolean;
}
export type WithModules<T extends IEnvoyProxy> = Omit<T, "spec"> & {
  spec: NonNullable<T["spec"]> & { dynamicModules?: readonly DynamicModule[] };
};
type WithFilters<T extends IEnvoyExtensionPolicy> = Omit<T, "spec"> & {
  spec: NonNullable<T["spec"]> & {
    dynamicModule: readonly {
      readonly name: string;
      readonly filterName: string;
      readonly config: { readonly directives: readonly string[] };
    }[];
  };
};

const moduleName = "composer";
const folder = "/etc/envoy/dynamic-modules";

/**
 * What the proxies need for the firewall, as parts of their EnvoyProxy; nothing where it is off.
 *
 * Throws a SettingError on a cluster that cannot mount an image.
 * @see https://gateway.envoyproxy.io/docs/tasks/extensibility/dynamic-modules/
 */
export function wafModule({ name, kubernetesVersion }: Cluster, { mode, image }: Settings["waf"]) {
  if (mode === "Off") return { pod: {}, container: {}, spec: {} };
  if (Number(kubernetesVersion.split(".")[1]) < 35) {
    throw new SettingError(
      ["waf", "mode"],
      `waf.mode is ${mode}, but ${name} runs Kubernetes ${kubernetesVersion}, and a pod can mount an image from 1.35 on.`,
      "Say Off, or keep what needs a firewall on ingress-nginx until the cluster is upgraded.",
    );
  }
  return {
    pod: {
      volumes: [{ name: moduleName, image: { reference: image, pullPolicy: "IfNotPresent" as const } }],
    },
    container: {
      // The module is written in Go, whose check of pointers Envoy's memory does not pass.
      env: [{ name: "GODEBUG", value: "cgocheck=0" }],
      volumeMounts: [{ name: moduleName, mountPath: folder, readOnly: true }],
    },
    spec: {
      dynamicModules: [
        {
          name: moduleName,
          source: { type: "Local" as const, local: { path: `${folder}/libcomposer.so` } },
          // The runtime of Go cannot be unloaded.
          doNotClose: true,
        },
      ],
    },
  };
}

/** Adds the firewall's rules, for every route of the Gateway. */
export function wafPolicy(scope: Construct, { mode }: Settings["waf"]): void {
  if (mode === "Off") return;
  manifest<WithFilters<IEnvoyExtensionPolicy>>(scope, {
    apiVersion: `${envoyApi}/v1alpha1`,
    kind: "EnvoyExtensionPolicy",
    metadata: { name: gatewayName, namespace },
    spec: {
      targetRefs: targetRefs(),
      dynamicModule: [
        {
          name: moduleName,
          filterName: "coraza-waf",
          config: {
            directives: [
              "Include @coraza.conf",
              `SecRuleEngine ${mode}`,
              // Answers in pieces would be held back until they are whole.
              "SecResponseBodyAccess Off",
              "Include @crs-setup.conf",
              "Include @owasp_crs/*.conf",
            ],
          },
        },
      ],
    },
  });
}
