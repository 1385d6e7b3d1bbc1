import type { CatalogPart } from "./entry.ts";

/** The code of components, their charts, and what runs together on one cluster. */
export const components = {
  advisory: {
    severity: "warning",
    summary: "A release that runs somewhere has a known security hole.",
    cause:
      "`apps/COMPONENT/support.yaml` lists an advisory for the release, with the release that has it fixed, where there is one.",
    fix: "Read the advisory, and move the pins to the release that the message names. Where there is none yet, see what the advisory offers as a stopgap.",
  },
  "autoscaler-clash": {
    severity: "error",
    summary: "Two autoscalers set the same of one workload.",
    cause:
      "Both write the replicas, or both write the requests, and take them back from each other every few seconds. They mostly come from two components, or from a chart's value beside a ScaledObject.",
    fix: "Leave one of them out, by a setting or value of the component that the message names.",
  },
  "autoscaler-loop": {
    severity: "error",
    summary: "An autoscaler follows a share of the requests that another one changes.",
    cause:
      "A HorizontalPodAutoscaler scales by percent of CPU or memory requests, and a VerticalPodAutoscaler changes these requests. Each answers the other, and the workload swings.",
    fix: "Let the VerticalPodAutoscaler only recommend (`updateMode: Off`), give each a resource of its own, or scale by another metric.",
  },
  "bad-component": {
    severity: "error",
    summary: "A component's definition has a field of the wrong kind.",
    cause: "The compiler refuses this; the component runs without having been compiled, or with a cast.",
    fix: "Correct the field in the call of `defineComponent`. `pnpm --filter @hub/app-COMPONENT typecheck` shows it too.",
  },
  "bad-quantity": {
    severity: "error",
    summary: "What a pod asks for cannot be read as an amount of CPU, memory or storage.",
    cause:
      "A request or a size of a volume is not of the form that Kubernetes knows, such as `500m`, `2` or `4Gi`. It comes from an override, or from the component itself.",
    fix: "Correct it where the message points.",
  },
  "chart-away": {
    severity: "error",
    summary: "Helm could not download a chart.",
    cause:
      "The repository is down or cannot be reached from here, it has no such version, or it wants a login.",
    fix: "Look at what Helm says. Or download the chart elsewhere, and name the archive or folder with `--chart`.",
  },
  "cluster-too-full": {
    severity: "error",
    summary: "What a cluster runs asks for more than it has.",
    cause:
      "The requests of all pods, at the fewest replicas that autoscalers may leave, exceed what the nodes offer. Some pods would stay Pending, and which ones is left to chance.",
    fix: "Enlarge the cluster and its `size` in `cluster.yaml`, lower requests by overrides, or run less. `hubctl capacity CLUSTER` lists what asks for how much.",
  },
  "cluster-too-small": {
    severity: "error",
    summary: "A cluster is smaller than the platform needs.",
    cause: "`size` of its `cluster.yaml` is below the platform's minimum of nodes, cores, memory or storage.",
    fix: "Enlarge the cluster, or correct `size` if it says less than the cluster has.",
  },
  "component-does-not-load": {
    severity: "error",
    summary: "The code of a component cannot be loaded.",
    cause:
      "`apps/COMPONENT/src/index.ts`, or what it imports, has a syntax error, throws when it is imported, or imports something that is not installed.",
    fix: "Mend it at the line of the stack. After a pull, `pnpm install` brings what is missing.",
  },
  "component-garbage": {
    severity: "error",
    summary: "A component gave something back that is no manifest or no plain data.",
    cause:
      "Values and manifests must be JSON: no functions, dates, `undefined`, promises or circles, and every manifest needs apiVersion, kind and name.",
    fix: "Correct what the message names in the component. A function that renders must not be `async`.",
  },
  "component-name": {
    severity: "error",
    summary: "A component has another name than its folder.",
    cause: "A folder of `apps/` was copied or renamed, and `name` in its `defineComponent` was not.",
    fix: "Give both one name.",
  },
  "component-secret": {
    severity: "error",
    summary: "A component renders a Secret.",
    cause:
      "Rendered manifests are committed to the deploy branch, so that everybody who can read the repository could read the Secret.",
    fix: "Declare it under `secrets` of the component, which makes an ExternalSecret that the cluster fills from its secret store.",
  },
  "component-threw": {
    severity: "error",
    summary: "A component threw an error while it rendered.",
    cause:
      "Its code fails with the facts and settings of some cluster. The stack below the message leads to the line; `hubctl why CLUSTER COMPONENT` shows the settings.",
    fix: "Mend the component. Where it is the settings that are wrong, let it throw a SettingError, which points at the override.",
  },
  "component-value": {
    severity: "error",
    summary: "A component gives its chart a value that the chart does not take.",
    cause:
      "The chart does not know the key, or expects another type there. Helm would drop it without a word or fail in a template. The type of the values was bypassed, or is older than the chart.",
    fix: "Correct the component. If the chart reads a key that it does not list, declare it with `withUnlistedKeys` and a reason.",
  },
  "impure-component": {
    severity: "error",
    summary: "What a component renders depends on more than the cluster and its settings.",
    cause:
      "It reads the clock, randomness, the environment or files, keeps state between calls, or follows the order of keys. Then nobody could tell from a diff what a cluster gets, and results could not be kept.",
    fix: "Take what it needs as a setting or a fact of the cluster, keep no state, and sort what comes from keys.",
  },
  "metrics-api-clash": {
    severity: "error",
    summary: "Two components of a cluster would serve the same metrics API.",
    cause:
      "A metrics API has one APIService in a cluster, for example `external.metrics.k8s.io`. Both Applications would take it from each other at every sync, and autoscalers would get no numbers.",
    fix: "Leave the API to one of the two by a value of the other, or turn one of them `off` on the cluster.",
  },
  "namespace-clash": {
    severity: "error",
    summary: "Two components want one namespace with different Pod Security levels.",
    cause:
      "A namespace has one level. The stricter one would stop the pods of one component, the laxer one would take the other's protection.",
    fix: "Give one of them a namespace of its own.",
  },
  "needs-kustomize": {
    severity: "error",
    summary: "Argo CD's own manifests need kustomize, which hubctl does not run.",
    cause:
      "`bootstrap --install` reads a plain list of files from the kustomization of the release, and it has more than that: patches, generators or files of elsewhere.",
    fix: "Install Argo CD by hand as its manual says, then run `hubctl bootstrap` without `--install`.",
  },
  "no-generated-chart": {
    severity: "error",
    summary: "A component has no `src/chart.gen.ts`.",
    cause: "An upgrade is compared with the keys of the chart so far, and nothing says which these were.",
    fix: "Write it once from the chart that is pinned: `hubctl chart types CHART --repository URL --component COMPONENT`.",
  },
  "no-helm": {
    severity: "error",
    summary: "Helm is not installed here.",
    cause: "A chart is to be downloaded, and neither the variable `HELM` nor `PATH` leads to the program.",
    fix: "Install Helm, set `HELM` to its path, or name the chart's archive or folder with `--chart`.",
  },
  "not-a-chart": {
    severity: "error",
    summary: "A folder or archive is not a Helm chart.",
    cause:
      "There is nothing at the path, it has no `Chart.yaml` with name and version, or a file of it cannot be parsed.",
    fix: "Name a chart's folder, or the `.tgz` archive that `helm pull` downloads.",
  },
  "not-a-component": {
    severity: "error",
    summary: "A folder of `apps/` has no component.",
    cause: "The default export of its `src/index.ts` is missing, or is not what `defineComponent` gives.",
    fix: "Export it: `export default defineComponent({ ... })`.",
  },
  "other-chart": {
    severity: "error",
    summary: "A chart that was given is not the one that is pinned or wanted.",
    cause:
      "The folder or archive has another name or version, for example that of a sub-chart or the latest one.",
    fix: "Name the one that the message expects.",
  },
  "out-of-support": {
    severity: "warning",
    summary: "A release that runs somewhere is no longer supported by its makers.",
    cause:
      "`apps/COMPONENT/support.yaml` says until when each line of releases gets fixes, and that day has passed.",
    fix: "Move the pins to the successor that the message names. If the makers prolonged it, correct `support.yaml`.",
  },
  "secret-store-closed": {
    severity: "error",
    summary: "An ExternalSecret is in a namespace that its ClusterSecretStore does not serve.",
    cause:
      "The store names the namespaces that may read it, and this one is not among them. The Secret would never be made, and its pods would not start.",
    fix: "Add the namespace to `applicationNamespaces` of external-secrets, or let the component read a SecretStore of its own namespace.",
  },
  "stale-chart": {
    severity: "error",
    summary: "The version in a `chart.gen.ts` was edited by hand.",
    cause:
      "The keys, CRDs and images beside it are still those of another version, so that every check against the chart would be wrong.",
    fix: "Run `hubctl chart update COMPONENT VERSION --write`, which generates the whole file.",
  },
  "undeclared-kind": {
    severity: "error",
    summary: "A component renders a cluster-wide kind that its AppProject does not allow.",
    cause:
      "A manifest has no namespace, and its kind is not in `argo.clusterKinds`, so that Argo CD would refuse to sync it. Or the namespace was forgotten.",
    fix: "Give the manifest its namespace, or list the kind, if it is cluster-wide.",
  },
  "undeclared-namespace": {
    severity: "error",
    summary: "A component renders into a namespace that its AppProject does not allow.",
    cause:
      "The namespace is neither the component's own nor in `extraNamespaces` or `argo.namespaces`, so that Argo CD would refuse to sync it.",
    fix: "Add it to `argo.namespaces` if it is another component's, to `extraNamespaces` if this component is to make it.",
  },
} as const satisfies CatalogPart;
