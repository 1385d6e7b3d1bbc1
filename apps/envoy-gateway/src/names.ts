/** Where everything of it lives, the proxies too. */
export const namespace = "envoy-gateway-system";

/** The Gateway of the cluster. Its proxies, their Service and their policies are called the same. */
export const gatewayName = "edge";

/** Names of the listeners, by which a route or a policy may mean one of them. */
export const listeners = { http: "http", https: "https" } as const;

export const gatewayApi = "gateway.networking.k8s.io";
export const envoyApi = "gateway.envoyproxy.io";

/** What a policy is about: all of the Gateway, or one of its listeners. */
export const targetRefs = (sectionName?: string) => [
  { group: gatewayApi, kind: "Gateway", name: gatewayName, ...(sectionName && { sectionName }) },
];
