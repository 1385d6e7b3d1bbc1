export {
  type IndexCluster,
  type IndexComponent,
  indexName,
  type TreeFile,
  type TreeIndex,
} from "./deploy-tree.ts";
export { type ExplainedInput, type ExplainedLayer, type Explanation, explain, leafPaths } from "./explain.ts";
export { loadAndRender, type RenderedFleet } from "./load-and-render.ts";
export { loadCatalog } from "./load-catalog.ts";
export { ClusterRenderer, type RenderedCluster } from "./render-clusters.ts";
export { type RenderOptions, type RenderResult, renderFleet } from "./render-fleet.ts";
export { type RenderedComponent, RenderMemo } from "./render-memo.ts";
export type { RenderSummary, SummaryCluster, SummaryComponent } from "./render-summary.ts";
export { type Inputs, type ResolvedCluster, type ResolvedComponent, Resolver } from "./resolve.ts";
export { verifyTree } from "./verify-tree.ts";
export { WorkloadMemo } from "./workload-memo.ts";
