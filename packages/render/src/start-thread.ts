import module from "node:module";
import { dirname } from "node:path";
import { type ResourceLimits, Worker } from "node:worker_threads";

/** Starts a thread that runs a module of this package. It keeps compiled code where this one does. */
export function startThread(file: URL, task: object, resourceLimits: ResourceLimits): Worker {
  const directory = module.getCompileCacheDir();
  return new Worker(file, { workerData: { task, cache: directory && dirname(directory) }, resourceLimits });
}

/** The next message of a thread. Throws what the thread threw, and where it ended without one. */
export function nextMessage<T>(thread: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (run: () => void) => {
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
      run();
    };
    const onMessage = (message: T) => settle(() => resolve(message));
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = (code: number) =>
      settle(() => reject(new Error(`a thread ended with ${code} and no result`)));
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}
