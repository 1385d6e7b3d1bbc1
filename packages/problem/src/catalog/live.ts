import type { CatalogPart } from "./entry.ts";

/** API servers, and programs that hubctl runs. */
export const live = {
  "bad-kubeconfig": {
    severity: "error",
    summary: "A kubeconfig cannot be read as one.",
    cause: "The file is not YAML, or contexts, clusters or users in it have another form.",
    fix: "`kubectl config view --kubeconfig FILE` meets the same error; correct the file, or get a new one.",
  },
  "crd-not-served": {
    severity: "error",
    summary: "An API server does not serve a CRD that was applied.",
    cause:
      "30 seconds after it was applied it is not Established: another CRD has its names, or its schema is refused.",
    fix: "Look at its conditions: `kubectl describe crd NAME`. Then run it again, which goes on where it was.",
  },
  forbidden: {
    severity: "error",
    summary: "The user of a context may not do what hubctl needs.",
    cause:
      "RBAC of the cluster refuses it. The message says which right is missing, and the file that describes all of them.",
    fix: "Give the user the role in that file, or choose another context with `--context`.",
  },
  "no-argo-cd": {
    severity: "error",
    summary: "A hub has no Argo CD.",
    cause:
      "Its API server does not know the kind Application: Argo CD was never installed there, or the context is that of another cluster.",
    fix: "Check the context. Then `hubctl bootstrap --install` installs the Argo CD that the fleet pins.",
  },
  "no-argo-cd-pin": {
    severity: "error",
    summary: "The fleet does not run Argo CD on a hub.",
    cause:
      "No pin for the cluster of the hub names `argo-cd`, so that nothing says which one `--install` should take.",
    fix: "Pin `argo-cd` in the `pins.yaml` of the hub's cluster, or install it by hand and leave `--install` out.",
  },
  "no-credentials": {
    severity: "error",
    summary: "The credentials of a context cannot be had.",
    cause:
      "Its login plug-in fails or is not installed, a file that it names is missing, or the login has run out.",
    fix: "Log in again (`aws sso login`, `gcloud auth login`, `az login`). Any kubectl command with the context meets the same error.",
  },
  "no-kubeconfig": {
    severity: "error",
    summary: "There is no kubeconfig.",
    cause:
      "Neither `--kubeconfig` nor `KUBECONFIG` names a file that is there, and there is none in the home folder.",
    fix: "Name one, or let your cloud's tool write it.",
  },
  "not-found": {
    severity: "error",
    summary: "An API server does not have what was asked for.",
    cause:
      "The context is that of another cluster, or what brings the kind or the object is not installed there.",
    fix: "Check the context, and whether `hubctl bootstrap` has run for the hub.",
  },
  refused: {
    severity: "error",
    summary: "An API server refused a request.",
    cause:
      "The object does not pass its validation, or an admission webhook or policy refuses it. The message has the server's reason.",
    fix: "Mend what the server says; nothing was changed.",
  },
  "server-away": {
    severity: "error",
    summary: "An API server cannot be reached.",
    cause:
      "Its address does not resolve or refuses connections: no VPN, a cluster that is gone, or a kubeconfig that is old.",
    fix: "Check the network or VPN, then the address: `kubectl --context CONTEXT cluster-info`.",
  },
  "server-failed": {
    severity: "error",
    summary: "An API server failed, or has too much to do.",
    cause:
      "It answers with 429 or 5xx: it is overloaded, restarting, or what stands behind it (etcd, a webhook) does not answer.",
    fix: "Try again in a moment. If it stays: `kubectl --context CONTEXT get --raw /readyz?verbose`.",
  },
  "server-slow": {
    severity: "error",
    summary: "An API server did not answer in time.",
    cause: "A firewall drops the packets without a word, the VPN is down, or the server is overloaded.",
    fix: "Check the network or VPN, or give it more time with `--request-timeout`.",
  },
  "tls-failed": {
    severity: "error",
    summary: "The certificate of an API server is not trusted.",
    cause:
      "The cluster was made anew and the kubeconfig has the old authority, the address is another server's, or a proxy stands between.",
    fix: "Get a new kubeconfig, or correct `certificate-authority` and `server`. Do not switch verification off: it is what tells the server from an impostor.",
  },
  "tool-failed": {
    severity: "error",
    summary: "A program that hubctl runs failed.",
    cause: "`helm` or `git` ended with an error, or took too long. The message has the program's own words.",
    fix: "Mend what it says, and run it again.",
  },
  "tool-missing": {
    severity: "error",
    summary: "A program that hubctl needs is not installed.",
    cause: "It is not on `PATH`.",
    fix: "Install it, or name it in the variable that the message gives.",
  },
  unauthorized: {
    severity: "error",
    summary: "An API server does not accept the credentials.",
    cause: "They have run out, were revoked, or are for another cluster.",
    fix: "Log in again as you do for kubectl; `kubectl --context CONTEXT auth whoami` tries it.",
  },
  "unknown-context": {
    severity: "error",
    summary: "The kubeconfig has no such context.",
    cause:
      "The name was mistyped, the kubeconfig is another one, or it names no current context. hubctl takes a context named like the hub or the cluster, where none is given.",
    fix: "Choose one with `--context`, or name one like the cluster: `kubectl config rename-context OLD CLUSTER`.",
  },
} as const satisfies CatalogPart;
