import type { Tool } from "./tool.ts";

const selection = "--all-namespaces -A --selector= -l=";
const output = "--output= -o=";

/**
 * What pages use of each tool, and not more. A new line here is copied from the tool's own `--help`; where the tool is
 * installed, a test holds all of it against that.
 */
export const tools: { readonly [name: string]: Tool } = {
  amtool: {
    options: "--alertmanager.url=",
    commands: {
      "alert add": "--annotation= --end=",
      "alert query": output,
      "silence add": "--comment= --duration= --author=",
    },
  },
  argocd: {
    options: "--grpc-web --server=",
    commands: {
      "app confirm-deletion": "",
      "cluster add": "--in-cluster --name= --upsert --yes",
      "repo add": "",
    },
  },
  // It takes those of the cluster behind its commands alone.
  cmctl: {
    commands: {
      renew: "--all --context= --namespace= -n=",
      "status certificate": "--context= --namespace= -n=",
    },
  },
  git: {
    options: "-C=",
    commands: {
      add: "--all",
      checkout: "",
      commit: "--all --allow-empty --message= --quiet -S",
      config: "--add --global",
      diff: "--no-index --stat",
      fetch: "--unshallow",
      init: "--initial-branch= --quiet",
      log: "-1 --diff-filter= --format= --oneline --patch --since=",
      "ls-remote": "",
      pull: "",
      push: "",
      "remote add": "",
      revert: "",
      rm: "-r --quiet",
      status: "",
      switch: "--create",
    },
  },
  helm: { commands: { install: "", pull: "--repo= --version=", template: "" } },
  kubectl: {
    options: "--context= --kubeconfig= --namespace= -n=",
    commands: {
      annotate: "--overwrite",
      apply: "--filename= -f= --server-side",
      "auth can-i": "--list",
      "auth whoami": "",
      "cluster-info": "",
      "config rename-context": "",
      "config use-context": "",
      "config view": `--minify --raw ${output}`,
      cordon: "",
      "create clusterrolebinding": "--clusterrole= --group= --serviceaccount=",
      "create configmap": "--from-literal=",
      "create ingress": "--class= --dry-run= --rule=",
      "create rolebinding": "--group= --role= --serviceaccount=",
      "create secret generic": "--from-file= --from-literal=",
      "create token": "--duration=",
      debug: "--image= --profile= --stdin --tty --target=",
      delete: `--all --cascade= --field-selector= --wait ${selection}`,
      describe: selection,
      edit: "",
      exec: "--container= -c= --stdin --tty",
      get: `--field-selector= --ignore-not-found --label-columns= --no-headers --raw= --show-labels --sort-by= --watch -w ${output} ${selection}`,
      label: "--all --dry-run= --overwrite",
      logs: "--container= -c= --follow --prefix --previous --since= --tail= --selector= -l=",
      patch: "--patch= --type= --subresource=",
      "port-forward": "--address=",
      "rollout history": "--revision=",
      "rollout restart": "",
      "rollout status": "--timeout=",
      "rollout undo": "--to-revision=",
      scale: "--replicas=",
      "top node": "--sort-by=",
      "top nodes": "--sort-by=",
      "top pod": `--containers --sort-by= ${selection}`,
      "top pods": `--containers --sort-by= ${selection}`,
      uncordon: "",
      wait: "--for= --timeout=",
    },
  },
  velero: {
    options: "--kubecontext= --namespace= -n=",
    commands: {
      "backup create": "--from-schedule= --include-namespaces= --wait",
      "backup delete": "--confirm",
      "backup describe": "--details",
      "backup get": "",
      "backup logs": "",
      "backup-location get": "",
      "restore create":
        "--exclude-resources= --existing-resource-policy= --from-backup= --include-namespaces= --include-resources= --namespace-mappings= --selector= --wait",
      "restore delete": "--confirm",
      "restore describe": "--details",
      "restore get": "",
      "restore logs": "",
      "schedule get": "",
    },
  },
};

/** Programs of every machine, and others whose options are not looked at. */
export const otherPrograms: ReadonlySet<string> = new Set([
  "cat",
  "cd",
  "curl",
  "date",
  "dig",
  "echo",
  "export",
  "grep",
  "head",
  "htpasswd",
  "jq",
  "kind",
  "ln",
  "mkdir",
  "nc",
  "openssl",
  "printf",
  "psql",
  "redis-cli",
  "sed",
  "sort",
  "tail",
  "tee",
  "xargs",
]);
