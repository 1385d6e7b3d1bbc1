import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ApplicationObject, ApplicationSetObject } from "./applications.ts";
import { connect, type Kube, type KubeOptions } from "./kube.ts";

/** What a request asks for, as RBAC sees it. */
export interface Access {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly namespace: string;
}

export interface FakeHubOptions {
  readonly applications?: readonly ApplicationObject[];
  readonly applicationSets?: readonly ApplicationSetObject[];
  /** Default: all is allowed. */
  readonly isAllowed?: (access: Access) => boolean;
  /** Answers before anything else does; true where it has. */
  readonly intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Objects a page of a list, whatever the client asks for. */
  readonly pageSize?: number;
}

type Stored = (ApplicationObject | ApplicationSetObject) & { readonly metadata: { readonly name: string } };

interface Event {
  readonly type: "ADDED" | "MODIFIED" | "DELETED";
  readonly version: number;
  readonly resource: string;
  readonly object: Stored;
}

/** The part of an API server that serves Applications and ApplicationSets in the namespace argocd, on loopback. */
export class FakeHub {
  readonly accesses: Access[] = [];
  readonly #options: FakeHubOptions;
  readonly #objects = new Map<string, Map<string, Stored>>();
  readonly #events: Event[] = [];
  readonly #watches = new Set<{ resource: string; response: ServerResponse }>();
  readonly #server = createServer((request, response) => this.#answer(request, response));
  #version = 1;
  #oldest = 0;

  constructor(options: FakeHubOptions) {
    this.#options = options;
    this.#objects.set("applications", byName(options.applications ?? []));
    this.#objects.set("applicationsets", byName(options.applicationSets ?? []));
  }

  /** Listens on a port of its own, or on the one that is given. */
  async listen(port = 0): Promise<void> {
    await once(this.#server.listen(port, "127.0.0.1"), "listening");
  }

  get port(): number {
    // It listens on TCP.
    return (this.#server.address() as AddressInfo).port;
  }

  get watches(): number {
    return this.#watches.size;
  }

  /** Adds or changes an object, and tells the watches. */
  put(resource: "applications" | "applicationsets", object: Stored): void {
    const objects = this.#objects.get(resource);
    const type = objects?.has(object.metadata.name) ? "MODIFIED" : "ADDED";
    objects?.set(object.metadata.name, object);
    this.#tell(type, resource, object);
  }

  remove(resource: "applications" | "applicationsets", name: string): void {
    const object = this.#objects.get(resource)?.get(name);
    if (!object) return;
    this.#objects.get(resource)?.delete(name);
    this.#tell("DELETED", resource, object);
  }

  /** Ends every watch, as an API server does every few minutes. */
  endWatches(): void {
    for (const { response } of this.#watches) response.end();
    this.#watches.clear();
  }

  /** Forgets all versions so far: whoever watches from one of them gets 410 Gone. */
  compact(): void {
    this.#oldest = this.#version + 1;
    this.#version += 2;
    this.#events.length = 0;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    if (this.#options.intercept?.(request, response)) return;
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    const [, group = "", namespace = "", resource = ""] =
      /^\/apis\/([^/]+)\/v1alpha1\/namespaces\/([^/]+)\/(\w+)$/.exec(pathname) ?? [];
    const verb = searchParams.get("watch") === "true" ? "watch" : "list";
    const access = { verb, group, resource, namespace };
    this.accesses.push(access);
    const objects = this.#objects.get(resource);
    if (this.#options.isAllowed && !this.#options.isAllowed(access)) {
      const who = `User "x" cannot ${verb} resource "${resource}"`;
      answerStatus(response, 403, `${resource}.${group} is forbidden: ${who}`);
    } else if (!objects) answerStatus(response, 404, "the server could not find the requested resource");
    else if (verb === "watch") this.#watch(resource, Number(searchParams.get("resourceVersion")), response);
    else this.#list([...objects.values()], Number(searchParams.get("continue") ?? 0), response);
  }

  #list(objects: readonly Stored[], start: number, response: ServerResponse): void {
    const size = this.#options.pageSize ?? 500;
    const rest = start + size < objects.length ? { continue: String(start + size) } : {};
    response.setHeader("Content-Type", "application/json").end(
      JSON.stringify({
        metadata: { resourceVersion: String(this.#version), ...rest },
        items: objects.slice(start, start + size),
      }),
    );
  }

  #watch(resource: string, since: number, response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "application/json" }).flushHeaders();
    if (since < this.#oldest) {
      const gone = { code: 410, reason: "Expired", message: "too old resource version", metadata: {} };
      response.end(`${JSON.stringify({ type: "ERROR", object: gone })}\n`);
      return;
    }
    const watch = { resource, response };
    this.#watches.add(watch);
    response.on("close", () => this.#watches.delete(watch));
    for (const event of this.#events)
      if (event.resource === resource && event.version > since) response.write(eventText(event));
  }

  #tell(type: Event["type"], resource: string, object: Stored): void {
    const event = { type, version: ++this.#version, resource, object };
    this.#events.push(event);
    for (const watch of this.#watches)
      if (watch.resource === resource) watch.response.write(eventText(event));
  }
}

/** A hub that is closed after the test. */
export async function fakeHub(options: FakeHubOptions = {}): Promise<FakeHub> {
  const hub = new FakeHub(options);
  await hub.listen();
  onTestFinished(() => hub.close());
  return hub;
}

/** A client of a server on loopback, with a kubeconfig of its own. */
export const kubeOf = (port: number, options: KubeOptions = {}, scheme = "http"): Kube =>
  connect({ kubeconfig: kubeconfigFile(port, scheme), ...options });

/** A kubeconfig with the context `hub`, removed after the test. */
export function kubeconfigFile(port: number, scheme = "http"): string {
  const folder = mkdtempSync(join(tmpdir(), "hubctl-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "config");
  writeFileSync(
    file,
    JSON.stringify({
      "current-context": "hub",
      contexts: [{ name: "hub", context: { cluster: "hub", user: "reader" } }],
      clusters: [{ name: "hub", cluster: { server: `${scheme}://127.0.0.1:${port}` } }],
      users: [{ name: "reader", user: { token: "test" } }],
    }),
  );
  return file;
}

export function answerStatus(response: ServerResponse, code: number, message: string): void {
  response.writeHead(code, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ kind: "Status", status: "Failure", code, message }));
}

const byName = (objects: readonly Stored[]): Map<string, Stored> =>
  new Map(objects.map((object) => [object.metadata.name, object]));

const eventText = ({ type, version, object }: Event): string =>
  `${JSON.stringify({ type, object: { ...object, metadata: { ...object.metadata, resourceVersion: String(version) } } })}\n`;
