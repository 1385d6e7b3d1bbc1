import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { FrozenText } from "./library.ts";
import { type Answer, type Question, resultOf } from "./open-release.ts";
import { answering, asking } from "./sandbox-flags.ts";
import type { SandboxData, SandboxRequest } from "./sandbox-thread.ts";

/** Limits of one answer. */
export interface SandboxLimits {
  /** How much the process may work meanwhile, all of its threads together. Unit: milliseconds of processor time. */
  readonly work: number;
  /** By how much the memory of the process may grow. Unit: MB. */
  readonly memory: number;
}

/** A component answers within milliseconds, and takes a few MB to load. */
const limits: SandboxLimits = { work: 5_000, memory: 768 };

/** After how long nothing is expected any more, however busy the machine is. Unit: milliseconds. */
const longestWait = 120_000;

/** A release that the sandbox can open. */
export interface Bundle extends FrozenText {
  /** Tells it from every other release, whatever library that runs with. */
  readonly id: string;
  readonly library: FrozenText;
}

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly flags: Int32Array;
  /** Releases that it has opened, and their libraries. */
  readonly opened: Set<string>;
}

/**
 * A thread in which releases run, each in a context of its own: what never ends, or takes memory without end, takes
 * neither the caller's time nor its memory. The caller waits for each answer.
 */
export class Sandbox {
  readonly #limits: SandboxLimits;
  #thread: Thread | undefined;

  constructor(given: Partial<SandboxLimits> = {}) {
    this.#limits = { ...limits, ...given };
  }

  /**
   * Throws what the release throws, by its name: ImpureError, SettingError, AsyncError; LoadError where it does not even
   * load, and LimitError where it takes more than it may. Further calls work after each of them.
   */
  ask(bundle: Bundle, question: Question, input: object): unknown {
    return resultOf(this.answer(bundle, question, JSON.stringify(input)));
  }

  /** Result or error of `ask`, as data; only a LimitError is thrown. `input` is JSON. */
  answer(bundle: Bundle, question: Question, input: string): Answer {
    const thread = this.#start();
    const { id, library } = bundle;
    const missing = ({ id, file, text }: FrozenText) =>
      thread.opened.has(id) ? undefined : { file, text: text() };
    const release = missing(bundle);
    thread.port.postMessage({
      ...{ id, question, input },
      ...(release && { release: { ...release, library: library.id }, library: missing(library) }),
    } satisfies SandboxRequest);
    Atomics.store(thread.flags, asking, 1);
    Atomics.notify(thread.flags, asking);
    const answer = JSON.parse(this.#wait(thread)) as Answer;
    if (!("error" in answer && answer.error.name === "LoadError"))
      for (const textId of [id, library.id]) thread.opened.add(textId);
    return answer;
  }

  /** Ends the thread; another question starts another. */
  stop(): void {
    void this.#thread?.worker.terminate();
    this.#thread?.port.close();
    this.#thread = undefined;
  }

  #start(): Thread {
    if (this.#thread) return this.#thread;
    const shared = new SharedArrayBuffer(8);
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(new URL("./sandbox-thread.ts", import.meta.url), {
      workerData: { flags: shared, port: port2 } satisfies SandboxData,
      transferList: [port2],
      // Beyond the limit, so that it is met first: only one that is met while nobody waits ends the thread.
      resourceLimits: { maxOldGenerationSizeMb: 4 * this.#limits.memory },
      execArgv: [],
      env: {},
    });
    // Whoever waits learns what happened from the time that passes.
    worker.on("error", () => {});
    worker.unref();
    port1.unref();
    this.#thread = { worker, port: port1, flags: new Int32Array(shared), opened: new Set() };
    return this.#thread;
  }

  #wait({ port, flags }: Thread): string {
    const { work, memory } = this.#limits;
    let [workBefore, memoryBefore] = [Number.NaN, Number.NaN];
    for (let waited = 0; waited < longestWait; waited += slice) {
      // Looked at from the second slice on: nearly every answer is there in the first, and looking takes time as well.
      if (waited === slice) [workBefore, memoryBefore] = [worked(), process.memoryUsage.rss()];
      Atomics.wait(flags, answering, 0, slice);
      Atomics.store(flags, answering, 0);
      // Only the thread writes to this port.
      const answer = receiveMessageOnPort(port)?.message as string | undefined;
      if (answer !== undefined) return answer;
      if (process.memoryUsage.rss() - memoryBefore > memory * 2 ** 20)
        this.#refuse(`it takes more than ${memory} MB of memory`);
      // Not by the clock on the wall: a busy machine lets everybody wait.
      if (worked() - workBefore > work) this.#refuse(`it has no result after ${work / 1000} seconds of work`);
    }
    return this.#refuse(`it has no result after ${longestWait / 1000} seconds`);
  }

  #refuse(message: string): never {
    this.stop();
    throw Object.assign(new Error(message), { name: "LimitError" });
  }
}

/** Processor time of the process, milliseconds. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How often memory and work are looked at while an answer takes its time. Unit: milliseconds. */
const slice = 25;

let shared: Sandbox | undefined;

/** The sandbox of this thread. Releases are told apart by their digests, so that everybody can use it. */
export function sharedSandbox(): Sandbox {
  shared ??= new Sandbox();
  return shared;
}
