import { generatedPin } from "@hub/chart/generated-line";
import type { ChartUpgrade, CrdChange, DefaultChange, MissingKey, TypeChange } from "@hub/upgrade";
import { count } from "../table.ts";
import type { painter } from "../verb.ts";

interface TextOptions {
  readonly isWritten: boolean;
  readonly paint: ReturnType<typeof painter>;
}

/** What an upgrade means, the most urgent first, and the files that make it. */
export function upgradeText(
  upgrade: ChartUpgrade,
  files: readonly (readonly [file: string, text: string])[],
  { isWritten, paint }: TextOptions,
): string {
  const { component, chart, from, to, level } = upgrade;
  const sections = [
    [paint("bold", `${component}: chart ${chart} ${from.version} -> ${to.version}, a ${level} change`)],
    section("Set, and gone from the chart", upgrade.vanished.map(missingLine)),
    section(
      "Set, and in the values.yaml of neither: see if the templates read it",
      upgrade.unlisted.map(missingLine),
    ),
    section("Set, and of another type", upgrade.types.map(typeLine)),
    section(
      "Wanted by the chart, and not set",
      upgrade.required.map(({ path, message }) => `${path.join(".")}${message ? `: ${message}` : ""}`),
    ),
    section("CRDs", crdLines(upgrade)),
    section("Images", imageLines(upgrade)),
    section("Defaults that change, and are not set", defaultLines(upgrade)),
    section(
      "Not read",
      upgrade.unreadSubcharts.map((name) => `sub-chart ${name}: give --subchart ${name}=FOLDER`),
    ),
    section(
      isWritten ? "Written" : "Would write",
      files.map(([file, text]) => `${file}${pinText(text)}`),
    ),
    section(
      "The changeset",
      files.filter(([file]) => file.endsWith(".md")).flatMap(([, text]) => text.trimEnd().split("\n")),
    ),
    [isWritten ? nextSteps(component) : "Nothing is written yet: add --write."],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;

  function section(title: string, lines: readonly string[]): string[] {
    return lines.length === 0 ? [] : [paint("bold", title), ...lines.map((line) => `  ${line}`.trimEnd())];
  }
}

/** What a generated file pins, beside its name. */
function pinText(text: string): string {
  const pin = generatedPin(text);
  if (!pin) return "";
  const digest =
    pin.digest === undefined ? "no digest: give the archive for one" : `sha256 ${pin.digest.slice(0, 12)}`;
  return ` (pins ${pin.version}, ${digest})`;
}

const byText = (by: readonly string[]): string =>
  by.map((giver) => (giver === "component" ? "the component" : giver)).join(", ");

const missingLine = ({ path, by, nearest }: MissingKey): string =>
  `${path}, by ${byText(by)}${nearest ? `; near to it is ${nearest}` : ""}`;

const typeLine = ({ path, by, before, after, misfit }: TypeChange): string =>
  `${path}, by ${byText(by)}: ${before} before, ${after} from then on${misfit ? `; it is ${misfit}` : ""}`;

function crdLines({ crds, unreadCrds }: ChartUpgrade): string[] {
  const unread = unreadCrds.map((file) => `${file} cannot be read without Helm`);
  if (crds === undefined) return ["not compared: give the old chart with --from", ...unread];
  return [...crds.map(crdLine), ...unread];
}

function crdLine({ name, change, dropped, added, storage }: CrdChange): string {
  if (change !== "versions") return `${change} ${name} (${[...dropped, ...added].join(", ")})`;
  const parts = [
    ...(dropped.length > 0 ? [`${dropped.join(", ")} dropped`] : []),
    ...(added.length > 0 ? [`${added.join(", ")} added`] : []),
    ...(storage ? [`stored as ${storage.after}, before as ${storage.before}`] : []),
  ];
  return `${name}: ${parts.join("; ")}`;
}

function imageLines({ images, from, to }: ChartUpgrade): string[] {
  if (images === undefined) return ["not compared: give the old chart with --from"];
  const { added, removed, changed, registries, untagged } = images;
  const tag =
    untagged.length > 0 && from.appVersion !== undefined && from.appVersion !== to.appVersion
      ? [`${count(untagged.length, "image")} without a tag: ${from.appVersion} -> ${to.appVersion}`]
      : [];
  return [
    ...tag,
    ...changed.map(({ before, after }) => `${before} -> ${after}`),
    ...added.map((image) => `added ${image}`),
    ...removed.map((image) => `removed ${image}`),
    ...registries.map((registry) => `new registry ${registry}`),
  ];
}

/** So many that a screen holds them; --json has all. */
const maxDefaults = 20;

function defaultLines({ defaults }: ChartUpgrade): string[] {
  if (defaults === undefined) return ["not compared: give the old chart with --from"];
  const open = defaults.filter(({ isSet }) => !isSet);
  const shown = open.slice(0, maxDefaults).map(defaultLine);
  return open.length > maxDefaults ? [...shown, `and ${open.length - maxDefaults} more: see --json`] : shown;
}

const defaultLine = ({ path, before, after }: DefaultChange): string =>
  `${path}: ${short(before)} -> ${short(after)}`;

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const nextSteps = (component: string): string =>
  [
    "Next",
    `  pnpm --filter @hub/app-${component} typecheck   names the values that the new chart does not know`,
    `  pnpm --filter @hub/app-${component} test -u     writes src/rendered/: its diff is what a reviewer reads`,
    "  read the changeset, and say in it what else an operator will notice",
  ].join("\n");
