import { type MessagePort, receiveMessageOnPort, workerData } from "node:worker_threads";
import {
  compileLibrary,
  type Library,
  type OpenRelease,
  openRelease,
  type Question,
  type ToldError,
} from "./open-release.ts";
import { answering, asking } from "./sandbox-flags.ts";

/** A request to the thread: a question to a release. */
export interface SandboxRequest {
  readonly id: string;
  /** The release, in requests until the thread has opened it. */
  readonly release?: { readonly text: string; readonly file: string; readonly library: string };
  /** Its library, where no release that the thread has opened runs with it. */
  readonly library?: { readonly text: string; readonly file: string } | undefined;
  readonly question: Question;
  /** JSON. */
  readonly input: string;
}

/** Data of the thread, given at its start. */
export interface SandboxData {
  /** Two integers: 1 where there is a question, and where there is an answer. */
  readonly flags: SharedArrayBuffer;
  readonly port: MessagePort;
}

// No object of this thread's own world gets into a release. Should one all the same, it leads to no function that makes code
// of text: that is how one would get out.
for (const sample of [() => {}, async () => {}, function* () {}, async function* () {}])
  Object.defineProperty(Object.getPrototypeOf(sample), "constructor", { value: undefined });

const data = workerData as SandboxData;
const flags = new Int32Array(data.flags);
const libraries = new Map<string, Library>();
const releases = new Map<string, OpenRelease>();

/** An answer as JSON. */
function answer({ id, release, library, question, input }: SandboxRequest): string {
  try {
    if (release && library) libraries.set(release.library, compileLibrary(library.text, library.file));
    // Requests carry library and release until the release has once been opened.
    if (release)
      releases.set(id, openRelease(release.text, release.file, libraries.get(release.library) as Library));
    const opened = releases.get(id) as OpenRelease;
    return opened.ask(question, input);
  } catch (thrown) {
    const { message, stack = "" } = thrown as Error;
    const error: ToldError = { name: "LoadError", message, stack };
    return JSON.stringify({ error });
  }
}

/** How often the thread looks for a request without having been notified. Unit: milliseconds. */
const longestSleep = 100;

// Waiting as its caller does is several times faster than to be woken by the event loop, which nothing else needs.
for (;;) {
  Atomics.wait(flags, asking, 0, longestSleep);
  Atomics.store(flags, asking, 0);
  // Only the caller writes to this port.
  const request = receiveMessageOnPort(data.port)?.message as SandboxRequest | undefined;
  if (!request) continue;
  data.port.postMessage(answer(request));
  Atomics.store(flags, answering, 1);
  Atomics.notify(flags, answering);
}
