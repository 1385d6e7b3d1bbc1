import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { IIngress } from "kubernetes-models/networking.k8s.io/v1/Ingress";
import type { Interface } from "./interfaces.ts";
import { usersSecret } from "./users.ts";

/** Adds the way through ingress-nginx, with the certificate of the domain's wildcard. */
export function ingress(scope: Construct, ui: Interface): void {
  const object: IIngress = {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: { name: ui.name, namespace: ui.namespace, annotations: annotations(ui) },
    spec: {
      ingressClassName: "nginx",
      // Without a secretName: the default certificate of ingress-nginx.
      tls: [{ hosts: [ui.host] }],
      rules: [
        {
          host: ui.host,
          http: {
            paths: [
              {
                path: "/",
                pathType: "Prefix",
                backend: { service: { name: ui.service, port: { number: ui.port } } },
              },
            ],
          },
        },
      ],
    },
  };
  // After the users are there.
  manifest(scope, object, { wave: 1 });
}

const annotations = ({ name, ownLogin, allowFrom }: Interface): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      // PromQL and LogQL in a request look like attacks.
      "enable-modsecurity": "false",
      ...(!ownLogin && {
        "auth-type": "basic",
        "auth-secret": usersSecret,
        // The key `auth` with lines of htpasswd; `auth-map` would be a key for each user.
        "auth-secret-type": "auth-file",
        "auth-realm": name,
      }),
      ...(allowFrom.length > 0 && { "whitelist-source-range": allowFrom.join(",") }),
    }).map(([key, value]) => [`nginx.ingress.kubernetes.io/${key}`, value]),
  );
