import { podLabels } from "../fleet/pod-labels.ts";
import { ApiError, type KubeApi, type KubeObject } from "./kube-api.ts";

/** When a pod started and became Ready, milliseconds of `performance.now()`. */
export interface PodRecord {
  readonly cluster: string;
  readonly component: string;
  readonly version: string;
  readonly name: string;
  readonly startMs: number;
  /** Undefined while it is not Ready; for the pod of a Job, when it succeeded. */
  readyMs: number | undefined;
  /** When it was gone. */
  goneMs: number | undefined;
}

interface Pod extends KubeObject {
  readonly status?: { readonly phase?: string };
}

/**
 * Does what nodes do as far as a rollout sees it: sets each pod Running and Ready after a delay, a Job's pod Succeeded,
 * and a pod labelled `e2e/ready: never` nothing at all. Records when each of them started and became Ready.
 */
export class PodStandIn {
  /** By uid, in the order of their start. */
  readonly #records = new Map<string, PodRecord>();
  /** How long a pod takes to become Ready. */
  delayMs: number;

  constructor(delayMs: number) {
    this.delayMs = delayMs;
  }

  get records(): readonly PodRecord[] {
    return [...this.#records.values()];
  }

  /** Looks after the pods of one API server, until its client is closed. */
  attend(api: KubeApi): void {
    api.watch<Pod>("/api/v1/pods", ({ type, object }) => {
      const { uid, name, labels = {} } = object.metadata;
      const record = this.#records.get(uid);
      if (type === "DELETED") {
        if (record) record.goneMs = performance.now();
        return;
      }
      if (record) return;
      const fresh: PodRecord = {
        cluster: labels[podLabels.cluster] ?? "",
        component: labels[podLabels.component] ?? "",
        version: labels[podLabels.version] ?? "",
        name,
        startMs: performance.now(),
        readyMs: undefined,
        goneMs: undefined,
      };
      this.#records.set(uid, fresh);
      if (labels[podLabels.ready] !== "never")
        setTimeout(() => void this.#makeReady(api, object, fresh), this.delayMs);
    });
  }

  async #makeReady(api: KubeApi, { metadata }: Pod, record: PodRecord): Promise<void> {
    const isJob = metadata.ownerReferences?.some(({ kind }) => kind === "Job") ?? false;
    const path = `/api/v1/namespaces/${metadata.namespace}/pods/${metadata.name}/status`;
    // Before the request, not after: whoever starts from here on has waited for a Ready pod.
    const readyMs = performance.now();
    try {
      await api.merge(path, { status: isJob ? succeeded() : running() });
      record.readyMs = readyMs;
    } catch (error) {
      // It is gone, or the server is away: then it tries again.
      if (error instanceof ApiError && [404, 409].includes(error.status)) return;
      setTimeout(() => void this.#makeReady(api, { metadata } as Pod, record), this.delayMs);
    }
  }
}

const running = () => ({ phase: "Running", conditions: conditions("True"), startTime: now() });
const succeeded = () => ({ phase: "Succeeded", conditions: conditions("False"), startTime: now() });
const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, "Z");
const conditions = (status: string) =>
  ["PodScheduled", "Initialized", "ContainersReady", "Ready"].map((type) => ({
    type,
    status,
    lastTransitionTime: now(),
  }));
