import type { JsonObject, Workload } from "@hub/component";

/** Fields of an object that are read here; kind and apiVersion have been checked when it was rendered. */
interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: {
    readonly replicas?: number;
    readonly template?: {
      readonly spec?: {
        readonly containers?: readonly Container[];
        readonly initContainers?: readonly Container[];
      };
    };
    readonly volumeClaimTemplates?: readonly { readonly spec?: Claim }[];
    readonly scaleTargetRef?: { readonly kind?: string; readonly name: string };
    readonly minReplicas?: number;
    readonly maxReplicas?: number;
  } & Claim;
}

interface Container {
  readonly restartPolicy?: string;
  readonly resources?: unknown;
}

interface Claim {
  readonly resources?: { readonly requests?: { readonly storage?: unknown } };
}

/**
 * The pods and volumes that stand among manifests as such: Deployments, StatefulSets, DaemonSets and their autoscalers,
 * and claims. Not Jobs, which are over soon.
 */
export function manifestWorkloads(objects: readonly JsonObject[]): Workload[] {
  const manifests = objects as unknown as readonly Manifest[];
  const scalers = new Map(
    manifests.flatMap(({ kind, metadata, spec }) =>
      kind === "HorizontalPodAutoscaler" && spec?.scaleTargetRef
        ? [[`${metadata.namespace}/${spec.scaleTargetRef.kind}/${spec.scaleTargetRef.name}`, spec] as const]
        : [],
    ),
  );
  return manifests.flatMap(({ kind, metadata: { name, namespace }, spec = {} }): Workload[] => {
    if (kind === "PersistentVolumeClaim") return [{ name, containers: [], volumes: [storageOf(spec)] }];
    if (!["Deployment", "StatefulSet", "DaemonSet"].includes(kind)) return [];
    const pod = spec.template?.spec ?? {};
    const sidecars = (pod.initContainers ?? []).filter(({ restartPolicy }) => restartPolicy === "Always");
    const scaler = scalers.get(`${namespace}/${kind}/${name}`);
    return [
      {
        name,
        replicas:
          kind === "DaemonSet"
            ? "every-node"
            : scaler
              ? { min: scaler.minReplicas, max: scaler.maxReplicas }
              : spec.replicas,
        containers: [...(pod.containers ?? []), ...sidecars].map(({ resources }) => resources),
        volumes: (spec.volumeClaimTemplates ?? []).map(({ spec: claim }) => storageOf(claim)),
      },
    ];
  });
}

const storageOf = (claim: Claim | undefined): unknown => claim?.resources?.requests?.storage;
