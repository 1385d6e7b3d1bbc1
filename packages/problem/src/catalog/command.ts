import type { CatalogPart } from "./entry.ts";

/** Problems of what a command line requests. */
export const command = {
  "already-exists": {
    severity: "error",
    summary: "The folder of a new cluster or component is there already.",
    cause: "`hubctl new cluster` and `hubctl new component` never write over what is there.",
    fix: "Choose another name, or edit what is there.",
  },
  "incomplete-chart": {
    severity: "error",
    summary: "A new component needs its chart and the chart's repository together.",
    cause:
      "`--chart` says what the values are, and `--repository` from where Argo CD gets it. Only one of the two was given.",
    fix: "Give both, or neither for a component without a chart.",
  },
  "missing-zone": {
    severity: "error",
    summary: "Nothing says in which DNS zone a new cluster is.",
    cause:
      "`hubctl new cluster` takes the zone and its id from other clusters in the same zone and cloud, and there is none.",
    fix: "Give `--zone` and `--zone-id`: the hosted zone's id on AWS, the managed zone's name on GCP, the resource group on Azure.",
  },
  "no-target": {
    severity: "error",
    summary: "Nothing says where the type of a chart is to be written.",
    cause: "Neither a component nor a file was named.",
    fix: "Give `--component NAME` or `--out FILE`.",
  },
  "unknown-path": {
    severity: "error",
    summary: "A component has no value or setting at this path.",
    cause:
      "The path was mistyped, or names something that neither the component nor an override says, so that the chart's own default counts.",
    fix: "Take the path that the message suggests. `hubctl why CLUSTER COMPONENT` without a path lists all of them.",
  },
} as const satisfies CatalogPart;
