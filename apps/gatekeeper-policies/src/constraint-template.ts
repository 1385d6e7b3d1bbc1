import { type JsonObject, type ManifestObject, manifest } from "@hub/component";
import type { Construct } from "constructs";
import { kindOf, templateApi, templateName } from "./names.ts";
import { type Rule, strings } from "./rule.ts";

interface IConstraintTemplate extends ManifestObject {
  readonly spec: {
    readonly crd: {
      readonly spec: {
        readonly names: { readonly kind: string };
        readonly validation: { readonly openAPIV3Schema: JsonObject };
      };
    };
    readonly targets: readonly {
      readonly target: "admission.k8s.gatekeeper.sh";
      readonly code: readonly (
        | {
            readonly engine: "K8sNativeValidation";
            readonly source: {
              readonly variables: readonly { readonly name: string; readonly expression: string }[];
              readonly validations: readonly {
                readonly expression: string;
                readonly messageExpression: string;
              }[];
            };
          }
        | { readonly engine: "Rego"; readonly source: { readonly rego: string } }
      )[];
    }[];
  };
}

/** Adds the template of a rule: Gatekeeper makes a kind of it, whose objects are constraints. */
export function constraintTemplate(scope: Construct, rule: Rule): void {
  manifest<IConstraintTemplate>(scope, {
    apiVersion: templateApi,
    kind: "ConstraintTemplate",
    metadata: { name: templateName(rule.name), annotations: { description: rule.description } },
    spec: {
      crd: {
        spec: {
          names: { kind: kindOf(rule.name) },
          validation: {
            openAPIV3Schema: { type: "object", properties: { ...rule.parameters, exemptImages: strings } },
          },
        },
      },
      targets: [{ target: "admission.k8s.gatekeeper.sh", code: [native(rule), rego(rule)] }],
    },
  });
}

/** Gatekeeper itself brings the variables `params` and `anyObject`. */
const native = ({ cel, message }: Rule) =>
  ({
    engine: "K8sNativeValidation",
    source: {
      variables: [
        // What a pod is made of cannot change. What runs already is the audit's matter, and must be able to go.
        {
          name: "isUpdate",
          expression: 'has(request.operation) && request.operation == "UPDATE"',
        },
        {
          name: "labels",
          expression: "has(variables.anyObject.metadata.labels) ? variables.anyObject.metadata.labels : {}",
        },
        { name: "initial", expression: listOf("initContainers") },
        {
          name: "containers",
          expression: `(${listOf("containers")} + variables.initial).filter(container, !variables.params.exemptImages.exists(exempt, container.image.startsWith(exempt)))`,
        },
        { name: "offenders", expression: cel },
      ],
      validations: [
        {
          expression: "variables.isUpdate || size(variables.offenders) == 0",
          messageExpression: `"${message}: " + variables.offenders.join(", ")`,
        },
      ],
    },
  }) as const;

const listOf = (field: string): string =>
  `(has(variables.anyObject.spec.${field}) ? variables.anyObject.spec.${field} : [])`;

/** The Rego of before OPA 1.0, which Gatekeeper 3.15 knows, and newer ones take where no version is said. */
const rego = ({ name, message, rego }: Rule) =>
  ({
    engine: "Rego",
    source: {
      rego: `package ${templateName(name)}

violation[{"msg": msg}] {
  not is_update
  count(offenders) > 0
  msg := sprintf("${message}: %s", [concat(", ", offenders)])
}

is_update {
  input.review.operation == "UPDATE"
}

containers[container] {
  container := all_containers[_]
  not is_exempt(container.image)
}

all_containers[container] {
  container := input.review.object.spec.containers[_]
}

all_containers[container] {
  container := input.review.object.spec.initContainers[_]
}

is_exempt(image) {
  startswith(image, input.parameters.exemptImages[_])
}

${rego}
`,
    },
  }) as const;
