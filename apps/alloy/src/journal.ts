import { type Block, Expression } from "./alloy-syntax.ts";
import { relabel } from "./relabel.ts";

/** Where nodes keep the journal, whichever of the two they do, and by what it knows the node. */
export const journalPaths = [
  { name: "journal", path: "/var/log/journal" },
  { name: "volatile-journal", path: "/run/log/journal" },
  { name: "machine-id", path: "/etc/machine-id", type: "File" },
];

/**
 * What reads the systemd journal of the node. It names no path: then both are read.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.journal/
 */
export const journal = (receiver: Expression): readonly Block[] => [
  {
    block: "loki.relabel",
    label: "journal",
    // Used for its rules alone.
    arguments: { forward_to: [] },
    blocks: [
      relabel({ source_labels: ["__journal__systemd_unit"], target_label: "unit" }),
      relabel({ source_labels: ["__journal__hostname"], target_label: "node_name" }),
      relabel({ source_labels: ["__journal_priority_keyword"], target_label: "level" }),
      // In place of the name of the block below.
      relabel({ replacement: "systemd-journal", target_label: "job" }),
    ],
  },
  {
    block: "loki.source.journal",
    label: "node",
    arguments: {
      max_age: "12h",
      relabel_rules: new Expression("loki.relabel.journal.rules"),
      forward_to: [receiver],
    },
  },
];
