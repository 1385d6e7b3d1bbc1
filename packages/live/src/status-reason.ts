import { durationText } from "@hub/rollout";
import type { Application } from "./applications.ts";
import type { State } from "./status.ts";

/** Why an Application is not where it should be, in words that follow its name. */
export interface Reason {
  readonly state: Extract<State, "waiting" | "moving" | "stuck">;
  readonly text: string;
}

/** Whether an Application is Synced and Healthy with the sources that it names, and left alone. */
export const isReady = (app: Application): boolean => reasonOf(app, new Date(0)) === undefined;

/** The first thing that an Application waits for or fails at; undefined where it is Synced and Healthy. */
export function reasonOf(app: Application, now: Date): Reason | undefined {
  return deletion(app) ?? blockedComparison(app) ?? operation(app, now) ?? outOfSync(app) ?? health(app, now);
}

const moving = (text: string): Reason => ({ state: "moving", text });
const stuck = (text: string): Reason => ({ state: "stuck", text });

function deletion({ isDeleting, name, resources }: Application): Reason | undefined {
  if (!isDeleting) return undefined;
  return resources.toConfirm.length > 0
    ? stuck(
        `waits for a person to confirm the deletion of ${listText(resources.toConfirm)}: ${confirmCommand(name)}`,
      )
    : moving("is being deleted");
}

function blockedComparison(app: Application): Reason | undefined {
  if (app.sync !== "Synced") {
    const error =
      app.errors.find(({ type }) => type === "InvalidSpecError") ??
      app.errors.find(({ type }) => type === "ComparisonError");
    if (error && unknownCluster.test(error.message))
      return stuck(`waits for the hub to know its cluster: ${oneLine(error.message)}`);
    if (error) return stuck(`cannot be compared: ${oneLine(error.message)}`);
  }
  return app.isCompared ? undefined : moving("has not been compared with its new sources yet");
}

const unknownCluster = /there are no clusters with this name/;

function operation(app: Application, now: Date): Reason | undefined {
  const { operation: last } = app;
  if (last?.phase === "Running") {
    const pruned = /^waiting for pruning confirmation of (.+)$/.exec(last.message)?.[1];
    if (pruned)
      return stuck(`waits for a person to confirm pruning of ${pruned}: ${confirmCommand(app.name)}`);
    if (last.finishedAt) return stuck(`fails to sync, and tries again: ${oneLine(last.message)}`);
    return moving(`is syncing${forText(last.startedAt, now)}${saying(last.message)}`);
  }
  if (last?.phase === "Terminating") return moving(`ends its sync${saying(last.message)}`);
  return app.isOperationAsked ? moving("is about to sync") : undefined;
}

function outOfSync(app: Application): Reason | undefined {
  if (app.sync === "Synced") return undefined;
  const { operation: last } = app;
  if (last?.phase === "Failed" || last?.phase === "Error")
    return stuck(`failed to sync: ${oneLine(last.message)}`);
  const other = app.errors[0];
  if (other) return stuck(`has the condition ${other.type}: ${oneLine(other.message)}`);
  if (app.sync !== "OutOfSync") return moving("has no sync status yet");
  const differing = app.resources.outOfSync;
  return moving(`is OutOfSync${differing.length > 0 ? `: ${listText(differing)}` : ""}`);
}

function health({ health: { status, message, since } }: Application, now: Date): Reason | undefined {
  if (status === "Healthy") return undefined;
  if (status === undefined) return moving("has no health yet");
  const text = `is ${status}${forText(since, now)}${saying(message)}`;
  return status === "Progressing" ? moving(text) : stuck(text);
}

const confirmCommand = (name: string): string => `argocd app confirm-deletion ${name}`;

const forText = (since: string | undefined, now: Date): string =>
  since === undefined ? "" : ` for ${durationText(Math.max(0, now.getTime() - Date.parse(since)))}`;

const saying = (message: string | undefined): string => (message ? `: ${oneLine(message)}` : "");

/** What a controller says, on one line and without a full stop at its end. */
export const oneLine = (message: string): string => message.trim().replace(/\s+/g, " ").replace(/\.$/, "");

/** Names as people list them, at most three. */
export const listText = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
