import { type MessagePort, workerData } from "node:worker_threads";
import { type OpenRelease, openRelease, type Question, type ToldError } from "./open-release.ts";

/** A question to a release, as it travels to the thread. */
export interface Asked {
  /** sha256 of its bundle. */
  readonly id: string;
  /** Its bundle, where the thread has not been asked about it before. */
  readonly bundle?: { readonly text: string; readonly file: string };
  readonly question: Question;
  /** JSON. */
  readonly input: string;
}

/** What the thread is given at its start. */
export interface SandboxData {
  /** One integer: 1 when there is an answer. */
  readonly answered: SharedArrayBuffer;
  readonly port: MessagePort;
}

const data = workerData as SandboxData;
const answered = new Int32Array(data.answered);
const releases = new Map<string, OpenRelease>();

function answer({ id, bundle, question, input }: Asked): string {
  try {
    if (bundle) releases.set(id, openRelease(bundle.text, bundle.file));
    // Whoever asks sends the bundle until it has once been opened.
    return (releases.get(id) as OpenRelease).ask(question, input);
  } catch (thrown) {
    const { message, stack = "" } = thrown as Error;
    const error: ToldError = { name: "LoadError", message, stack };
    return JSON.stringify({ error });
  }
}

data.port.on("message", (asked: Asked) => {
  data.port.postMessage(answer(asked));
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
});
