import { renderForTest } from "@hub/component/testing";
import type { IPrometheusRule } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule";
import type { z } from "zod";
import component from "./index.ts";

/** The groups of every PrometheusRule, as a file of rules that Prometheus reads. */
export function ruleFile(settings: z.input<typeof component.settings> = {}) {
  const groups = renderForTest(component, {}, settings).manifests.flatMap((object) => {
    if (object.kind !== "PrometheusRule") return [];
    // The kind says what it is.
    const { spec } = object as unknown as IPrometheusRule;
    return spec?.groups ?? [];
  });
  return { groups };
}
