import { checksForTest, objectNames, renderForTest } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import component from "./index.ts";
import { configMaps, dashboards, hub, panelsOf } from "./testing.ts";

const uids = [
  "hub-cluster-overview",
  "hub-llm-analytics-api",
  "hub-kafka",
  "hub-redis",
  "hub-timescaledb",
  "hub-ingress-nginx",
  "hub-rollouts",
];

test("renders every dashboard", () => expectRendered(renderForTest(component, hub), "hub"));

test("has six dashboards, and one of the rollouts on a hub; their uids never change, since links name them", () => {
  expect(dashboards().map(({ uid }) => uid)).toEqual(uids);
  for (const uid of uids) expect(uid.length).toBeLessThanOrEqual(40);
});

test("shows ingress-nginx and rollouts only where the cluster runs them", () => {
  const shown = (components: string[]) => dashboards({ components }).map(({ uid }) => uid);
  expect(shown([])).toEqual(uids.slice(0, 5));
  expect(shown(["ingress-nginx"])).toEqual(uids.slice(0, 6));
  expect(shown(["argo-cd"])).toEqual([...uids.slice(0, 5), "hub-rollouts"]);
});

test("puts each where Grafana's sidecar finds it, in a file of its own and in one folder", () => {
  const files = configMaps().flatMap(({ metadata, data = {} }) => {
    expect(metadata?.labels?.grafana_dashboard).toBe("1");
    expect(metadata?.annotations?.grafana_folder).toBe("LLM Analytics Hub");
    return Object.keys(data);
  });
  expect(files).toEqual(uids.map((uid) => `${uid}.json`));
});

test("keeps each well below what a ConfigMap may hold, 1 MiB", () => {
  for (const { data = {} } of configMaps()) {
    expect(Object.values(data).join("").length).toBeLessThan(256 * 1024);
  }
});

test("lets whoever looks choose data source and cluster, and starts with all of them", () => {
  for (const { templating } of dashboards()) {
    const [datasource, cluster] = templating.list ?? [];
    expect(datasource).toMatchObject({ name: "datasource", type: "datasource", query: "prometheus" });
    expect(datasource?.current).toMatchObject({ value: "prometheus" });
    expect(cluster).toMatchObject({
      name: "cluster",
      type: "query",
      query: "label_values(up, cluster)",
      datasource: { type: "prometheus", uid: "$datasource" },
      includeAll: true,
      // A cluster's own Prometheus has no such label, and `.*` is right for none.
      allValue: ".*",
      current: { value: "$__all" },
    });
  }
});

test("has no id that two panels share, and none for the dashboard, which Grafana gives", () => {
  for (const dashboard of dashboards()) {
    expect(dashboard.id).toBeUndefined();
    const ids = (dashboard.panels ?? []).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(undefined);
  }
});

test("lays the panels of a row side by side, over its whole width", () => {
  for (const dashboard of dashboards()) {
    const widths = new Map<number, number>();
    for (const { gridPos } of panelsOf(dashboard)) {
      if (gridPos) widths.set(gridPos.y, (widths.get(gridPos.y) ?? 0) + gridPos.w);
    }
    expect(new Set(widths.values())).toEqual(new Set([24]));
  }
});

test("has only panels that Grafana still knows", () => {
  const types = new Set(dashboards().flatMap((dashboard) => panelsOf(dashboard).map(({ type }) => type)));
  expect(types).toEqual(new Set(["stat", "timeseries"]));
});

test("opens with the range and the refresh of the settings, in the folder of the settings", () => {
  const settings = { folder: "Platform", range: "24h", refresh: "5m" };
  const [first] = renderForTest(component, {}, settings).manifests;
  const { metadata, data } = first as unknown as ReturnType<typeof configMaps>[number];
  expect(metadata?.annotations?.grafana_folder).toBe("Platform");
  expect(JSON.parse(data?.["hub-cluster-overview.json"] ?? "")).toMatchObject({
    time: { from: "now-24h", to: "now" },
    refresh: "5m",
  });
});

test("checks that each is there", () => {
  const checked = checksForTest(component, hub).map((check) => "object" in check && check.object);
  expect(checked).toEqual(
    objectNames(renderForTest(component, hub).manifests).map((name) => ({
      apiVersion: "v1",
      kind: "ConfigMap",
      namespace: "monitoring",
      name: name.replace("ConfigMap/", ""),
    })),
  );
});

test("refuses settings that Grafana could not take", () => {
  expect(
    component.settings
      .safeParse({ folder: "a/b", range: "6", refresh: "often" })
      .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`),
  ).toMatchInlineSnapshot(`
    [
      "folder must be the name of a folder, without slashes",
      "range must be a duration with its unit, for example 30s, 15m, 720h or 30d",
      "refresh must be a duration with its unit, for example 30s, 15m, 720h or 30d",
    ]
  `);
});
