import { SettingError } from "@hub/component";
import { enabledWorkloads } from "./fields.ts";
import { resourcesOf } from "./horizontal-pod-autoscaler.ts";
import { type Settings, settings as schema } from "./settings.ts";

/**
 * Refuses what would fight over a workload: two that set its replicas, or one that goes by percentages of the requests
 * that the other changes. Throws a SettingError.
 */
export function refuseConflicts(settings: Settings): void {
  const { horizontalPodAutoscalers, scaledObjects, verticalPodAutoscalers } = settings;
  for (const { namespace, name, settings: horizontal } of enabledWorkloads(horizontalPodAutoscalers)) {
    const key = `${namespace}/${name}`;
    if (scaledObjects[key]?.enabled) {
      throw new SettingError(
        saidPath(settings, key, ["scaledObjects", "horizontalPodAutoscalers"]),
        `${key} is in horizontalPodAutoscalers and in scaledObjects, and both would set its replicas.`,
        `Say enabled: false for ${key} in one of them.`,
      );
    }
    const vertical = verticalPodAutoscalers[key];
    if (!vertical?.enabled || vertical.mode === "recommend") continue;
    const both = resourcesOf(horizontal).filter((resource) => vertical.resources.includes(resource));
    if (both.length === 0) continue;
    throw new SettingError(
      saidPath(settings, key, ["verticalPodAutoscalers", "horizontalPodAutoscalers"]),
      `${key} scales by percent of its requests of ${both.join(" and ")}, and its VerticalPodAutoscaler would change these.`,
      `Set mode: recommend, take ${both.join(" and ")} out of its resources, or set ${both
        .map((resource) => `${resource}Percent: 0`)
        .join(" and ")} in horizontalPodAutoscalers.`,
    );
  }
}

type Section = Exclude<keyof Settings, "secretStore">;

/** Path of the entry of which somebody has said something, of several the first. */
function saidPath(settings: Settings, key: string, sections: readonly [Section, ...Section[]]): string[] {
  const defaults = schema.parse({});
  const section =
    sections.find((name) => JSON.stringify(settings[name][key]) !== JSON.stringify(defaults[name][key])) ??
    sections[0];
  return [section, key];
}
