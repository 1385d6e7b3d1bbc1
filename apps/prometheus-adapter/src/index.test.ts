import { checkValues } from "@hub/chart";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import type { z } from "zod";
import prometheusAdapter from "./index.ts";
import { values } from "./values.ts";

const valuesOf = (settings: z.input<typeof prometheusAdapter.settings> = {}) =>
  values(testCluster(), defaults(prometheusAdapter, settings));

const messages = (settings: object) =>
  prometheusAdapter.settings
    .safeParse(settings)
    .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

test("renders with the defaults", () => expectRendered(renderForTest(prometheusAdapter), "defaults"));

test("sets only values that the chart reads", () => {
  expect(checkValues(prometheusAdapter.chart?.keys ?? {}, valuesOf())).toEqual([]);
});

test("leaves external.metrics.k8s.io to keda and metrics.k8s.io to metrics-server", () => {
  const { rules } = valuesOf();
  expect(rules?.external).toEqual([]);
  expect(rules).not.toHaveProperty("resource");
});

test("serves the rate of each counter that the settings name, and of no other", () => {
  const rates = [
    { counter: "http_requests_total", metric: "http_requests_per_second" },
    { counter: "messages_total", metric: "messages_per_second", window: "5m" },
  ];
  expect(valuesOf({ rates }).rules).toMatchObject({
    default: false,
    custom: [
      {
        seriesQuery: 'http_requests_total{namespace!="",pod!=""}',
        name: { matches: "^http_requests_total$", as: "http_requests_per_second" },
        metricsQuery: "sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)",
      },
      {
        name: { matches: "^messages_total$", as: "messages_per_second" },
        metricsQuery: "sum(rate(<<.Series>>{<<.LabelMatchers>>}[5m])) by (<<.GroupBy>>)",
      },
    ],
  });
});

test("refuses rates that would clash, or serve nothing", () => {
  const rate = { counter: "http_requests_total", metric: "rps" };
  expect(messages({ rates: [rate, { ...rate, counter: "grpc_requests_total" }] })).toMatchInlineSnapshot(`
    [
      "rates must not have two rates of one metric",
    ]
  `);
  expect(messages({ rates: [] })).toMatchInlineSnapshot(`
    [
      "rates must name at least one rate, or the component serves nothing",
    ]
  `);
  expect(
    messages({ rates: [{ ...rate, counter: "rate(x[1m])", window: "2 minutes" }] }),
  ).toMatchInlineSnapshot(`
    [
      "rates.0.counter must be a metric's name, for example http_requests_total",
      "rates.0.window must be a duration with its unit, for example 30s, 15m, 720h or 30d",
    ]
  `);
});
