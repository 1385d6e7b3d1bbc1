import { availableParallelism } from "node:os";
import type { Processes } from "./processes.ts";

/** Does something while every core of the machine has other work to do. */
export async function withLoad<T>(processes: Processes, work: () => Promise<T>): Promise<T> {
  const spinning = await Promise.all(
    Array.from({ length: availableParallelism() }, (_, index) =>
      processes.start(`load-${index}`, process.execPath, ["--eval", "for (;;);"]),
    ),
  );
  try {
    return await work();
  } finally {
    await Promise.all(spinning.map((server) => server.stop()));
  }
}
