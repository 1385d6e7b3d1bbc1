import type { Cluster } from "@hub/component";
import { celList, celString, type Rule } from "./rule.ts";
import type { Settings } from "./settings.ts";

const level = "pod-security.kubernetes.io/enforce";
const tier = "hub.llm-analytics.io/tier";

/** What a namespace is held to, and what says whose it is. */
const guarded = [
  level,
  "pod-security.kubernetes.io/enforce-version",
  "pod-security.kubernetes.io/audit",
  "pod-security.kubernetes.io/audit-version",
  "pod-security.kubernetes.io/warn",
  "pod-security.kubernetes.io/warn-version",
  tier,
  "hub.llm-analytics.io/component",
];

const resources: Rule["resources"] = {
  group: "",
  version: "v1",
  names: ["namespaces"],
  operations: ["CREATE", "UPDATE"],
};

/** Else a namespace that breaks a rule could not go away: finalizers are taken off by updates. */
const conditions = { "not-being-deleted": "!has(object.metadata.deletionTimestamp)" };

/** Labels after and before; a namespace without any has the field not at all. */
const variables = {
  labels: "has(object.metadata.labels) ? object.metadata.labels : {}",
  before: "oldObject != null && has(oldObject.metadata.labels) ? oldObject.metadata.labels : {}",
};

const valueIn = (labels: string, key: string): string =>
  `(${key} in variables.${labels} ? variables.${labels}[${key}] : "")`;

/** Rules about namespaces themselves. */
export const namespaceRules = (cluster: Cluster, settings: Settings): readonly Rule[] => [
  {
    name: "namespaceLevel",
    resources,
    namespaces: { except: settings.exemptNamespaces },
    conditions,
    variables,
    // One that never had a level may still be changed otherwise: whoever does that is not to blame.
    expression: `${celString(level)} in variables.labels || (oldObject != null && !(${celString(level)} in variables.before))`,
    message: `Say the Pod Security level of the namespace: label ${level} is restricted, or baseline where its pods cannot be.`,
  },
  {
    name: "privilegedNamespaces",
    resources,
    conditions,
    variables,
    expression: [
      `${valueIn("labels", celString(level))} != "privileged"`,
      `${valueIn("before", celString(level))} == "privileged"`,
      `object.metadata.name in ${celList(privilegedNamespaces(cluster, settings))}`,
    ].join(" || "),
    message:
      "Only namespaces that Git names, with why, are privileged: add it to privilegedNamespaces of the component pod-security, or take baseline.",
  },
  {
    name: "guardedLabels",
    resources,
    conditions: {
      ...conditions,
      "of-the-platform": ["object", "oldObject"]
        .map(
          (object) =>
            `(${object} != null && has(${object}.metadata.labels) && ${celString(tier)} in ${object}.metadata.labels)`,
        )
        .join(" || "),
      "not-by-an-administrator": `!(request.userInfo.username in ${celList(administrators(cluster, settings))} || (has(request.userInfo.groups) && request.userInfo.groups.exists(group, group in ${celList(settings.administrators.groups)})))`,
    },
    variables,
    expression: `${celList(guarded)}.all(key, ${valueIn("labels", "key")} == ${valueIn("before", "key")})`,
    message:
      "Levels and tier of this namespace come from Git: change them in the component namespaces, and Argo CD brings them.",
  },
];

const privilegedNamespaces = (cluster: Cluster, settings: Settings): readonly string[] => [
  ...cluster.namespaces.filter(({ podSecurity }) => podSecurity === "privileged").map(({ name }) => name),
  ...Object.keys(settings.privilegedNamespaces),
];

/** A restore makes namespaces with the labels that they had. */
const administrators = (cluster: Cluster, { administrators: { users } }: Settings): readonly string[] =>
  cluster.runs("velero") ? [...users, "system:serviceaccount:velero:velero-server"] : users;
