/** Levels of the Pod Security Standards. */
export type PodSecurity = "privileged" | "baseline" | "restricted";

export interface NamespaceSpec {
  readonly name: string;
  readonly podSecurity: PodSecurity;
}

/** A namespace that a component of the cluster declares. */
export interface ComponentNamespace extends NamespaceSpec {
  /** Name of the component that declares it; of several that share it, the first. */
  readonly component: string;
}
