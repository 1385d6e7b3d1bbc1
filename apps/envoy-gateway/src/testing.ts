import type { z } from "zod";
import type { settings } from "./settings.ts";

/** Facts and settings that make every object that the component can make. */
export const everywhere = { kubernetesVersion: "1.35", components: ["prometheus-operator-crds"] };
export const everything = {
  loadBalancer: { sourceRanges: ["203.0.113.0/24"] },
  trustedProxies: ["198.51.100.0/24"],
  hosts: ["shop.example.com"],
  rateLimits: { apiHosts: ["api", "llm.example.com"], redis: { tls: true } },
  hsts: { preload: true },
  waf: { mode: "On", image: `registry.example.com/waf/composer@sha256:${"0123456789abcdef".repeat(4)}` },
} satisfies z.input<typeof settings>;
