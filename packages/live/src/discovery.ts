import type { ObjectRef } from "@hub/component";
import type { Kube } from "./kube.ts";
import { KubeError } from "./problems.ts";

interface ApiResource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** Finds the paths of kinds by asking the server what it serves, once for each version of a group. */
export class Discovery {
  readonly #kube: Kube;
  readonly #groups = new Map<string, Promise<readonly ApiResource[]>>();

  constructor(kube: Kube) {
    this.#kube = kube;
  }

  /** Path of a kind's objects; undefined where the server does not serve it. Throws KubeError. */
  async listPath({ apiVersion, kind, namespace }: Omit<ObjectRef, "name">): Promise<string | undefined> {
    const base = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const resource = (await this.#resources(base)).find((one) => one.kind === kind);
    if (!resource) return undefined;
    const folder = resource.namespaced && namespace ? `/namespaces/${encodeURIComponent(namespace)}` : "";
    return `${base}${folder}/${resource.name}`;
  }

  /** Path of one object; undefined where the server does not serve its kind. Throws KubeError. */
  async path(object: ObjectRef): Promise<string | undefined> {
    const list = await this.listPath(object);
    return list && `${list}/${encodeURIComponent(object.name)}`;
  }

  /** Forgets what is served: after new kinds have come. */
  reset(): void {
    this.#groups.clear();
  }

  #resources(base: string): Promise<readonly ApiResource[]> {
    let resources = this.#groups.get(base);
    if (!resources) {
      resources = this.#fetch(base);
      this.#groups.set(base, resources);
      // Not to be remembered: the next one who asks may get an answer.
      resources.catch(() => this.#groups.delete(base));
    }
    return resources;
  }

  async #fetch(base: string): Promise<readonly ApiResource[]> {
    try {
      const { resources = [] } = await this.#kube.get<{ resources?: ApiResource[] }>(base);
      // Subresources have the kind of what they return.
      return resources.filter(({ name }) => !name.includes("/"));
    } catch (error) {
      if (error instanceof KubeError && error.status === 404) return [];
      throw error;
    }
  }
}
