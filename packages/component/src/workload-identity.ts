import { z } from "zod";
import type { Cluster, Provider } from "./cluster.ts";
import { SettingError } from "./setting-error.ts";

const kinds: Record<Provider, { readonly name: string; readonly pattern: RegExp }> = {
  aws: { name: "an AWS role ARN", pattern: /^arn:aws(-cn|-us-gov)?:iam::\d{12}:role\/[\w+=,.@/-]+$/ },
  gcp: {
    name: "the email of a GCP service account",
    pattern: /^[a-z][a-z0-9-]{4,28}[a-z0-9]@[a-z0-9.:-]+\.iam\.gserviceaccount\.com$/,
  },
  azure: {
    name: "the client id of an Azure managed identity",
    pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  },
};

/** The setting for a pod's cloud identity: an identity of any provider, or empty for what the pod has by itself. */
export const identity = () =>
  z.string().refine(
    (value) => value === "" || Object.values(kinds).some(({ pattern }) => pattern.test(value)),
    `must be ${Object.values(kinds)
      .map(({ name }) => name)
      .join(", or ")}`,
  );

/** The setting for the cloud identity of a pod that may do something, for example `write the bucket`. Default: none. */
export const identityTo = (may: string) =>
  identity()
    .default("")
    .describe(
      `Cloud identity that may ${may}: an AWS role ARN, the email of a GCP service account, or the client id of an Azure ` +
        "managed identity. Empty: whatever the pod has by itself, for example by EKS Pod Identity.",
    );

export interface WorkloadIdentity {
  /** For the pod's ServiceAccount. */
  readonly annotations: { readonly [key: string]: string };
  /** For the pod, and for the ServiceAccount where the chart offers it. */
  readonly labels?: { readonly [key: string]: string };
}

/**
 * What binds a pod to a cloud identity without any key in a Secret.
 *
 * `setting` is the path of the setting that holds it. Throws a SettingError where the identity is another provider's.
 */
export function workloadIdentity(
  cluster: Cluster,
  identity: string,
  setting: readonly string[],
): WorkloadIdentity {
  const { name, pattern } = kinds[cluster.provider];
  if (!pattern.test(identity)) {
    throw new SettingError(
      setting,
      `${setting.join(".")} is ${identity}, but ${cluster.name} runs on ${cluster.provider}, which needs ${name}.`,
      `Give ${name} in the overrides of this cluster, or "" for what the pod has by itself.`,
    );
  }
  switch (cluster.provider) {
    case "aws":
      return { annotations: { "eks.amazonaws.com/role-arn": identity } };
    case "gcp":
      return { annotations: { "iam.gke.io/gcp-service-account": identity } };
    case "azure":
      // Without the label the webhook of Azure leaves the pod alone, and there is no token.
      return {
        annotations: { "azure.workload.identity/client-id": identity },
        labels: { "azure.workload.identity/use": "true" },
      };
  }
}

/**
 * What binds pods to the setting `identity` of their component: nothing where it is empty, and they have what the cloud
 * gives them by itself. Throws as `workloadIdentity` does.
 */
export const podIdentity = (
  cluster: Cluster,
  { identity }: { readonly identity: string },
): WorkloadIdentity =>
  identity === "" ? { annotations: {} } : workloadIdentity(cluster, identity, ["identity"]);
