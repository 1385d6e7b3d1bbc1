import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Takes what is posted to it, as the relay of a chat does. */
export class WebhookReceiver<T> {
  readonly url: string;
  /** The bodies, in the order in which they came. */
  readonly received: T[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rollouts`;
    server.on("request", async (request, response) => {
      let text = "";
      for await (const chunk of request.setEncoding("utf8")) text += chunk;
      // Whoever makes a receiver knows what it is sent.
      this.received.push(JSON.parse(text) as T);
      response.end();
    });
  }

  static async start<T>(): Promise<WebhookReceiver<T>> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new WebhookReceiver<T>(server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
