import type { Application } from "./applications.ts";
import type { ComponentStatus, State } from "./status.ts";
import { type Reason, reasonOf } from "./status-reason.ts";
import type { WantedComponent } from "./wanted.ts";

export interface ComponentInput {
  readonly name: string;
  /** Its Application; undefined where the hub has none. */
  readonly app: Application | undefined;
  /** What the deploy tree says; null where it says that the component is not there. Undefined: there is no tree. */
  readonly wanted: WantedComponent | null | undefined;
  readonly parent: Application | undefined;
  readonly now: Date;
}

/** How one component of one cluster is. */
export function componentStatus({ name, app, wanted, parent, now }: ComponentInput): ComponentStatus {
  if (!app)
    return {
      ...{ name, wave: wanted?.wave ?? 0, state: "waiting", wanted: wanted?.release ?? null, running: null },
      ...{ sync: null, health: null, healthySince: null, message: "is not there yet" },
    };
  const change = pendingChange(app, wanted, parent);
  const reason = reasonOf(app, now);
  const state: State = reason?.state ?? change?.state ?? "ready";
  return {
    name,
    wave: wanted?.wave ?? app.wave,
    state,
    wanted: change ? (wanted?.release ?? null) : (app.release ?? null),
    running: runningRelease(app),
    sync: app.sync ?? null,
    health: app.health.status ?? null,
    healthySince: state === "ready" ? healthySince(app) : null,
    message: reason?.text ?? change?.text ?? null,
  };
}

/** What the parent has still to change in the hub; undefined where the Application is declared as wanted. */
function pendingChange(
  app: Application,
  wanted: WantedComponent | null | undefined,
  parent: Application | undefined,
): Reason | undefined {
  const waiting = (text: string): Reason => ({ state: "waiting", text });
  if (wanted === null || parent?.resources.toPrune.includes(app.name)) return waiting("is to go");
  if (wanted !== undefined) {
    if (wanted.release !== app.release) return waiting(`is to move from ${app.release} to ${wanted.release}`);
    return wanted.sources === app.sources ? undefined : waiting("is to get other values or manifests");
  }
  return parent?.resources.outOfSync.includes(app.name) ? waiting("is to change") : undefined;
}

/** The label counts once the sources beside it have been synced, or need no sync. */
function runningRelease(app: Application): string | null {
  const runs = app.deployedSince !== undefined || (app.isCompared && app.sync === "Synced");
  return (runs ? app.release : undefined) ?? null;
}

/** The later of: its sources were synced (or declared, where they needed no sync), and its health turned. */
function healthySince(app: Application): string | null {
  const times = [app.deployedSince ?? app.declaredAt, app.health.since].flatMap((time) => time ?? []);
  return times.sort().at(-1) ?? null;
}
