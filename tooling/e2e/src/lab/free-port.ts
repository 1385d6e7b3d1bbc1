import { type AddressInfo, connect, createServer } from "node:net";
import { Missing, until } from "./until.ts";

/** Ports of the loopback interface that nobody listens on. All are held until the last is found, so that none comes twice. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

export const freePort = async (): Promise<number> => (await freePorts(1))[0] ?? 0;

/** Waits until a server takes connections on a port of the loopback interface. */
export const untilListening = (name: string, port: number): Promise<true> =>
  until(
    `${name} listens`,
    60,
    () =>
      new Promise<true | Missing>((resolve) => {
        const socket = connect(port, "127.0.0.1");
        socket
          .once("connect", () => resolve(true))
          .once("error", ({ message }) => resolve(new Missing(message)));
        socket.once("connect", () => socket.destroy());
      }),
  );
