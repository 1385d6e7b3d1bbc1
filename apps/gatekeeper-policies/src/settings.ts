import { z } from "zod";

/** What becomes of an object that breaks a rule. */
const mode = () =>
  z.enum(["off", "dryrun", "warn", "deny"], "must be off, dryrun, warn or deny").default("dryrun");

const imagePrefix = (what: string) =>
  z.string().regex(
    /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?(\/[a-z0-9._-]+)*[/:]$/,
    // One that is not closed lets registry.io/team-evil in for registry.io/team.
    `must be ${what}, closed by / or :, for example ghcr.io/llm-analytics/ or docker.io/library/memcached:`,
  );

export const settings = z.strictObject({
  rules: z
    .strictObject({
      requiredLabels: mode().describe("Pods of applications have the labels of requiredLabels."),
      allowedRegistries: mode().describe("Images come from allowedRegistries."),
      noLatestTag: mode().describe("Images have a tag other than latest, or a digest."),
      requiredLimits: mode().describe("Containers of applications have the limits of requiredLimits."),
      noPrivileged: mode().describe("No container is privileged, but in the namespaces of node agents."),
      readOnlyRoot: mode().describe("Containers of applications cannot write to their root file system."),
    })
    .prefault({})
    .describe(
      "What becomes of a pod that breaks a rule: dryrun lets it in, and the audit counts it; warn tells whoever makes it, too; deny refuses it; off leaves the rule out.",
    ),
  requiredLabels: z
    .record(z.string().min(1), z.string())
    .refine((labels) => Object.keys(labels).length > 0, "must name at least one label")
    .default({ "app.kubernetes.io/name": "", "app.kubernetes.io/part-of": "" })
    .describe(
      "Labels, each with the regular expression that its value matches, or nothing where any value will do. The map replaces the default one.",
    ),
  allowedRegistries: z
    .array(imagePrefix("a registry, with or without a path"))
    .min(1, "must name at least one registry")
    .default([
      "docker.io/envoyproxy/",
      "docker.io/grafana/",
      "docker.io/istio/",
      "docker.io/library/memcached:",
      "docker.io/nginxinc/",
      "docker.io/openpolicyagent/",
      "docker.io/prom/",
      "docker.io/velero/",
      "ecr-public.aws.com/docker/library/",
      "ghcr.io/external-secrets/",
      "ghcr.io/jkroepke/",
      "ghcr.io/kedacore/",
      "ghcr.io/llm-analytics/",
      "mcr.microsoft.com/oss/",
      "public.ecr.aws/csi-components/",
      "public.ecr.aws/ebs-csi-driver/",
      "public.ecr.aws/efs-csi-driver/",
      "quay.io/argoproj/",
      "quay.io/jetstack/",
      "quay.io/kiwigrid/",
      "quay.io/prometheus-operator/",
      "quay.io/prometheus/",
      "quay.io/thanos/",
      "registry.istio.io/release/",
      "registry.k8s.io/",
    ])
    .describe(
      "Where images may come from: beginnings of their names, in full, each closed by / or, where it is one image, by a colon. One without a registry counts as docker.io/. The list replaces the default one, which is what the components of the platform need.",
    ),
  requiredLimits: z
    .array(z.enum(["cpu", "memory"]))
    .min(1, "must name cpu, memory or both")
    .default(["cpu", "memory"])
    .describe("Limits that every container has."),
  exemptImages: z
    .array(imagePrefix("the beginning of images"))
    .default([])
    .describe("Beginnings of images that no rule but the one about labels looks at."),
  exemptNamespaces: z
    .array(z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a namespace"))
    .default(["kube-node-lease", "kube-public", "kube-system"])
    .describe("Namespaces that no rule looks at, the audit neither. The list replaces the default one."),
});

export type Settings = z.output<typeof settings>;
export type RuleName = keyof Settings["rules"];
export type Mode = Settings["rules"][RuleName];
