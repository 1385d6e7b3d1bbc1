import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { type Answer, type Question, toError } from "./open-release.ts";
import type { Asked, SandboxData } from "./sandbox-thread.ts";

/** What one answer may take. Both are far beyond what a component needs. */
export interface SandboxLimits {
  readonly milliseconds: number;
  /** How much the memory of the process may grow. Unit: MB. */
  readonly megabytes: number;
}

/** A component answers in a few milliseconds, and takes some tens of MB to load. */
const limits: SandboxLimits = { milliseconds: 5_000, megabytes: 512 };

/** A release that can be asked. */
export interface Bundle {
  /** sha256 of the text, hexadecimal. */
  readonly id: string;
  /** Names it in stacks. */
  readonly file: string;
  /** Reads the text. */
  text(): string;
}

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly answered: Int32Array;
  /** Bundles that it has opened. */
  readonly known: Set<string>;
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
   * load, and LimitError where it takes more than it may. Goes on with others after each of them.
   */
  ask(bundle: Bundle, question: Question, input: object): unknown {
    const thread = this.#start();
    const asked: Asked = { id: bundle.id, question, input: JSON.stringify(input) };
    if (thread.known.has(bundle.id)) thread.port.postMessage(asked);
    else {
      const text = bundle.text();
      thread.port.postMessage({ ...asked, bundle: { text, file: bundle.file } } satisfies Asked);
    }
    const answer = JSON.parse(this.#wait()) as Answer;
    if (!("error" in answer && answer.error.name === "LoadError")) thread.known.add(bundle.id);
    if ("error" in answer) throw toError(answer.error);
    return answer.result;
  }

  /** Ends the thread; another question starts another. */
  stop(): void {
    void this.#thread?.worker.terminate();
    this.#thread?.port.close();
    this.#thread = undefined;
  }

  #start(): Thread {
    if (this.#thread) return this.#thread;
    const shared = new SharedArrayBuffer(4);
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(new URL("./sandbox-thread.ts", import.meta.url), {
      workerData: { answered: shared, port: port2 } satisfies SandboxData,
      transferList: [port2],
      // Beyond the limit, so that it is met first: only one that is met while nobody waits ends the thread.
      resourceLimits: { maxOldGenerationSizeMb: 4 * this.#limits.megabytes },
      execArgv: [],
    });
    // Whoever waits learns what happened from the time that passes.
    worker.on("error", () => {});
    worker.unref();
    port1.unref();
    this.#thread = { worker, port: port1, answered: new Int32Array(shared), known: new Set() };
    return this.#thread;
  }

  #wait(): string {
    const { port, answered } = this.#start();
    const { milliseconds, megabytes } = this.#limits;
    const before = process.memoryUsage.rss();
    for (let waited = 0; waited < milliseconds; waited += slice) {
      if (Atomics.wait(answered, 0, 0, slice) !== "timed-out") {
        Atomics.store(answered, 0, 0);
        return receiveMessageOnPort(port)?.message as string;
      }
      if (process.memoryUsage.rss() - before > megabytes * 2 ** 20)
        this.#refuse(`it takes more than ${megabytes} MB of memory`);
    }
    return this.#refuse(`it has no result after ${milliseconds / 1000} seconds`);
  }

  #refuse(message: string): never {
    this.stop();
    throw Object.assign(new Error(message), { name: "LimitError" });
  }
}

/** How often memory is looked at while an answer takes its time. Unit: milliseconds. */
const slice = 25;

let shared: Sandbox | undefined;

/** The sandbox of this thread. Releases are told apart by their digests, so that everybody can use it. */
export function sharedSandbox(): Sandbox {
  shared ??= new Sandbox();
  return shared;
}
