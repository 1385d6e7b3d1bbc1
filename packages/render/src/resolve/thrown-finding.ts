import { componentLabel, type SettingError } from "@hub/component";
import { componentError } from "../load/component-stack.ts";
import type { Finding } from "./component-findings.ts";
import type { ResolvedComponent } from "./resolved.ts";
import { says } from "./says.ts";

/** What is known of a component that threw. */
export interface Failed extends Pick<ResolvedComponent, "component" | "placeOf"> {
  readonly inputs: Pick<ResolvedComponent["inputs"], "layers">;
}

/** What a component threw while it rendered. */
export function thrownFinding({ component, inputs, placeOf }: Failed, thrown: unknown): Finding {
  const called = isAsync(component.values) || !component.manifests ? "values" : "manifests";
  const { message, place = placeOf(called), stack } = componentError(component.name, thrown);
  // By their names: a frozen release brings classes of its own.
  const name = thrown instanceof Error ? thrown.name : "";
  const finding = { component: componentLabel(component), place, ...(stack === undefined ? {} : { stack }) };
  if (name === "SettingError") {
    const { path: setting, fix, message: cause } = thrown as SettingError;
    const layer = inputs.layers.findLast(({ settings }) => says(settings, setting)) ?? inputs.layers.at(-1);
    return {
      code: "bad-setting",
      component: componentLabel(component),
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
  if (name === "LimitError" || name === "LoadError") {
    return {
      ...finding,
      code: name === "LimitError" ? "release-limit" : "release-does-not-load",
      cause: `${message}.`,
      fix: `Pin another release of ${component.name}: this one is frozen.`,
    };
  }
  if (name === "AsyncError") {
    return {
      code: "component-garbage",
      component: componentLabel(component),
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
