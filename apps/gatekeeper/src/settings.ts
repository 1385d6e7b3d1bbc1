import { memory } from "@hub/component";
import { z } from "zod";

export const settings = z.strictObject({
  replicas: z
    .int()
    // With one alone, its PodDisruptionBudget would keep a node from ever being drained.
    .min(2, "must be at least 2 replicas")
    .default(3)
    .describe("Replicas of the webhook. All of them work. The audit is always a single pod."),
  failurePolicy: z
    .enum(["Ignore", "Fail"])
    .default("Ignore")
    .describe(
      "What becomes of a request while no webhook answers: Ignore lets it in, and the audit finds it later; Fail refuses it.",
    ),
  exemptNamespaces: z
    .array(z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a namespace"))
    .default(["kube-node-lease", "kube-public", "kube-system"])
    .describe(
      "Namespaces in which the webhook refuses nothing, beside those of the components. The list replaces the default one. The audit looks at them all the same.",
    ),
  auditIntervalSeconds: z
    .int()
    .min(10, "must be at least 10 seconds")
    .default(60)
    .describe("Time between the end of an audit and the start of the next, seconds."),
  violationsLimit: z
    .int()
    .min(1, "must be at least 1 violation")
    .max(500, "must be at most 500 violations, or a constraint outgrows what etcd takes")
    .default(100)
    .describe("Violations that the status of a constraint names. All are counted."),
  auditMemory: memory()
    .default("512Mi")
    .describe(
      "Memory request and limit of the audit, with its unit: it grows with the objects that the constraints match.",
    ),
  admissionPolicies: z
    .boolean()
    .default(false)
    .describe(
      "Whether Gatekeeper makes a ValidatingAdmissionPolicy of every template with CEL, by which the API server refuses even while no webhook answers. Needs Kubernetes 1.30.",
    ),
  mutation: z
    .boolean()
    .default(false)
    .describe("Whether to run the mutating webhook, for Assign, AssignMetadata, AssignImage and ModifySet."),
});

export type Settings = z.output<typeof settings>;
