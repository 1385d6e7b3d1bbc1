import type { Dashboard, Panel, RowPanel } from "@grafana/grafana-foundation-sdk/dashboard";
import type { Dataquery } from "@grafana/grafana-foundation-sdk/prometheus";
import type { ClusterFacts } from "@hub/component";
import { renderForTest } from "@hub/component/testing";
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import component from "./index.ts";

/** A cluster that has something to show on every dashboard. */
export const hub = { components: ["argo-cd", "ingress-nginx"] } satisfies Partial<ClusterFacts>;

export const configMaps = (facts: Partial<ClusterFacts> = hub) =>
  // The component makes no other kind.
  renderForTest(component, facts).manifests as unknown as IConfigMap[];

/** The dashboards as Grafana reads them. */
export const dashboards = (facts: Partial<ClusterFacts> = hub): Dashboard[] =>
  configMaps(facts).flatMap(({ data = {} }) => Object.values(data).map((json) => JSON.parse(json)));

export const panelsOf = ({ panels = [] }: Dashboard): Panel[] => panels.filter(isPanel);
const isPanel = (panel: Panel | RowPanel): panel is Panel => panel.type !== "row";

/** The queries of a panel: of Prometheus, all of them. */
export const queriesOf = ({ targets = [] }: Panel) => targets as Dataquery[];
