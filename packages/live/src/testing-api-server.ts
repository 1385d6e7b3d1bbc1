import { startApiServer as start } from "@hub/testing";
import { connect, type Kube } from "./kube.ts";

export { binaries } from "@hub/testing";

export interface ApiServer {
  /** A file with the context `hub`, whose user may do everything. */
  readonly kubeconfig: string;
  readonly kube: Kube;
}

/** A real API server without controllers on loopback, gone after the test. */
export async function startApiServer(bin: string): Promise<ApiServer> {
  const { kubeconfig } = await start(bin);
  return { kubeconfig, kube: connect({ kubeconfig, timeoutSeconds: 60 }) };
}
