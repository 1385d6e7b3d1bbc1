import { didYouMean, error, type Problem, ProblemError } from "@hub/problem";

/** The parts of a Kubernetes `Status` that say why a request failed. */
export interface ApiStatus {
  readonly reason?: string;
  readonly message?: string;
}

/** What was asked of an API server, for the message of what went wrong. */
export interface ApiRequest {
  readonly context: string;
  readonly server: string;
  /** `get`, `list`, `watch`, `create`, `patch`: the verb as RBAC knows it. */
  readonly verb: string;
  readonly path: string;
  /** File that describes the rights which the caller needs. */
  readonly rights: string;
}

/** A request that an API server refused or did not answer. Carries one Problem for people. */
export class KubeError extends ProblemError {
  /** HTTP status; undefined where no answer came. */
  readonly status: number | undefined;
  /** What the server said, word for word. */
  readonly answer: ApiStatus;

  constructor(problem: Problem, options: ErrorOptions & { status?: number; answer?: ApiStatus } = {}) {
    super([problem], options);
    this.name = "KubeError";
    this.status = options.status;
    this.answer = options.answer ?? {};
  }
}

/** A status other than 2xx as a problem: `unauthorized`, `forbidden`, `refused`, `not-found`, `server-failed`. */
export function statusError(request: ApiRequest, status: number, answer: ApiStatus): KubeError {
  const options = { status, answer };
  const { context, verb, rights } = request;
  const what = resourceText(request.path);
  const said = answer.message ? `: ${sentence(answer.message)}` : ".";
  const rbac = status === 403 && (!answer.message || /\bcannot \w+ (resource|path)\b/.test(answer.message));
  if (status === 401)
    return new KubeError(
      error(
        "unauthorized",
        `${server(request)} does not accept the credentials of the context ${context} (401): expired, or not meant for it.`,
        "Log in again as you do for kubectl, then try `kubectl --context CONTEXT auth whoami`.",
      ),
      options,
    );
  if (rbac)
    return new KubeError(
      error(
        "forbidden",
        `The user of the context ${context} may not ${verb} ${what} (403).`,
        `Give it the role of ${rights}, or choose another context with --context.`,
      ),
      options,
    );
  if (status === 404)
    return new KubeError(
      error(
        "not-found",
        `${server(request)} has no ${what} (404)${said}`,
        "Check with --context that this is the right cluster, and that what it asks for is installed.",
      ),
      options,
    );
  if (status >= 500 || status === 429)
    return new KubeError(
      error(
        "server-failed",
        `${server(request)} could not ${verb} ${what} (${status})${said}`,
        "Try again in a moment; if it stays, look at the API server's own health.",
      ),
      options,
    );
  return new KubeError(
    error(
      "refused",
      `${server(request)} refused to ${verb} ${what} (${status})${said}`,
      "Read what the server says; nothing was changed.",
    ),
    options,
  );
}

/** A request without an answer as a problem: `server-away`, `server-slow`, `tls-failed`. */
export function connectionError(request: ApiRequest, thrown: unknown, timeoutSeconds: number): KubeError {
  const codes = errorCodes(thrown);
  const text = innermost(thrown);
  if (isTimeout(thrown) || codes.some((one) => timeouts.has(one)))
    return new KubeError(
      error(
        "server-slow",
        `${server(request)} did not answer within ${timeoutSeconds} s (${request.verb} ${resourceText(request.path)}).`,
        "Check the network or VPN, or give it more time with --request-timeout.",
      ),
      { cause: thrown },
    );
  if (codes.some((one) => /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|EPROTO/.test(one)))
    return new KubeError(
      error(
        "tls-failed",
        `${server(request)} has no certificate that the context ${request.context} trusts: ${sentence(text)}`,
        "Check certificate-authority and server of its cluster in the kubeconfig; do not switch verification off.",
      ),
      { cause: thrown },
    );
  return new KubeError(
    error(
      "server-away",
      `${server(request)} cannot be reached: ${sentence(codes[0] ?? text)}`,
      "Check the address in the kubeconfig, and the network or VPN.",
    ),
    { cause: thrown },
  );
}

/** Credentials that could not be had, as a problem: a plug-in that fails, a file that is missing, a login that ran out. */
export const credentialsError = ({ context }: ApiRequest, thrown: unknown): KubeError =>
  new KubeError(
    error(
      "no-credentials",
      `The credentials of the context ${context} cannot be had: ${sentence(innermost(thrown))}`,
      "Run any kubectl command with this context: it meets the same error.",
    ),
    { cause: thrown },
  );

export const unknownContext = (name: string | undefined, known: readonly string[]): ProblemError =>
  new ProblemError(
    error(
      "unknown-context",
      name ? `The kubeconfig has no context ${name}.` : "The kubeconfig names no current context.",
      name ? didYouMean(name, known) : `Choose one with --context. ${didYouMean("", known)}`,
    ),
  );

export const noKubeconfig = (files: readonly string[]): ProblemError =>
  new ProblemError(
    error(
      "no-kubeconfig",
      `There is no kubeconfig at ${files.join(" or ")}.`,
      "Name one with --kubeconfig or KUBECONFIG.",
    ),
  );

export const badKubeconfig = (file: string, because: string, options?: ErrorOptions): ProblemError =>
  new ProblemError(
    error(
      "bad-kubeconfig",
      `It is no kubeconfig: ${sentence(because)}`,
      "Try it with `kubectl config view`.",
      { place: { file, line: 1, column: 1 } },
    ),
    options,
  );

const server = ({ server: address }: ApiRequest): string => `The API server ${address}`;

/** What a request's path names, as people say it: `deployments.apps web in the namespace shop`. */
export function resourceText(path: string): string {
  const [bare = ""] = path.split("?");
  const match =
    /^\/(?:api|apis\/([^/]+))\/[^/]+(?:\/namespaces\/([^/]+)(?=\/))?\/([^/]+)(?:\/([^/]+))?(?:\/(.+))?$/.exec(
      bare,
    );
  if (!match?.[3]) return bare;
  const [, group, namespace, resource, name, subresource] = match;
  return [
    `${resource}${subresource ? `/${subresource.split("/")[0]}` : ""}${group ? `.${group}` : ""}`,
    ...(name ? [name] : []),
    ...(namespace ? [`in the namespace ${namespace}`] : []),
  ].join(" ");
}

const timeouts = new Set([
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
]);

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === "TimeoutError" || isTimeout(error.cause));

/** The codes of an error and of its causes, the innermost first: fetch hides the reason in `cause`. */
function errorCodes(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = "code" in error && typeof error.code === "string" ? [error.code] : [];
  return [...errorCodes(error.cause), ...code];
}

const innermost = (error: unknown): string =>
  error instanceof Error
    ? error.cause instanceof Error
      ? innermost(error.cause)
      : error.message
    : String(error);

const sentence = (text: string): string => {
  const line = text.trim().replace(/\s*\n\s*/g, " ");
  return /[.!?]$/.test(line) ? line : `${line}.`;
};
