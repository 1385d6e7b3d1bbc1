import type { ClusterFacts } from "@hub/component";
import type { LiveCluster } from "./live-cluster.ts";
import {
  credentialsVerdict,
  dnsSettingsVerdict,
  emailVerdict,
  notificationsVerdict,
  passwordVerdict,
  recordsVerdict,
  secretsVerdict,
  storeVerdict,
} from "./preflight-access.ts";
import { loadBalancersVerdict, nodesVerdict, versionVerdict, volumesVerdict } from "./preflight-capacity.ts";
import { judge, notRead, type PreflightItem, toItem } from "./preflight-item.ts";
import { fail, notCheckable, pass, type Verdict } from "./verdict.ts";
import { defaultClassVerdict } from "./verify-rules.ts";

/** A cluster whose API server does not answer: what the fleet alone says is judged even so. */
export const unreadCluster: LiveCluster = {
  version: notRead,
  nodes: notRead,
  storageClasses: notRead,
  loadBalancers: notRead,
  secretStore: notRead,
  externalSecrets: notRead,
  certificates: notRead,
  hasDefaultPassword: notRead,
  addresses: notRead,
};

/** What the fleet wants of a cluster. */
export interface WantedCluster {
  readonly facts: ClusterFacts;
  /** Email of the ACME accounts; undefined where no component asks for certificates. */
  readonly email: string | undefined;
  /** The ExternalSecrets of its components, `namespace/name`. */
  readonly externalSecrets: readonly string[];
  /** Names of Alertmanager's receivers that reach somebody; undefined where it runs no Alertmanager. */
  readonly receivers: readonly string[] | undefined;
  /** The Secret with Grafana's password; undefined where it runs no Grafana. */
  readonly grafanaSecret: GrafanaSecret | undefined;
}

export interface GrafanaSecret {
  readonly namespace: string;
  readonly name: string;
  readonly key: string;
}

/** What must hold on a cluster before it goes live. */
export function clusterItems(wanted: WantedCluster, live: LiveCluster): PreflightItem[] {
  const { facts } = wanted;
  const file = `clusters/${facts.name}/cluster.yaml`;
  const item = (id: string, title: string, fix: string, verdict: Verdict) =>
    toItem(facts.name, { id, title, fix }, verdict);
  return [
    item(
      "kubernetes-version",
      "Kubernetes is of the version that cluster.yaml says.",
      `Correct kubernetesVersion in ${file}, or upgrade the cluster.`,
      judge(live.version, (version) => versionVerdict(facts, version)),
    ),
    item(
      "nodes",
      "It has the nodes, cores and memory of the platform's minimum, and those that cluster.yaml says.",
      `Add nodes, or correct size in ${file}.`,
      judge(live.nodes, (nodes) => nodesVerdict(facts, nodes)),
    ),
    item(
      "volumes",
      "It may take 500 GB of volumes.",
      `Raise the quota at the provider, and size.storageGiB in ${file}.`,
      volumesVerdict(facts),
    ),
    item(
      "default-storage-class",
      "One StorageClass is the default.",
      'Run the component storage, or set the annotation storageclass.kubernetes.io/is-default-class to "false" on all but one.',
      judge(live.storageClasses, (classes) => defaultClassVerdict(classes)),
    ),
    item(
      "load-balancers",
      "The provider gives Services of the type LoadBalancer an address.",
      "Look at the events of the Service: quota, subnet or controller of the provider.",
      judge(live.loadBalancers, loadBalancersVerdict),
    ),
    item(
      "dns-settings",
      "Domain and zone are the cluster's own, not the samples.",
      `Give domain and dns their own values in ${file}.`,
      dnsSettingsVerdict(facts),
    ),
    item(
      "dns-records",
      "The cluster's domain leads to its load balancer.",
      `Add records for ${facts.domain} and *.${facts.domain} to the zone ${facts.dns.zone}.`,
      recordsVerdict(facts.domain, live),
    ),
    item(
      "email",
      "Let's Encrypt writes to an address of your own.",
      "Set email in clusters/overrides/cert-manager.yaml.",
      emailVerdict(wanted.email),
    ),
    item(
      "cloud-credentials",
      "The pods reach the provider's DNS and secret store with identities of their own.",
      `Give account in ${file} and the identities of cert-manager and external-secrets their own values.`,
      credentialsVerdict(facts, live),
    ),
    item(
      "secret-store",
      "The secret store can be reached.",
      `Look at \`kubectl describe clustersecretstore ${facts.secretStore}\`: identity, region, network.`,
      facts.components.includes("external-secrets")
        ? judge(live.secretStore, (store) => storeVerdict(facts.secretStore, store))
        : notCheckable("It does not run external-secrets."),
    ),
    item(
      "secrets",
      "The secret store has everything that the components ask for.",
      "Add the entries that are missing; each ExternalSecret names its own.",
      judge(live.externalSecrets, (found) => secretsVerdict(wanted.externalSecrets, found)),
    ),
    item(
      "default-passwords",
      "Nobody can log in with a password from a manual.",
      "Change the entry grafana-admin of the secret store.",
      wanted.grafanaSecret
        ? judge(live.hasDefaultPassword, passwordVerdict)
        : notCheckable("It does not run Grafana."),
    ),
    item(
      "notifications",
      "Alerts reach somebody.",
      "Set alertmanager.slackChannel or alertmanager.pagerDuty of kube-prometheus-stack.",
      notificationsVerdict(wanted.receivers),
    ),
    item(
      "backups",
      "Backups are made by themselves.",
      "Pin the component velero.",
      facts.components.includes("velero")
        ? pass("It runs velero; `hubctl verify` says when the last backup was.")
        : fail("It runs nothing that makes backups."),
    ),
  ];
}
