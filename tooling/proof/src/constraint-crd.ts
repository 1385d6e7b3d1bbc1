import type { Manifest } from "./components.ts";
import type { Crd } from "./stored-crds.ts";

/** What is looked at of a ConstraintTemplate. */
type Template = Manifest & {
  spec: { crd: { spec: { names: { kind: string }; validation?: { openAPIV3Schema?: object } } } };
};

/** The CRD that Gatekeeper makes of a ConstraintTemplate, as far as it is about the constraint's parameters. */
export function constraintCrd(template: Manifest): Crd {
  // Of that kind, which the API server has checked.
  const { names, validation } = (template as Template).spec.crd.spec;
  const plural = names.kind.toLowerCase();
  const open = { type: "object", "x-kubernetes-preserve-unknown-fields": true };
  const properties = {
    enforcementAction: { type: "string" },
    match: open,
    parameters: validation?.openAPIV3Schema ?? open,
  };
  const schema = { type: "object", properties: { spec: { type: "object", properties } } };
  const crd = {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: `${plural}.constraints.gatekeeper.sh` },
    spec: {
      group: "constraints.gatekeeper.sh",
      names: { kind: names.kind, plural },
      scope: "Cluster",
      versions: [{ name: "v1beta1", served: true, storage: true, schema: { openAPIV3Schema: schema } }],
    },
  };
  // The schema of the parameters is JSON, but not of a known shape.
  return crd as unknown as Crd;
}
