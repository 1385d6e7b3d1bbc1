import type { Json, JsonObject } from "./json.ts";

/** One object of a live cluster. */
export interface ObjectRef {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** None for cluster-scoped kinds. */
  readonly namespace?: string;
}

/** An object that a cluster is asked about, and that is never stored. */
export type TrialObject = JsonObject & {
  apiVersion: string;
  kind: string;
  metadata: JsonObject & { name: string; namespace?: string };
};

/**
 * Something that must be true of a live cluster for a component to count as working. Plain JSON: `hubctl verify` knows
 * how to look.
 */
export type Check = {
  /** One sentence: what is known once it passes. */
  readonly proves: string;
} & (
  | { readonly kind: "exists"; readonly object: ObjectRef }
  | { readonly kind: "crd-established"; readonly names: readonly string[] }
  | {
      /** Every pod that the live object asks for runs its newest template and is ready. */
      readonly kind: "workload-ready";
      readonly workload: "Deployment" | "StatefulSet" | "DaemonSet";
      readonly namespace: string;
      readonly name: string;
      /** Fewest pods that it must ask for. Default: 1. Autoscaling may ask for more. */
      readonly replicas?: number;
    }
  | {
      readonly kind: "object-condition";
      readonly object: ObjectRef;
      readonly condition: string;
      /** Default: `True`. */
      readonly status?: "True" | "False";
    }
  | {
      /** A field of an object has a value: this one, or any where none is said. */
      readonly kind: "field";
      readonly object: ObjectRef;
      /** Keys and list indexes from the object's top. */
      readonly path: readonly string[];
      readonly equals?: Json;
    }
  | {
      /** A dry run of the object is let in: its webhooks answer, and have nothing against it. */
      readonly kind: "webhook-answers";
      readonly object: TrialObject;
    }
  | {
      /** A dry run of the object is refused. */
      readonly kind: "refused";
      readonly object: TrialObject;
      /** Text of the refusal that tells who refused it: any other refusal proves nothing. */
      readonly by: string;
    }
  | {
      /** One StorageClass alone says that it is the default. */
      readonly kind: "exactly-one-default-storage-class";
      readonly name: string;
    }
  | {
      /** Prometheus scrapes at least one target of the namespace, and all of them answer. */
      readonly kind: "target-up";
      readonly namespace: string;
      /** Of this container alone: for a namespace that several components share. */
      readonly container?: string;
    }
  | {
      readonly kind: "recent";
      readonly object: ObjectRef;
      /** Where the object has the time, ISO 8601. */
      readonly path: readonly string[];
      readonly maxAgeHours: number;
    }
  | {
      /** Of the objects that came out as wanted, the newest is not too old. */
      readonly kind: "recent-one-of";
      readonly objects: Omit<ObjectRef, "name"> & {
        /** Labels of the objects. */
        readonly labels: { readonly [key: string]: string };
      };
      /** What an object must say to count. */
      readonly where: { readonly path: readonly string[]; readonly equals: Json };
      /** Where each has its time, ISO 8601. */
      readonly path: readonly string[];
      readonly maxAgeHours: number;
    }
);

/** A check of one kind. */
export type CheckOf<Kind extends Check["kind"]> = Extract<Check, { kind: Kind }>;
