import type { JsonObject } from "@hub/component";
import type { RuleName } from "./settings.ts";

/**
 * One rule about pods: who offends against it. It is said twice, for the two engines of Gatekeeper: 3.15 knows Rego
 * alone, and newer ones prefer CEL, of which the API server can take over. A test holds the two against each other.
 */
export interface Rule {
  readonly name: RuleName;
  /** What the template says of itself. */
  readonly description: string;
  /** The sentence before the offenders, without a colon. */
  readonly message: string;
  /** Schemas of the parameters, by name, as a CRD has them. */
  readonly parameters: { readonly [name: string]: JsonObject };
  /** What a constraint gives for them. */
  readonly values: JsonObject;
  /** An expression of the list of offenders, over the variables `containers` and `params`. */
  readonly cel: string;
  /** Rego of the set `offenders`, over the sets `containers` and `input.parameters`. */
  readonly rego: string;
  /** In which namespaces it holds. */
  readonly scope: "applications" | "all but node agents" | "all";
}

export const strings = { type: "array", items: { type: "string" } };
