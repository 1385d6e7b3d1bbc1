import type { Block } from "./alloy-syntax.ts";
import type { Settings } from "./settings.ts";

/**
 * A level in JSON, logfmt or `level: value`. RE2, whose names of groups JavaScript spells `(?<level>`. `warning` is `warn`.
 */
export const levelExpression =
  '(?i:"?\\b(?:level|lvl|severity)"?\\s*[=:]\\s*"?(?P<level>trace|debug|info|warn|error|fatal|critical))';

/** The stages that each line of a pod goes through, in order. */
export function pipeline({ multiline, dropLines, dropLevels, mask }: Settings): readonly Block[] {
  return [
    // First: it takes the container runtime's own time and stream off the line.
    stage("cri"),
    // Loki refuses what is older than a week.
    stage("drop", { older_than: "160h", drop_counter_reason: "too_old" }),
    stage("multiline", {
      firstline: multiline.firstLine,
      max_wait_time: multiline.maxWait,
      max_lines: multiline.maxLines,
    }),
    ...dropLines.map((expression) => stage("drop", { expression, drop_counter_reason: "unwanted" })),
    ...mask.map((expression) => stage("replace", { expression, replace: "****" })),
    stage("regex", { expression: levelExpression }),
    stage("template", { source: "level", template: "{{ ToLower .Value }}" }),
    ...(dropLevels.length > 0
      ? [
          stage("drop", {
            source: "level",
            expression: `^(${dropLevels.toSorted().join("|")})$`,
            drop_counter_reason: "level",
          }),
        ]
      : []),
    // Few values, all known: a label with many would make as many streams.
    stage("labels", { values: { level: "level" } }),
    stage("label_drop", { values: ["filename", "stream"] }),
  ];
}

const stage = (name: string, values?: Block["arguments"]): Block => ({
  block: `stage.${name}`,
  ...(values && { arguments: values }),
});
