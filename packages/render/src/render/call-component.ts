import {
  type Cluster,
  type Component,
  type JsonObject,
  type RenderOutput,
  renderComponent,
} from "@hub/component/contract";
import { withoutAmbient } from "@hub/release/without-ambient";

/** Renders a component with the clock, randomness, environment, network and timers out of reach. Throws what it throws. */
export const callComponent = (component: Component, cluster: Cluster, settings: JsonObject): RenderOutput =>
  renderComponent(component, { cluster, settings }, withoutAmbient);
