import type { Settings } from "./settings.ts";

/**
 * A level in JSON, logfmt or `level: value`. RE2, whose names of groups JavaScript spells `(?<level>`. `warning` is `warn`.
 */
export const levelExpression =
  '(?i:"?\\b(?:level|lvl|severity)"?\\s*[=:]\\s*"?(?P<level>trace|debug|info|warn|error|fatal|critical))';

/** The stages that each line of a pod goes through, in order. Helm puts them in as they are, double braces included. */
export function pipeline({ multiline, dropLines, dropLevels, mask }: Settings): readonly object[] {
  return [
    // First: it takes the container runtime's own time and stream off the line.
    { cri: {} },
    // Loki refuses what is older than a week, and the agent would try again.
    { drop: { older_than: "160h", drop_counter_reason: "too_old" } },
    {
      multiline: {
        firstline: multiline.firstLine,
        max_wait_time: multiline.maxWait,
        max_lines: multiline.maxLines,
      },
    },
    ...dropLines.map((expression) => ({ drop: { expression, drop_counter_reason: "unwanted" } })),
    ...mask.map((expression) => ({ replace: { expression, replace: "****" } })),
    { regex: { expression: levelExpression } },
    { template: { source: "level", template: "{{ ToLower .Value }}" } },
    ...(dropLevels.length > 0
      ? [
          {
            drop: {
              source: "level",
              expression: `^(${dropLevels.toSorted().join("|")})$`,
              drop_counter_reason: "level",
            },
          },
        ]
      : []),
    // Few values, all known: a label with many would make as many streams.
    { labels: { level: "level" } },
    { labeldrop: ["filename", "stream"] },
  ];
}
