import { connect, type Kube } from "@hub/live";
import { type ApiServer, startApiServer as start } from "@hub/testing";

export { binaries } from "@hub/testing";

/** A real API server without controllers on loopback, gone after the test, and hubctl's own way to talk to it. */
export async function startApiServer(bin: string): Promise<Pick<ApiServer, "kubeconfig"> & { kube: Kube }> {
  const { kubeconfig } = await start(bin);
  return { kubeconfig, kube: connect({ kubeconfig }) };
}
