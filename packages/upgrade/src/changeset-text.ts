import type { CrdChange } from "./compare-crds.ts";
import { byOverride, type ChartUpgrade } from "./plan-upgrade.ts";

/** The changeset of an upgrade: what somebody who runs the component has to know and do. */
export function changesetText(upgrade: ChartUpgrade): string {
  const steps = operatorSteps(upgrade);
  const list = steps.length === 0 ? "" : `\n${steps.map((step) => `- ${step}\n`).join("")}`;
  return `---
"@hub/app-${upgrade.component}": ${upgrade.level}
---

${title(upgrade)}
${list}`;
}

function title({ chart, from, to }: ChartUpgrade): string {
  const installs =
    from.appVersion !== undefined &&
    to.appVersion !== undefined &&
    withoutV(to.appVersion) !== withoutV(to.version)
      ? `, which installs ${to.appVersion} in place of ${from.appVersion}`
      : "";
  return `Chart ${chart} ${from.version} to ${to.version}${installs}.`;
}

const withoutV = (version: string): string => version.replace(/^v/, "");

/** Only what an operator sees: what the component itself sets is mended in the component. */
function operatorSteps({ vanished, types, crds = [], images, required }: ChartUpgrade): string[] {
  const overridden = vanished.filter(({ by }) => byOverride(by));
  const misfits = types.filter(({ by, misfit }) => misfit && byOverride(by));
  const own = vanished.filter(({ by }) => !byOverride(by));
  return [
    ...overridden.map(
      ({ path, nearest }) =>
        `Take \`${path}\` out of overrides before a cluster gets this release: the chart has it no longer.${nearest ? ` Near to it is \`${nearest}\`.` : ""}`,
    ),
    ...misfits.map(
      ({ path, after, misfit }) =>
        `Correct \`${path}\` in overrides: the chart takes ${after} there, and it is ${misfit}.`,
    ),
    ...(own.length > 0
      ? [
          `The chart no longer has ${own.map(({ path }) => `\`${path}\``).join(", ")}, which this component set.`,
        ]
      : []),
    ...required.map(
      ({ path, message }) => `The chart wants \`${path.join(".")}\`${message ? ` (${message})` : ""}.`,
    ),
    ...crds.flatMap((crd) => crdSteps(crd)),
    ...(images && images.registries.length > 0
      ? [`Images come from ${images.registries.join(", ")} as well: let clusters pull from there.`]
      : []),
  ];
}

function crdSteps({ name, change, dropped, storage }: CrdChange): string[] {
  if (change === "removed")
    return [
      `The chart has the CRD ${name} no longer. Look for objects of it before you upgrade: with the CRD they all go.`,
    ];
  return [
    ...(dropped.length > 0
      ? [`${name} is no longer served as ${dropped.join(", ")}: move manifests to another version first.`]
      : []),
    ...(storage
      ? [
          `Objects of ${name} are stored as ${storage.after} from then on, before as ${storage.before}: there is no way back once one is written.`,
        ]
      : []),
  ];
}
