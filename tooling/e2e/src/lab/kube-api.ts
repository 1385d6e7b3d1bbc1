import type { IncomingMessage } from "node:http";
import { Agent, request } from "node:https";
import { sleep } from "./until.ts";

/** What the harness reads of any object. */
export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid: string;
    readonly generation?: number;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly finalizers?: readonly string[];
    readonly ownerReferences?: readonly { readonly kind: string; readonly name: string }[];
    readonly creationTimestamp: string;
    readonly deletionTimestamp?: string;
    readonly resourceVersion: string;
  };
}

export interface WatchEvent<T> {
  readonly type: "ADDED" | "MODIFIED" | "DELETED";
  readonly object: T;
}

interface Call {
  readonly body?: unknown;
  readonly type?: string;
}

/** An answer of an API server that is no success. */
export class ApiError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = "ApiError";
    this.status = status;
  }
}

/**
 * A client of one API server, apart from the one that `hubctl` uses: a test must not see through the eyes of what it
 * tests. The server's certificate is its own and lives on the loopback interface, so nothing is verified.
 */
export class KubeApi {
  readonly url: string;
  readonly #token: string;
  readonly #agent = new Agent({ keepAlive: true, rejectUnauthorized: false });
  #isClosed = false;

  constructor(url: string, token: string) {
    this.url = url;
    this.#token = token;
  }

  get = <T = KubeObject>(path: string): Promise<T> => this.#json<T>("GET", path);

  list = async <T extends KubeObject>(path: string): Promise<T[]> =>
    (await this.#json<{ items: T[] }>("GET", path)).items;

  create = <T = KubeObject>(path: string, body: object): Promise<T> => this.#json("POST", path, { body });

  /** Server-side apply, as the owner of every field. */
  apply = <T = KubeObject>(path: string, body: object): Promise<T> =>
    this.#json("PATCH", `${path}?fieldManager=e2e&force=true`, {
      body,
      type: "application/apply-patch+yaml",
    });

  merge = <T = KubeObject>(path: string, body: object): Promise<T> =>
    this.#json("PATCH", path, { body, type: "application/merge-patch+json" });

  /** Deletes an object, or with the path of a list all of its objects. What is not there is as good as deleted. */
  async remove(path: string): Promise<void> {
    try {
      await this.#json("DELETE", path, { body: { propagationPolicy: "Background" } });
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 404)) throw error;
    }
  }

  /** Whether there is an object at a path. */
  async has(path: string): Promise<boolean> {
    try {
      await this.get(path);
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return false;
      throw error;
    }
  }

  async isReady(): Promise<boolean> {
    try {
      return (await this.#text("GET", "/readyz")) === "ok";
    } catch {
      return false;
    }
  }

  /** Tells of every object of a list, and of each change, until `close`. Survives a server that goes and comes back. */
  watch<T extends KubeObject>(path: string, onEvent: (event: WatchEvent<T>) => void): void {
    const known = new Map<string, T>();
    const tell = ({ type, object }: WatchEvent<T>): void => {
      if (type === "DELETED") known.delete(object.metadata.uid);
      else known.set(object.metadata.uid, object);
      onEvent({ type, object });
    };
    const round = async (): Promise<void> => {
      const list = await this.#json<{ items: T[]; metadata: { resourceVersion: string } }>("GET", path);
      const listed = new Set(list.items.map(({ metadata }) => metadata.uid));
      for (const [uid, object] of known) if (!listed.has(uid)) tell({ type: "DELETED", object });
      for (const object of list.items)
        tell({ type: known.has(object.metadata.uid) ? "MODIFIED" : "ADDED", object });
      const join = path.includes("?") ? "&" : "?";
      const response = await this.#send(
        "GET",
        `${path}${join}watch=true&resourceVersion=${list.metadata.resourceVersion}`,
      );
      // Not by readline, whose iterator waits for ever where the connection breaks.
      let rest = "";
      for await (const chunk of response.setEncoding("utf8")) {
        const lines = (rest + chunk).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) {
          const event = JSON.parse(line) as WatchEvent<T> | { readonly type: "ERROR" };
          if (event.type === "ERROR") return;
          tell(event);
        }
      }
    };
    const forever = async (): Promise<void> => {
      while (!this.#isClosed) {
        await round().catch(() => {});
        await sleep(100);
      }
    };
    void forever();
  }

  close(): void {
    this.#isClosed = true;
    this.#agent.destroy();
  }

  async #json<T>(method: string, path: string, call?: Call): Promise<T> {
    // The caller names the kind that a path is for.
    return JSON.parse(await this.#text(method, path, call)) as T;
  }

  async #text(method: string, path: string, call?: Call): Promise<string> {
    const response = await this.#send(method, path, call);
    let text = "";
    for await (const chunk of response.setEncoding("utf8")) text += chunk;
    const status = response.statusCode ?? 0;
    if (status < 200 || status > 299) throw new ApiError(status, `${method} ${path}: ${status} ${text}`);
    return text;
  }

  #send(
    method: string,
    path: string,
    { body, type = "application/json" }: Call = {},
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const text = body === undefined ? "" : JSON.stringify(body);
      const headers = {
        Authorization: `Bearer ${this.#token}`,
        "Content-Type": type,
        // Node says no length for a DELETE by itself.
        "Content-Length": Buffer.byteLength(text),
      };
      const sent = request(this.url + path, { method, agent: this.#agent, headers }, resolve);
      sent.on("error", reject);
      sent.end(text);
    });
  }
}
