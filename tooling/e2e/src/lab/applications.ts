import { labels } from "@hub/argocd";
import type { KubeApi, KubeObject } from "./kube-api.ts";

/** An Application as far as the harness reads it. */
export interface Application extends KubeObject {
  readonly spec: {
    readonly source?: object;
    readonly sources?: readonly object[];
    readonly syncPolicy?: { readonly automated?: { readonly enabled?: boolean } };
  };
  readonly operation?: object;
  readonly status?: {
    readonly sync?: { readonly status?: string; readonly revision?: string };
    readonly health?: { readonly status?: string; readonly message?: string };
    readonly operationState?: {
      readonly phase?: string;
      readonly message?: string;
      readonly syncResult?: { readonly revision?: string };
    };
    readonly conditions?: readonly { readonly type: string; readonly message: string }[];
  };
}

/** The hub's Applications as they are, through a watch. */
export class Applications {
  readonly #byName = new Map<string, Application>();

  constructor(api: KubeApi) {
    api.watch<Application>(
      "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications",
      ({ type, object }) => {
        if (type === "DELETED") this.#byName.delete(object.metadata.name);
        else this.#byName.set(object.metadata.name, object);
      },
    );
  }

  get = (name: string): Application | undefined => this.#byName.get(name);

  get all(): readonly Application[] {
    return [...this.#byName.values()];
  }

  /** Those that the ApplicationSet makes, one a cluster. */
  get parents(): readonly { readonly name: string }[] {
    return this.all
      .map(({ metadata }) => metadata)
      .filter((metadata) => metadata.labels?.[labels.cluster] && !metadata.labels[labels.component]);
  }

  /** Why an Application is not Synced, Healthy and at rest; undefined where it is. */
  unsettled(name: string): string | undefined {
    const application = this.get(name);
    if (!application) return `there is no Application ${name}`;
    const { sync, health, operationState } = application.status ?? {};
    const isRunning = application.operation !== undefined || operationState?.phase === "Running";
    if (sync?.status === "Synced" && health?.status === "Healthy" && !isRunning) return undefined;
    return this.stateOf(name);
  }

  /** What Argo CD says of an Application, for a message. */
  stateOf(name: string): string {
    const { status = {} } = this.get(name) ?? {};
    const { sync, health, operationState, conditions = [] } = status;
    const why = [operationState?.message, ...conditions.map(({ message }) => message)]
      .filter(Boolean)
      .join(" | ");
    return `${name} is ${sync?.status ?? "not compared"}, ${health?.status ?? "of no health"}, operation ${operationState?.phase ?? "none"} ${why.slice(0, 300)}`;
  }
}
