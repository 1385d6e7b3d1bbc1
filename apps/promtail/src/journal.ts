/** Where nodes keep the journal, whichever of the two they do, and by what it knows the node. */
const paths = [
  { name: "journal", path: "/var/log/journal" },
  { name: "volatile-journal", path: "/run/log/journal" },
];

export const journalVolumes = [
  ...paths.map(({ name, path }) => ({ name, hostPath: { path } })),
  { name: "machine-id", hostPath: { path: "/etc/machine-id", type: "File" } },
];

export const journalMounts = [
  ...paths.map(({ name, path }) => ({ name, mountPath: path, readOnly: true })),
  { name: "machine-id", mountPath: "/etc/machine-id", readOnly: true },
];

/**
 * The scrape job. A string that Helm takes for a template, so without double braces. It names no path: then both are read.
 *
 * @see https://grafana.com/docs/loki/v2.9.x/send-data/promtail/configuration/#journal
 */
export const journalJob = `- job_name: journal
  journal:
    max_age: 12h
    labels:
      job: systemd-journal
  relabel_configs:
    - source_labels: [__journal__systemd_unit]
      target_label: unit
    - source_labels: [__journal__hostname]
      target_label: node_name
    - source_labels: [__journal_priority_keyword]
      target_label: level
`;
