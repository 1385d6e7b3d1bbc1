import { type Component, componentLabel, type SettingError } from "@hub/component/contract";
import { error, type Finding, type Problem } from "@hub/problem";
import { componentError } from "../load/component-stack.ts";
import { hasPath } from "./override-place.ts";
import type { ResolvedComponent } from "./resolved.ts";

/** A component that threw. */
export interface Failed extends Pick<ResolvedComponent, "component" | "placeOf"> {
  readonly inputs: Pick<ResolvedComponent["inputs"], "layers">;
}

/** The finding for an error that a component threw while it rendered. */
export const thrownFinding = (failed: Failed, thrown: unknown): Finding => ({
  ...thrownProblem(failed, thrown),
  component: componentLabel(failed.component),
});

function thrownProblem({ component, inputs, placeOf }: Failed, thrown: unknown): Problem {
  const called = isAsync(component.values) || !component.manifests ? "values" : "manifests";
  const { message, place: thrownAt = placeOf(called), stack } = componentError(component.name, thrown);
  // By their names: a frozen release brings classes of its own.
  switch (thrown instanceof Error ? thrown.name : "") {
    case "SettingError": {
      const { path, fix, message: cause } = thrown as SettingError;
      const layer = inputs.layers.findLast(({ settings }) => hasPath(settings, path)) ?? inputs.layers.at(-1);
      const place = layer ? layer.file.placeOf(["settings", ...path], "value") : placeOf("settings");
      return error("bad-setting", cause, fix, { place });
    }
    case "ImpureError":
      return error(
        "impure-component",
        `${message}, which differs from run to run.`,
        "Take what it needs as a setting or a fact of the cluster.",
        { place: thrownAt, stack },
      );
    case "LimitError":
      return error("release-limit", `${message}.`, otherRelease(component), { place: thrownAt, stack });
    case "LoadError":
      return error("release-does-not-load", `${message}.`, otherRelease(component), {
        place: thrownAt,
        stack,
      });
    case "AsyncError":
      return error("component-garbage", `${message}.`, "Make the function an ordinary one, without async.", {
        place: placeOf(called),
      });
    default:
      return error("component-threw", `it threw: ${message}.`, "Mend the component.", {
        place: thrownAt,
        stack,
      });
  }
}

const otherRelease = ({ name }: Pick<Component, "name">): string =>
  `Pin another release of ${name}: this one is frozen.`;

const isAsync = (call: unknown): boolean =>
  typeof call === "function" && call.constructor.name === "AsyncFunction";
