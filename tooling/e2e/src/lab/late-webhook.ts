import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { freePort } from "./free-port.ts";

/** An admission webhook that allows everything, once it is there at all. */
export class LateWebhook {
  readonly url: string;
  /** Certificate to trust, base64. */
  readonly caBundle: string;
  /** Requests that it has answered. */
  answered = 0;
  readonly #server: Server;
  readonly #port: number;
  readonly #delayMs: number;
  #timer: NodeJS.Timeout | undefined;

  private constructor(cert: Buffer, key: Buffer, port: number, delayMs: number) {
    this.url = `https://127.0.0.1:${port}/`;
    this.caBundle = cert.toString("base64");
    this.#port = port;
    this.#delayMs = delayMs;
    this.#server = createServer({ cert, key }, async (request, response) => {
      let text = "";
      for await (const chunk of request) text += chunk;
      const review = JSON.parse(text) as { apiVersion: string; kind: string; request: { uid: string } };
      const { apiVersion, kind } = review;
      this.answered++;
      response.setHeader("Content-Type", "application/json");
      response.end(
        JSON.stringify({ apiVersion, kind, response: { uid: review.request.uid, allowed: true } }),
      );
    });
  }

  /** Knows its address; nobody listens there until `begin` has been called and the delay is over. */
  static async plan(files: { cert: string; key: string }, delayMs: number): Promise<LateWebhook> {
    return new LateWebhook(readFileSync(files.cert), readFileSync(files.key), await freePort(), delayMs);
  }

  begin(): void {
    this.#timer = setTimeout(() => this.#server.listen(this.#port, "127.0.0.1"), this.#delayMs);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#timer);
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
