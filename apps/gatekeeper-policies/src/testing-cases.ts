import type { JsonObject } from "@hub/component";
import type { RuleName } from "./settings.ts";
import { goodContainer, goodPod } from "./testing.ts";

/** A pod, and what each engine must say of it: the sentence, or nothing. */
export interface Case {
  readonly what: string;
  readonly rule: RuleName;
  readonly pod: JsonObject;
  readonly says?: string;
}

const image = (name: string) => goodPod({ container: { image: name } });
const digest = `sha256:${"0".repeat(64)}`;

/** What both engines are held against. */
export const cases: readonly Case[] = [
  { what: "has every label", rule: "requiredLabels", pod: goodPod() },
  {
    what: "has one label of two",
    rule: "requiredLabels",
    pod: goodPod({ labels: { "app.kubernetes.io/name": "api" } }),
    says: "The pod lacks labels, or their values are not as wanted: app.kubernetes.io/part-of",
  },
  {
    what: "has no labels at all",
    rule: "requiredLabels",
    pod: { ...goodPod(), metadata: { name: "api", namespace: "llm-analytics" } },
    says: "The pod lacks labels, or their values are not as wanted: app.kubernetes.io/name, app.kubernetes.io/part-of",
  },

  { what: "is ours", rule: "allowedRegistries", pod: image("ghcr.io/llm-analytics/api:1.4.2") },
  { what: "is ours, deeper", rule: "allowedRegistries", pod: image("ghcr.io/llm-analytics/tools/api:1.4.2") },
  { what: "is of Docker Hub, unsaid", rule: "allowedRegistries", pod: image("grafana/loki:3.7.6") },
  { what: "is of the library, unsaid", rule: "allowedRegistries", pod: image("memcached:1.6") },
  { what: "is of the library, half said", rule: "allowedRegistries", pod: image("docker.io/memcached:1.6") },
  {
    what: "is of the library, said",
    rule: "allowedRegistries",
    pod: image("docker.io/library/memcached:1.6"),
  },
  {
    what: "has a name that begins like ours",
    rule: "allowedRegistries",
    pod: image("ghcr.io/llm-analytics-evil/api:1.4.2"),
    says: "Images come from a registry that is not allowed: ghcr.io/llm-analytics-evil/api:1.4.2",
  },
  {
    what: "is another one of the library",
    rule: "allowedRegistries",
    pod: image("nginx:1.29"),
    says: "Images come from a registry that is not allowed: nginx:1.29",
  },
  {
    what: "hides ours in its path",
    rule: "allowedRegistries",
    pod: image("evil.example/ghcr.io/llm-analytics/api:1.4.2"),
    says: "Images come from a registry that is not allowed: evil.example/ghcr.io/llm-analytics/api:1.4.2",
  },
  {
    what: "is of a registry with a port",
    rule: "allowedRegistries",
    pod: image("localhost:5000/api:1.4.2"),
    says: "Images come from a registry that is not allowed: localhost:5000/api:1.4.2",
  },
  {
    what: "has an init container from elsewhere",
    rule: "allowedRegistries",
    pod: goodPod({
      spec: { initContainers: [{ ...goodContainer, name: "init", image: "evil.example/init:1" }] },
    }),
    says: "Images come from a registry that is not allowed: evil.example/init:1",
  },

  { what: "has a tag", rule: "noLatestTag", pod: image("ghcr.io/llm-analytics/api:1.4.2") },
  { what: "has a digest alone", rule: "noLatestTag", pod: image(`ghcr.io/llm-analytics/api@${digest}`) },
  {
    what: "has a digest with latest",
    rule: "noLatestTag",
    pod: image(`ghcr.io/llm-analytics/api:latest@${digest}`),
  },
  { what: "has a tag that begins with latest", rule: "noLatestTag", pod: image("grafana/loki:latest-1") },
  {
    what: "has the tag latest",
    rule: "noLatestTag",
    pod: image("ghcr.io/llm-analytics/api:latest"),
    says: "Images have no tag, or the tag latest: ghcr.io/llm-analytics/api:latest",
  },
  {
    what: "has no tag",
    rule: "noLatestTag",
    pod: image("ghcr.io/llm-analytics/api"),
    says: "Images have no tag, or the tag latest: ghcr.io/llm-analytics/api",
  },
  {
    what: "has a port and no tag",
    rule: "noLatestTag",
    pod: image("localhost:5000/api"),
    says: "Images have no tag, or the tag latest: localhost:5000/api",
  },

  { what: "has both limits", rule: "requiredLimits", pod: goodPod() },
  {
    what: "has one limit of two",
    rule: "requiredLimits",
    pod: goodPod({ container: { resources: { limits: { memory: "512Mi" } } } }),
    says: "Containers have no limits of all that must have one: api",
  },
  {
    what: "has requests alone",
    rule: "requiredLimits",
    pod: goodPod({ container: { resources: { requests: { cpu: "1", memory: "1Gi" } } } }),
    says: "Containers have no limits of all that must have one: api",
  },
  {
    what: "says nothing of resources",
    rule: "requiredLimits",
    pod: goodPod({ spec: { containers: [{ name: "bare", image: "ghcr.io/llm-analytics/api:1" }] } }),
    says: "Containers have no limits of all that must have one: bare",
  },

  { what: "says nothing of privileges", rule: "noPrivileged", pod: goodPod() },
  {
    what: "says that it is not privileged",
    rule: "noPrivileged",
    pod: goodPod({ container: { securityContext: { privileged: false } } }),
  },
  {
    what: "is privileged",
    rule: "noPrivileged",
    pod: goodPod({ container: { securityContext: { privileged: true } } }),
    says: "Containers are privileged: api",
  },

  { what: "has a read-only root", rule: "readOnlyRoot", pod: goodPod() },
  {
    what: "has a root that it can write to",
    rule: "readOnlyRoot",
    pod: goodPod({ container: { securityContext: { readOnlyRootFilesystem: false } } }),
    says: "Containers can write to their root file system: api",
  },
  {
    what: "says nothing of its root",
    rule: "readOnlyRoot",
    pod: goodPod({ spec: { containers: [{ name: "bare", image: "ghcr.io/llm-analytics/api:1" }] } }),
    says: "Containers can write to their root file system: bare",
  },
  {
    what: "has two that can write, one of them an init container",
    rule: "readOnlyRoot",
    pod: goodPod({
      container: { securityContext: {} },
      spec: { initContainers: [{ ...goodContainer, name: "init", securityContext: {} }] },
    }),
    says: "Containers can write to their root file system: api, init",
  },
];
