import type { Cluster, Provider } from "./cluster.ts";
import { SettingError } from "./setting-error.ts";

/**
 * Refuses a component on clusters of every other provider. `because` ends the sentence `<cluster> runs on <provider>,
 * which`. Throws a SettingError that says how the cluster does without the component.
 */
export function onlyOn(
  { name, provider }: Cluster,
  wanted: Provider,
  component: string,
  because: string,
): void {
  if (provider === wanted) return;
  throw new SettingError(
    [],
    `${name} runs on ${provider}, which ${because}.`,
    `Say \`${component}: off\` in clusters/${name}/pins.yaml.`,
  );
}
