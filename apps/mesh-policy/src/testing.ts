import type { z } from "zod";
import type { settings } from "./settings.ts";

export const withEgressGateway = { components: ["istio-egressgateway", "istiod"] };

/** Settings that make every object that the component can make. */
export const everything = {
  plainText: { "llm-analytics/frontend": { ports: [8080], clients: "ingress-nginx" } },
  services: {
    "llm-analytics/api": {
      canary: {},
      fault: {},
      paths: [
        { prefix: "/v1/chat", streaming: true },
        { prefix: "/v1/exports", timeout: "2m", retries: { attempts: 0 } },
      ],
      requireToken: true,
      tokenFreePaths: ["/status"],
      callers: ["llm-analytics/frontend"],
    },
    "databases/redis-proxy": {},
  },
  jwt: {
    issuers: [
      {
        issuer: "https://login.llm-analytics.io",
        jwksUri: "https://login.llm-analytics.io/.well-known/jwks.json",
        audiences: ["api"],
      },
    ],
  },
  egressHosts: ["api.openai.com", "api.anthropic.com"],
} satisfies z.input<typeof settings>;
