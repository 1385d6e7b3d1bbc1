// A frozen release of namespaces. Never edited: what runs in the clusters that are pinned to it comes from here.
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// apps/namespaces/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component5 = require("@hub/component");

// apps/namespaces/src/application-namespaces.ts
var import_component3 = require("@hub/component");

// apps/namespaces/src/namespace.ts
var import_component = require("@hub/component");
var isBuiltIn = (name) => name === "default" || name.startsWith("kube-");
var reportedLevel = (enforced) => enforced === "privileged" ? "baseline" : enforced;
function namespace(scope, cluster, { name, podSecurity }, labels) {
  (0, import_component.manifest)(scope, {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: {
      name,
      labels: {
        ...labels,
        "app.kubernetes.io/part-of": "llm-analytics-hub",
        "pod-security.kubernetes.io/enforce": podSecurity,
        // An upgrade of Kubernetes must not refuse pods that ran before; the pin moves with `kubernetesVersion`.
        "pod-security.kubernetes.io/enforce-version": `v${cluster.kubernetesVersion}`,
        "pod-security.kubernetes.io/audit": reportedLevel(podSecurity),
        "pod-security.kubernetes.io/audit-version": "latest",
        "pod-security.kubernetes.io/warn": reportedLevel(podSecurity),
        "pod-security.kubernetes.io/warn-version": "latest"
      },
      annotations: {
        "argocd.argoproj.io/sync-options": "Prune=false,Delete=false",
        // One that Git no longer has would leave the Application OutOfSync, and hold every later wave back.
        "argocd.argoproj.io/compare-options": "IgnoreExtraneous"
      }
    }
  });
}

// apps/namespaces/src/quota.ts
var import_component2 = require("@hub/component");
function resourceQuota(scope, namespace2, quota2) {
  (0, import_component2.manifest)(scope, {
    apiVersion: "v1",
    kind: "ResourceQuota",
    metadata: { name: "quota", namespace: namespace2 },
    spec: {
      hard: {
        "requests.cpu": quota2.cpuRequests,
        "limits.cpu": quota2.cpuLimits,
        "requests.memory": quota2.memoryRequests,
        "limits.memory": quota2.memoryLimits,
        "requests.storage": `${quota2.storageGiB}Gi`,
        persistentvolumeclaims: String(quota2.persistentVolumeClaims),
        pods: String(quota2.pods)
      }
    }
  });
}
function limitRange(scope, namespace2, limits2) {
  (0, import_component2.manifest)(scope, {
    apiVersion: "v1",
    kind: "LimitRange",
    metadata: { name: "limits", namespace: namespace2 },
    spec: {
      limits: [
        {
          type: "Container",
          defaultRequest: { cpu: limits2.defaultCpuRequest, memory: limits2.defaultMemoryRequest },
          default: { cpu: limits2.defaultCpuLimit, memory: limits2.defaultMemoryLimit },
          max: { cpu: limits2.maxCpu, memory: limits2.maxMemory }
        }
      ]
    }
  });
}

// apps/namespaces/src/application-namespaces.ts
function applicationNamespaces(scope, cluster, application) {
  const enabled = Object.entries(application).filter(([, { enabled: enabled2 }]) => enabled2);
  for (const [name, { podSecurity, labels, quota: quota2, limits: limits2 }] of enabled.sort(([a], [b]) => a < b ? -1 : 1)) {
    const owner = cluster.namespaces.find((other2) => other2.name === name);
    if (owner) {
      throw new import_component3.SettingError(
        ["application", name],
        `The namespace ${name} of an application is also that of the component ${owner.component}.`,
        "Rename the application's namespace, or set its enabled to false."
      );
    }
    namespace(
      scope,
      cluster,
      { name, podSecurity },
      { ...labels, "hub.llm-analytics.io/tier": "application" }
    );
    resourceQuota(scope, name, quota2);
    limitRange(scope, name, limits2);
  }
}

// apps/namespaces/src/checks.ts
function checks(cluster, { application }) {
  const own = cluster.namespaces.filter(({ name }) => !isBuiltIn(name));
  const applications = Object.entries(application).filter(([, { enabled }]) => enabled).sort(([a], [b]) => a < b ? -1 : 1).map(([name, { podSecurity }]) => ({ name, podSecurity }));
  return [...own.map(levelCheck), ...applications.flatMap((one) => [levelCheck(one), quotaCheck(one)])];
}
var levelCheck = ({ name, podSecurity }) => podSecurity === "privileged" ? {
  kind: "exists",
  object: { apiVersion: "v1", kind: "Namespace", name },
  proves: `The namespace ${name} is there.`
} : {
  kind: "refused",
  object: {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "hubctl-must-be-refused", namespace: name },
    spec: {
      containers: [
        { name: "privileged", image: "none.invalid/none:1", securityContext: { privileged: true } }
      ]
    }
  },
  by: "violates PodSecurity",
  proves: `The namespace ${name} refuses a privileged pod.`
};
var quotaCheck = ({ name }) => ({
  kind: "exists",
  object: { apiVersion: "v1", kind: "ResourceQuota", namespace: name, name: "quota" },
  proves: `The namespace ${name} can take no more of the cluster than its quota.`
});

// apps/namespaces/src/component-namespaces.ts
function componentNamespaces(scope, cluster) {
  for (const spec of cluster.namespaces) {
    if (isBuiltIn(spec.name)) continue;
    namespace(scope, cluster, spec, {
      "hub.llm-analytics.io/tier": "infrastructure",
      "hub.llm-analytics.io/component": spec.component
    });
  }
}

// apps/namespaces/src/settings.ts
var import_zod2 = require("zod");

// apps/namespaces/src/application-namespace.ts
var import_component4 = require("@hub/component");
var import_zod = require("zod");

// apps/namespaces/src/quantity.ts
var units = {
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50
};
function toNumber(quantity) {
  const unit = quantity.replace(/^[\d.]+/, "");
  return Number.parseFloat(quantity) * (units[unit] ?? 1);
}

// apps/namespaces/src/application-namespace.ts
var ascending = (...pairs) => (value, context) => {
  for (const [smaller, larger] of pairs) {
    if (toNumber(value[smaller]) <= toNumber(value[larger])) continue;
    context.addIssue(`has ${smaller} ${value[smaller]}, which is above ${larger} ${value[larger]}`);
  }
};
var quota = (size) => import_zod.z.strictObject({
  cpuRequests: (0, import_component4.cpu)().default(size.cpuRequests).describe("What its pods may request in sum, cores."),
  cpuLimits: (0, import_component4.cpu)().default(size.cpuLimits).describe("What the limits of its pods may be in sum, cores."),
  memoryRequests: (0, import_component4.memory)().default(size.memoryRequests).describe("What its pods may request in sum, bytes."),
  memoryLimits: (0, import_component4.memory)().default(size.memoryLimits).describe("What the limits of its pods may be in sum, bytes."),
  storageGiB: import_zod.z.int().min(0).default(size.storageGiB).describe("What its PersistentVolumeClaims may request in sum, GiB."),
  persistentVolumeClaims: import_zod.z.int().min(0).default(size.persistentVolumeClaims).describe("How many PersistentVolumeClaims it may have."),
  pods: import_zod.z.int().min(1).default(size.pods).describe("How many pods it may have. Leave room for those that a rolling update adds.")
}).superRefine(ascending(["cpuRequests", "cpuLimits"], ["memoryRequests", "memoryLimits"])).prefault({}).describe("Its ResourceQuota.");
var limits = (size) => import_zod.z.strictObject({
  defaultCpuRequest: (0, import_component4.cpu)().default("100m").describe("CPU request of a container that names none, cores."),
  defaultCpuLimit: (0, import_component4.cpu)().default("500m").describe("CPU limit of a container that names none, cores."),
  maxCpu: (0, import_component4.cpu)().default(size.maxCpu).describe("Highest CPU limit of a container, cores."),
  defaultMemoryRequest: (0, import_component4.memory)().default("256Mi").describe("Memory request of a container that names none, bytes."),
  defaultMemoryLimit: (0, import_component4.memory)().default("512Mi").describe("Memory limit of a container that names none, bytes."),
  maxMemory: (0, import_component4.memory)().default(size.maxMemory).describe("Highest memory limit of a container, bytes.")
}).superRefine(
  ascending(
    ["defaultCpuRequest", "defaultCpuLimit"],
    ["defaultCpuLimit", "maxCpu"],
    ["defaultMemoryRequest", "defaultMemoryLimit"],
    ["defaultMemoryLimit", "maxMemory"]
  )
).prefault({}).describe("Its LimitRange: what the quota makes mandatory, for containers that do not say it.");
var applicationNamespace = (size) => import_zod.z.strictObject({
  enabled: import_zod.z.boolean().default(true).describe("Whether it is looked after. false never deletes a namespace that exists; its quota goes."),
  podSecurity: import_zod.z.enum(["privileged", "baseline", "restricted"]).default("restricted").describe("Level of the Pod Security Standards that its pods must meet."),
  labels: import_zod.z.record(import_zod.z.string(), import_zod.z.string()).default({}).describe("Further labels of the namespace."),
  quota: quota(size),
  limits: limits(size)
});

// apps/namespaces/src/settings.ts
var workloads = applicationNamespace({
  cpuRequests: "16",
  cpuLimits: "64",
  memoryRequests: "24Gi",
  memoryLimits: "96Gi",
  storageGiB: 20,
  persistentVolumeClaims: 10,
  pods: 150,
  maxCpu: "4",
  maxMemory: "8Gi"
});
var databases = applicationNamespace({
  cpuRequests: "6",
  cpuLimits: "16",
  memoryRequests: "16Gi",
  memoryLimits: "32Gi",
  storageGiB: 200,
  persistentVolumeClaims: 20,
  pods: 30,
  maxCpu: "8",
  maxMemory: "16Gi"
});
var messaging = applicationNamespace({
  cpuRequests: "3",
  cpuLimits: "8",
  memoryRequests: "8Gi",
  memoryLimits: "16Gi",
  storageGiB: 100,
  persistentVolumeClaims: 10,
  pods: 20,
  maxCpu: "4",
  maxMemory: "8Gi"
});
var other = applicationNamespace({
  cpuRequests: "2",
  cpuLimits: "4",
  memoryRequests: "4Gi",
  memoryLimits: "8Gi",
  storageGiB: 20,
  persistentVolumeClaims: 10,
  pods: 50,
  maxCpu: "2",
  maxMemory: "4Gi"
});
var settings = import_zod2.z.strictObject({
  application: import_zod2.z.object({
    "llm-analytics": workloads.prefault({}).describe("API, frontend and consumers."),
    databases: databases.prefault({}).describe("TimescaleDB and Redis."),
    messaging: messaging.prefault({}).describe("Kafka.")
  }).catchall(other).superRefine((namespaces, context) => {
    for (const name of Object.keys(namespaces)) {
      if (/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name) && !isBuiltIn(name)) continue;
      context.addIssue({
        code: "custom",
        path: [name],
        message: isBuiltIn(name) ? "is a namespace of Kubernetes itself, expected one of an application" : "must be a DNS label: lower case letters, digits and hyphens, at most 63 of them"
      });
    }
  }).prefault({}).describe("Namespaces of applications, by name. Names that are not here by default have a small quota.")
});

// apps/namespaces/src/index.ts
var index_default = (0, import_component5.defineComponent)({
  name: "namespaces",
  description: "Every namespace with its Pod Security level, and the quotas of applications.",
  namespace: { name: "default", podSecurity: "restricted" },
  settings,
  manifests: (scope, cluster, settings2) => {
    componentNamespaces(scope, cluster);
    applicationNamespaces(scope, cluster, settings2.application);
  },
  checks,
  argo: {
    removal: "keep",
    clusterKinds: [{ group: "", kind: "Namespace" }],
    namespaces: ["*"]
  }
});
