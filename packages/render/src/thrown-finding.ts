import type { SettingError } from "@hub/component";
import type { Finding } from "./component-findings.ts";
import { componentError } from "./component-stack.ts";
import { type ResolvedComponent, says } from "./resolve.ts";

/** What a component threw while it rendered. */
export function thrownFinding({ component, inputs, placeOf }: ResolvedComponent, thrown: unknown): Finding {
  const called = isAsync(component.values) || !component.manifests ? "values" : "manifests";
  const { message, place = placeOf(called), stack } = componentError(component.name, thrown);
  // By their names: a frozen release brings classes of its own.
  const name = thrown instanceof Error ? thrown.name : "";
  const finding = { component: component.name, place, ...(stack === undefined ? {} : { stack }) };
  if (name === "SettingError") {
    const { path: setting, fix, message: cause } = thrown as SettingError;
    const layer = inputs.layers.findLast(({ settings }) => says(settings, setting)) ?? inputs.layers.at(-1);
    return {
      code: "bad-setting",
      component: component.name,
      place: layer ? layer.file.placeOf(["settings", ...setting], "value") : placeOf("settings"),
      cause,
      fix,
    };
  }
  if (name === "ImpureError") {
    return {
      ...finding,
      code: "impure-component",
      cause: `${message}, which differs from run to run.`,
      fix: "Take what it needs as a setting or a fact of the cluster.",
    };
  }
  if (name === "AsyncError") {
    return {
      code: "component-garbage",
      component: component.name,
      place: placeOf(called),
      cause: `${message}.`,
      fix: "Make the function an ordinary one, without async.",
    };
  }
  return {
    ...finding,
    code: "component-threw",
    cause: `it threw: ${message}.`,
    fix: "Mend the component.",
  };
}

const isAsync = (call: unknown): boolean =>
  typeof call === "function" && call.constructor.name === "AsyncFunction";
