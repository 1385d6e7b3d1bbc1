import {
  HttpMethod,
  IsomorphicFetchHttpLibrary,
  type KubeConfig,
  RequestContext,
  type ResponseContext,
} from "@kubernetes/client-node";
import { type ContextOptions, loadKubeConfig } from "./kube-config.ts";
import {
  type ApiRequest,
  type ApiStatus,
  connectionError,
  credentialsError,
  KubeError,
  statusError,
} from "./problems.ts";

export interface KubeOptions extends ContextOptions {
  /** How long one request may take, seconds. Default: 15. */
  readonly timeoutSeconds?: number | undefined;
  /** File that describes the rights which the caller needs, for the message of a refusal. */
  readonly rights?: string;
}

export type Query = Readonly<Record<string, string | number | boolean>>;

/** What every object of the Kubernetes API has. */
export interface KubeObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly creationTimestamp?: string;
    readonly resourceVersion?: string;
  };
}

export interface KubeList<T> {
  readonly items: T[];
  readonly metadata: { readonly resourceVersion?: string };
}

/** Server-side apply. */
export interface ApplyOptions {
  readonly fieldManager: string;
  /** Takes over fields of other managers. Default: false, the server answers 409. */
  readonly force?: boolean;
  /** The server checks and answers as if, and changes nothing. */
  readonly dryRun?: boolean;
  /** The server refuses fields that it does not know. Default: false, it drops them. */
  readonly strict?: boolean;
}

/** Objects a page of a list: what kubectl asks for. */
const pageSize = 500;

const defaultTimeoutSeconds = 15;

/** One API server, with the credentials of one context. Every failure of a request is a `KubeError`. */
export class Kube {
  readonly context: string;
  readonly server: string;
  readonly timeoutSeconds: number;
  readonly config: KubeConfig;
  readonly #rights: string;
  /** The client makes an agent a request; one for all keeps the connections open. */
  #dispatcher: ReturnType<RequestContext["getDispatcher"]>;

  constructor(config: KubeConfig, options: Pick<KubeOptions, "timeoutSeconds" | "rights"> = {}) {
    this.config = config;
    this.context = config.getCurrentContext();
    this.server = config.getCurrentCluster()?.server ?? "";
    this.timeoutSeconds = options.timeoutSeconds ?? defaultTimeoutSeconds;
    this.#rights = options.rights ?? "packages/live/hubctl-reader.yaml";
  }

  // The server is trusted to answer with the kind that a path is for, here and below.
  get<T>(path: string, query: Query = {}): Promise<T> {
    return this.#send<T>(HttpMethod.GET, "get", path, query);
  }

  /** All objects of a list. */
  async list<T extends KubeObject>(path: string, query: Query = {}): Promise<KubeList<T>> {
    const items: T[] = [];
    let metadata: KubeList<T>["metadata"] | undefined;
    for await (const page of this.pages<T>(path, query)) {
      items.push(...page.items);
      metadata ??= page.metadata;
    }
    return { items, metadata: metadata ?? {} };
  }

  /** A list page by page, for objects that need not all be kept. */
  async *pages<T extends KubeObject>(path: string, query: Query = {}): AsyncGenerator<KubeList<T>> {
    type Page = { items?: T[] | null; metadata?: { continue?: string; resourceVersion?: string } };
    let next: string | undefined;
    do {
      const page: Page = await this.#send<Page>(HttpMethod.GET, "list", path, {
        limit: pageSize,
        ...query,
        ...(next ? { continue: next } : {}),
      });
      yield { items: page.items ?? [], metadata: page.metadata ?? {} };
      next = page.metadata?.continue;
    } while (next);
  }

  /** Posts an object to the path of its kind. With `dryRun` the server admits or refuses it, and stores nothing. */
  create<T>(path: string, object: object, { dryRun = false } = {}): Promise<T> {
    const body = { text: JSON.stringify(object), type: "application/json" };
    return this.#send<T>(HttpMethod.POST, "create", path, dryRun ? { dryRun: "All" } : {}, body);
  }

  /** Server-side apply at the path of the object itself. */
  apply<T>(path: string, object: object, { fieldManager, force, dryRun, strict }: ApplyOptions): Promise<T> {
    const body = { text: JSON.stringify(object), type: "application/apply-patch+yaml" };
    const query = {
      fieldManager,
      ...(force ? { force } : {}),
      ...(dryRun ? { dryRun: "All" } : {}),
      ...(strict ? { fieldValidation: "Strict" } : {}),
    };
    return this.#send<T>(HttpMethod.PATCH, "patch", path, query, body);
  }

  /** What a failure of this request is called: also for watches, which the client sends itself. */
  toError(verb: string, path: string, error: unknown): KubeError {
    if (error instanceof KubeError) return error;
    const request = this.#request(verb, path);
    const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
    return typeof status === "number"
      ? statusError(request, status, {})
      : connectionError(request, error, this.timeoutSeconds);
  }

  async #send<T>(
    method: HttpMethod,
    verb: string,
    path: string,
    query: Query,
    body?: { text: string; type: string },
  ): Promise<T> {
    const url = new URL(this.server + path);
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, String(value));
    const context = new RequestContext(url.toString(), method);
    context.setHeaderParam("Accept", "application/json");
    if (body) {
      context.setHeaderParam("Content-Type", body.type);
      context.setBody(body.text);
    }
    try {
      await this.config.applySecurityAuthentication(context);
    } catch (error) {
      throw credentialsError(this.#request(verb, path), error);
    }
    this.#dispatcher ??= context.getDispatcher();
    if (this.#dispatcher) context.setDispatcher(this.#dispatcher);
    let response: ResponseContext;
    let text: string;
    try {
      context.setSignal(AbortSignal.timeout(this.timeoutSeconds * 1000));
      response = await new IsomorphicFetchHttpLibrary().send(context).toPromise();
      text = await response.body.text();
    } catch (error) {
      throw this.toError(verb, path, error);
    }
    const { httpStatusCode: status } = response;
    if (status >= 200 && status < 300) return parse<T>(text) ?? ({} as T);
    // A client certificate that an exec plug-in gave may have been replaced.
    if (status === 401) this.#dispatcher = undefined;
    throw statusError(this.#request(verb, path), status, parse<ApiStatus>(text) ?? {});
  }

  #request(verb: string, path: string): ApiRequest {
    const { context, server } = this;
    return { context, server, verb, path, rights: this.#rights };
  }
}

/** The API server of a context. Nothing is sent yet. Throws as `loadKubeConfig` does. */
export const connect = (options: KubeOptions = {}): Kube => new Kube(loadKubeConfig(options), options);

export interface ResourcePath {
  /** API group; none for the core group. */
  readonly group?: string;
  readonly version: string;
  /** Plural, in lower case. */
  readonly resource: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** Path of a kind's list, or of one object. */
export const resourcePath = ({ group, version, resource, namespace, name }: ResourcePath): string =>
  [
    group ? `/apis/${group}/${version}` : `/api/${version}`,
    ...(namespace ? [`namespaces/${encodeURIComponent(namespace)}`] : []),
    resource,
    ...(name ? [encodeURIComponent(name)] : []),
  ].join("/");

/** JSON, or undefined where a proxy in between answered in its own words. */
function parse<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
