import { type CelInput, isCelError, run } from "@bufbuild/cel";
import { strings } from "@bufbuild/cel/ext";

/** What an expression may speak of, by name. JSON. */
export type CelNames = Readonly<Record<string, unknown>>;

/**
 * What an expression of the Common Expression Language says, without an API server. Throws where it goes wrong, for
 * example at a field that is not there. Types are not checked beforehand, which the API server does.
 */
export function evaluate(expression: string, names: CelNames): unknown {
  // JSON is what the evaluator takes; it has no type for that.
  const result = run(expression, names as Record<string, CelInput>, { funcs: strings });
  if (isCelError(result)) throw new Error(`${expression}: ${result.message}`);
  return result;
}

interface NamedExpression {
  readonly name: string;
  readonly expression: string;
}

/** The names with further `variables`, each of which may use those before it. */
export function withVariables(names: CelNames, variables: readonly NamedExpression[]): CelNames {
  const values: Record<string, unknown> = { ...(names.variables as CelNames | undefined) };
  for (const { name, expression } of variables) {
    values[name] = evaluate(expression, { ...names, variables: values });
  }
  return { ...names, variables: values };
}

/** The part of a ValidatingAdmissionPolicy that decides. */
interface Policy {
  readonly spec?: {
    readonly matchConditions?: readonly NamedExpression[];
    readonly variables?: readonly NamedExpression[];
    readonly validations?: readonly { readonly expression: string; readonly message?: string }[];
  };
}

/** A request as admission policies see it. */
export interface AdmissionRequest {
  /** None where something is deleted. */
  readonly object: object | null;
  /** Default: it is new. */
  readonly oldObject?: object | null;
  readonly userInfo?: { readonly username: string; readonly groups?: readonly string[] };
}

/** The message of the first rule of a ValidatingAdmissionPolicy that a request breaks; undefined where it breaks none. */
export function refusal(policy: Policy, request: AdmissionRequest): string | undefined {
  const { object, oldObject = null, userInfo = { username: "somebody" } } = request;
  const operation = object === null ? "DELETE" : oldObject === null ? "CREATE" : "UPDATE";
  const names = { object, oldObject, request: { operation, userInfo } };
  const { matchConditions = [], variables = [], validations = [] } = policy.spec ?? {};
  if (!matchConditions.every(({ expression }) => evaluate(expression, names))) return undefined;
  const all = withVariables(names, variables);
  const broken = validations.find(({ expression }) => evaluate(expression, all) !== true);
  return broken && (broken.message ?? broken.expression);
}
