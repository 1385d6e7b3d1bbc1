import type { Settings } from "./settings.ts";

/**
 * The adapter's rule for the rate of a counter.
 *
 * The double angle brackets are the adapter's own templates, filled in for each question.
 * @see https://github.com/kubernetes-sigs/prometheus-adapter/blob/master/docs/config.md
 */
export const rateRule = ({ counter, metric, window }: Settings["rates"][number]) => ({
  seriesQuery: `${counter}{namespace!="",pod!=""}`,
  resources: {
    overrides: {
      namespace: { resource: "namespace" },
      pod: { resource: "pod" },
      service: { resource: "service" },
    },
  },
  name: { matches: `^${counter}$`, as: metric },
  metricsQuery: `sum(rate(<<.Series>>{<<.LabelMatchers>>}[${window}])) by (<<.GroupBy>>)`,
});
