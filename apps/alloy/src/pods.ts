import { type Block, Expression } from "./alloy-syntax.ts";
import { pipeline } from "./pipeline.ts";
import { firstOf, relabel } from "./relabel.ts";
import type { Settings } from "./settings.ts";

const pod = (name: string) => `__meta_kubernetes_pod_${name}`;
const podLabel = (name: string) => pod(`label_${name}`);

/** What finds the pods of the node, reads their logs, and sends them on to `receiver`. */
export const podLogs = (settings: Settings, receiver: Expression): readonly Block[] => [
  {
    block: "discovery.kubernetes",
    label: "pods",
    arguments: { role: "pod" },
    // Else the agent of each node would watch the pods of all nodes.
    blocks: [
      {
        block: "selectors",
        arguments: { role: "pod", field: new Expression('"spec.nodeName=" + sys.env("HOSTNAME")') },
      },
    ],
  },
  {
    block: "discovery.relabel",
    label: "pods",
    arguments: { targets: new Expression("discovery.kubernetes.pods.targets") },
    blocks: [...excluded(settings), ...labels, ...paths],
  },
  {
    block: "local.file_match",
    label: "pods",
    arguments: { path_targets: new Expression("discovery.relabel.pods.output") },
  },
  {
    block: "loki.source.file",
    label: "pods",
    arguments: {
      targets: new Expression("local.file_match.pods.targets"),
      forward_to: [new Expression("loki.process.pods.receiver")],
    },
  },
  {
    block: "loki.process",
    label: "pods",
    arguments: { forward_to: [receiver] },
    blocks: pipeline(settings),
  },
];

const excluded = ({ excludeNamespaces }: Settings): readonly Block[] =>
  excludeNamespaces.length === 0
    ? []
    : [
        relabel({
          action: "drop",
          source_labels: ["__meta_kubernetes_namespace"],
          regex: excludeNamespaces.toSorted().join("|"),
        }),
      ];

/** The labels of the component promtail, so that streams and queries stay what they are. */
const labels: readonly Block[] = [
  relabel({ source_labels: ["__meta_kubernetes_namespace"], target_label: "namespace" }),
  relabel({ source_labels: [pod("name")], target_label: "pod" }),
  relabel({ source_labels: [pod("container_name")], target_label: "container" }),
  relabel({ source_labels: [pod("node_name")], target_label: "node_name" }),
  // The Deployment's name, of which the ReplicaSet's has a hash behind.
  relabel({
    source_labels: [pod("controller_name")],
    regex: "([0-9a-z-.]+?)(-[0-9a-f]{8,10})?",
    target_label: "__tmp_controller",
  }),
  firstOf("app", [podLabel("app_kubernetes_io_name"), podLabel("app"), "__tmp_controller", pod("name")]),
  firstOf("instance", [podLabel("app_kubernetes_io_instance"), podLabel("instance")]),
  firstOf("component", [podLabel("app_kubernetes_io_component"), podLabel("component")]),
  relabel({ source_labels: ["namespace", "app"], separator: "/", target_label: "job" }),
];

/** Where the node keeps the logs of a container. Those of a static pod stand under the hash of its file. */
const paths: readonly Block[] = [
  relabel({
    source_labels: [pod("uid"), pod("container_name")],
    separator: "/",
    replacement: "/var/log/pods/*$1/*.log",
    target_label: "__path__",
  }),
  relabel({
    source_labels: [
      pod("annotationpresent_kubernetes_io_config_hash"),
      pod("annotation_kubernetes_io_config_hash"),
      pod("container_name"),
    ],
    separator: "/",
    regex: "true/(.*)",
    replacement: "/var/log/pods/*$1/*.log",
    target_label: "__path__",
  }),
];
