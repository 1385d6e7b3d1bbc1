// A frozen release of aws-ebs-csi-driver. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/aws-ebs-csi-driver/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component4 = require("@hub/component");

// apps/aws-ebs-csi-driver/src/chart.gen.ts
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var securityContextKeys = {
  allowPrivilegeEscalation: "boolean",
  appArmorProfile: { type: "string", localhostProfile: "string" },
  capabilities: { add: ["string"], drop: ["string"] },
  fsGroup: "number",
  fsGroupChangePolicy: "string",
  privileged: "boolean",
  procMount: "string",
  readOnlyRootFilesystem: "boolean",
  runAsGroup: "number",
  runAsNonRoot: "boolean",
  runAsUser: "number",
  seLinuxChangePolicy: "string",
  seLinuxOptions: { level: "string", role: "string", type: "string", user: "string" },
  seccompProfile: { type: "string", localhostProfile: "string" },
  supplementalGroups: ["number"],
  supplementalGroupsPolicy: "string",
  sysctls: ["any"],
  windowsOptions: "any"
};
var attacherKeys = {
  env: ["any"],
  image: { pullPolicy: "string", repository: "string", tag: "string" },
  leaderElection: { enabled: "boolean" },
  logLevel: "number",
  additionalArgs: ["string"],
  additionalClusterRoleRules: ["any"],
  resources: resourcesKeys,
  securityContext: securityContextKeys
};
var serviceMonitorKeys = {
  forceEnable: "boolean",
  labels: { "*": "string" },
  interval: "string",
  relabelings: [{ "*": "any" }]
};
var updateStrategyKeys = {
  type: "string",
  rollingUpdate: {
    maxSurge: "number|string",
    maxUnavailable: "number|string",
    partition: "number"
  }
};
var chart = {
  repository: "https://kubernetes-sigs.github.io/aws-ebs-csi-driver",
  name: "aws-ebs-csi-driver",
  version: "2.64.0",
  appVersion: "1.64.0",
  crds: [],
  images: [
    "public.ecr.aws/csi-components/csi-attacher:v4.12.0-eksbuild.5",
    "public.ecr.aws/csi-components/csi-node-driver-registrar:v2.17.0-eksbuild.5",
    "public.ecr.aws/csi-components/csi-provisioner:v6.3.0-eksbuild.4",
    "public.ecr.aws/csi-components/csi-resizer:v2.2.1-eksbuild.3",
    "public.ecr.aws/csi-components/csi-snapshotter:v8.6.0-eksbuild.5",
    "public.ecr.aws/csi-components/livenessprobe:v2.19.0-eksbuild.5",
    "public.ecr.aws/ebs-csi-driver/aws-ebs-csi-driver",
    "public.ecr.aws/ebs-csi-driver/volume-modifier-for-k8s:v0.9.5-eksbuild.5"
  ],
  keys: {
    image: {
      repository: "string",
      tag: "string",
      pullPolicy: "string",
      containerRegistry: "string|null"
    },
    customLabels: { "*": "string" },
    fips: "boolean",
    sidecars: {
      provisioner: {
        env: ["any"],
        image: { pullPolicy: "string", repository: "string", tag: "string" },
        logLevel: "number",
        additionalArgs: ["string"],
        additionalClusterRoleRules: ["any"],
        resources: resourcesKeys,
        leaderElection: { enabled: "boolean" },
        securityContext: securityContextKeys
      },
      attacher: attacherKeys,
      snapshotter: {
        forceEnable: "boolean",
        env: ["any"],
        image: { pullPolicy: "string", repository: "string", tag: "string" },
        logLevel: "number",
        additionalArgs: ["string"],
        additionalClusterRoleRules: ["any"],
        resources: resourcesKeys,
        securityContext: securityContextKeys
      },
      metadataLabeler: {
        enabled: "boolean",
        logLevel: "number",
        additionalArgs: ["string"],
        resources: resourcesKeys,
        securityContext: securityContextKeys,
        env: ["any"]
      },
      livenessProbe: {
        image: { pullPolicy: "string", repository: "string", tag: "string" },
        additionalArgs: ["any"],
        resources: resourcesKeys,
        securityContext: securityContextKeys
      },
      resizer: attacherKeys,
      nodeDriverRegistrar: {
        env: ["any"],
        image: { pullPolicy: "string", repository: "string", tag: "string" },
        logLevel: "number",
        healthPort: "number",
        additionalArgs: ["string"],
        resources: resourcesKeys,
        securityContext: securityContextKeys,
        livenessProbe: {
          httpGet: { path: "string", port: "number|string" },
          initialDelaySeconds: "number",
          periodSeconds: "number",
          timeoutSeconds: "number"
        }
      },
      volumemodifier: {
        env: ["any"],
        image: { pullPolicy: "string", repository: "string", tag: "string" },
        leaderElection: { enabled: "boolean" },
        logLevel: "number",
        additionalArgs: ["string"],
        resources: resourcesKeys,
        volumeMounts: ["any"],
        securityContext: securityContextKeys
      }
    },
    proxy: { http_proxy: "string|null", no_proxy: "string|null", "*": "any" },
    imagePullSecrets: ["any"],
    nameOverride: "string|null",
    fullnameOverride: "string|null",
    awsAccessSecret: { name: "string", keyId: "string", accessKey: "string" },
    controller: {
      batching: "boolean",
      volumeModificationFeature: { enabled: "boolean" },
      enableNodeLocalVolumes: "boolean",
      additionalArgs: ["string"],
      sdkDebugLog: "boolean",
      loggingFormat: "string",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      defaultFsType: "string",
      env: ["any"],
      envFrom: ["any"],
      extraCreateMetadata: "boolean",
      extraVolumeTags: { "*": "string" },
      httpEndpoint: "string|null",
      enableMetrics: "boolean",
      enablePrometheusAnnotations: "boolean",
      serviceMonitor: serviceMonitorKeys,
      k8sTagClusterId: "string|null",
      logLevel: "number",
      userAgentExtra: "string",
      nodeSelector: { "*": "string" },
      deploymentAnnotations: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      podDisruptionBudget: {
        enabled: "boolean",
        unhealthyPodEvictionPolicy: "string|null",
        maxUnavailable: "number|string|null",
        minAvailable: "number|string|null"
      },
      priorityClassName: "string",
      region: "string|null",
      replicaCount: "number",
      revisionHistoryLimit: "number",
      socketDirVolume: { emptyDir: { "*": "any" } },
      updateStrategy: updateStrategyKeys,
      resources: resourcesKeys,
      serviceAccount: {
        create: "boolean",
        name: "string",
        annotations: { "*": "string" },
        automountServiceAccountToken: "boolean"
      },
      tolerations: [{ "*": "any" }],
      topologySpreadConstraints: [{ "*": "any" }],
      securityContext: securityContextKeys,
      volumes: ["any"],
      volumeMounts: ["any"],
      containerSecurityContext: securityContextKeys,
      initContainers: ["any"],
      otelTracing: { otelServiceName: "string|null", otelExporterEndpoint: "string|null" },
      dnsConfig: { "*": "any" },
      nameOverride: "string|null"
    },
    node: {
      selinux: "boolean",
      env: ["any"],
      envFrom: ["any"],
      kubeletPath: "string",
      loggingFormat: "string",
      logLevel: "number",
      enableMetrics: "boolean",
      enablePrometheusAnnotations: "boolean",
      serviceMonitor: serviceMonitorKeys,
      priorityClassName: "string|null",
      additionalArgs: ["string"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      nodeSelector: { "*": "string" },
      daemonSetAnnotations: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      terminationGracePeriodSeconds: "number",
      tolerateAllTaints: "boolean",
      tolerations: [{ "*": "any" }],
      resources: resourcesKeys,
      revisionHistoryLimit: "number",
      probeDirVolume: { emptyDir: { "*": "any" } },
      serviceAccount: {
        create: "boolean",
        name: "string",
        annotations: { "*": "string" },
        automountServiceAccountToken: "boolean",
        disableMutation: "boolean"
      },
      enableLinux: "boolean",
      enableWindows: "boolean",
      metadataSources: "string|null",
      legacyXFS: "boolean",
      reservedVolumeAttachments: "number|null",
      volumeAttachLimit: "number|null",
      updateStrategy: updateStrategyKeys,
      hostNetwork: "boolean",
      securityContext: securityContextKeys,
      namespaceOverride: "string",
      volumes: ["any"],
      volumeMounts: ["any"],
      containerSecurityContext: securityContextKeys,
      initContainers: ["any"],
      otelTracing: { otelServiceName: "string|null", otelExporterEndpoint: "string|null" },
      dnsConfig: { "*": "any" },
      windowsHostProcess: "boolean|null"
    },
    additionalDaemonSets: {
      "*": {
        additionalArgs: ["string"],
        affinity: { "*": "any" },
        initContainers: ["any"],
        logLevel: "number|null",
        volumes: ["any"],
        probeDirVolume: { "*": "any" },
        namespaceOverride: "string|null",
        env: ["any"],
        enableLinux: "boolean|null",
        legacyXFS: "boolean|null",
        enableMetrics: "boolean|null",
        enablePrometheusAnnotations: "boolean|null",
        serviceMonitor: {
          forceEnable: "boolean|null",
          labels: { "*": "any" },
          interval: "string|null",
          relabelings: [{ "*": "any" }]
        },
        enableWindows: "boolean|null",
        hostNetwork: "boolean|null",
        kubeletPath: "string|null",
        loggingFormat: "string|null",
        podLabels: { "*": "any" },
        windowsHostProcess: "boolean|null",
        revisionHistoryLimit: "number|null",
        nodeSelector: { "*": "any" },
        volumeMounts: ["any"],
        podAnnotations: { "*": "any" },
        securityContext: { "*": "any" },
        priorityClassName: "string|null",
        selinux: "boolean|null",
        metadataSources: "string|null",
        reservedVolumeAttachments: "number|null",
        resources: { "*": "any" },
        serviceAccount: {
          create: "boolean|null",
          name: "string|null",
          automountServiceAccountToken: "boolean|null",
          annotations: { "*": "any" },
          disableMutation: "boolean|null"
        },
        terminationGracePeriodSeconds: "number|null",
        tolerateAllTaints: "boolean|null",
        tolerations: [{ "*": "any" }],
        volumeAttachLimit: "number|null",
        envFrom: ["any"],
        containerSecurityContext: { "*": "any" },
        updateStrategy: { "*": "any" },
        daemonSetAnnotations: { "*": "any" },
        otelTracing: { otelServiceName: "string|null", otelExporterEndpoint: "string|null" },
        dnsConfig: { "*": "any" }
      }
    },
    storageClasses: ["any"],
    defaultStorageClass: { enabled: "boolean" },
    volumeSnapshotClasses: ["any"],
    useOldCSIDriver: "boolean",
    nodeAllocatableUpdatePeriodSeconds: "number",
    nodeComponentOnly: "boolean",
    debugLogs: "boolean",
    helmTester: { enabled: "boolean", image: "string" },
    global: { "*": "any" },
    enabled: "boolean|null"
  }
};

// apps/aws-ebs-csi-driver/src/checks.ts
var import_component2 = require("@hub/component");

// apps/aws-ebs-csi-driver/src/values.ts
var import_component = require("@hub/component");
var nodeNamespace = "node-agents";
var resources = {
  requests: { cpu: "10m", memory: "40Mi" },
  limits: { cpu: "200m", memory: "256Mi" }
};
var unprivileged = { securityContext: { capabilities: { drop: ["ALL"] } } };
function values(cluster, settings2) {
  (0, import_component.onlyOn)(cluster, "aws", "aws-ebs-csi-driver", "has no EBS volumes");
  const monitored = cluster.runs("prometheus-operator-crds");
  return {
    controller: {
      replicaCount: settings2.replicas,
      // Else it would ask the node's metadata, which pods mostly cannot reach.
      region: cluster.region,
      k8sTagClusterId: cluster.name,
      extraVolumeTags: (0, import_component.sortedKeys)(settings2.volumeTags),
      serviceAccount: { annotations: (0, import_component.podIdentity)(cluster, settings2).annotations },
      securityContext: { seccompProfile: { type: "RuntimeDefault" } },
      containerSecurityContext: unprivileged.securityContext,
      resources,
      enableMetrics: monitored,
      // The chart would go by the API versions of the cluster, which an offline render does not have.
      serviceMonitor: { forceEnable: monitored }
    },
    node: {
      namespaceOverride: nodeNamespace,
      resources,
      enableWindows: false
    },
    sidecars: {
      provisioner: unprivileged,
      attacher: unprivileged,
      // It does not start without the kinds of snapshots. The chart would go by the API versions here too.
      snapshotter: { ...unprivileged, forceEnable: cluster.runs("snapshot-controller") },
      resizer: unprivileged,
      volumemodifier: unprivileged,
      livenessProbe: unprivileged
    },
    // The component storage has the classes, and the one default.
    defaultStorageClass: { enabled: false },
    // A pod that tests Kubernetes itself, with an image from elsewhere.
    helmTester: { enabled: false }
  };
}

// apps/aws-ebs-csi-driver/src/checks.ts
var { deployment, targets } = (0, import_component2.checksIn)("aws-ebs-csi-driver");
var { daemonSet } = (0, import_component2.checksIn)(nodeNamespace);
var checks = (cluster, { replicas }) => [
  {
    kind: "exists",
    object: { apiVersion: "storage.k8s.io/v1", kind: "CSIDriver", name: "ebs.csi.aws.com" },
    proves: "Kubernetes knows how to attach EBS volumes."
  },
  deployment("ebs-csi-controller", replicas, "EBS volumes are made, attached and snapshotted."),
  daemonSet("ebs-csi-node", "EBS volumes can be mounted on every node."),
  ...targets(cluster, "Prometheus sees the EBS driver.")
];

// apps/aws-ebs-csi-driver/src/settings.ts
var import_component3 = require("@hub/component");
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  identity: (0, import_component3.identityTo)("make, attach and snapshot EBS volumes"),
  replicas: import_zod.z.int().min(1, "must be at least 1 replica").default(2).describe("Replicas of the controller, one of which works."),
  volumeTags: import_zod.z.record(
    import_zod.z.string().regex(/^(?!aws:)[\w .:/=+@-]{1,128}$/, "must be the key of an AWS tag, not of AWS' own"),
    import_zod.z.string().regex(/^[\w .:/=+@-]{0,256}$/, "must be the value of an AWS tag")
  ).default({}).describe("Tags for every volume and snapshot, beside those that name the cluster and the claim.")
});

// apps/aws-ebs-csi-driver/src/workloads.ts
function workloads({ controller, node, sidecars }) {
  const pod = (driver, beside) => [
    driver,
    ...beside.map((name) => sidecars?.[name]?.resources ?? driver)
  ];
  return [
    {
      name: "ebs-csi-controller",
      replicas: controller?.replicaCount,
      containers: pod(controller?.resources, [
        "provisioner",
        "attacher",
        ...sidecars?.snapshotter?.forceEnable ? ["snapshotter"] : [],
        ...controller?.volumeModificationFeature?.enabled ? ["volumemodifier"] : [],
        "resizer",
        "livenessProbe"
      ])
    },
    {
      name: "ebs-csi-node",
      replicas: "every-node",
      containers: pod(node?.resources, ["nodeDriverRegistrar", "livenessProbe"])
    }
  ];
}

// apps/aws-ebs-csi-driver/src/index.ts
var index_default = (0, import_component4.defineComponent)({
  name: "aws-ebs-csi-driver",
  description: "EBS volumes, on clusters whose control plane AWS does not run.",
  namespace: { name: "aws-ebs-csi-driver", podSecurity: "baseline" },
  // It mounts below the kubelet.
  extraNamespaces: [{ name: nodeNamespace, podSecurity: "privileged" }],
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds", "snapshot-controller"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // Without it no volume is attached or let go any more.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "storage.k8s.io", kind: "CSIDriver" }
    ]
  }
});
