import type { CatalogPart } from "./entry.ts";

/** The files under `clusters/`. */
export const clusters = {
  "bad-name": {
    severity: "error",
    summary: "A name does not fit where Kubernetes or Argo CD uses it.",
    cause:
      "Names of clusters, components and namespaces become names of objects, so that they must be DNS labels: a-z, 0-9 and -, at most 63 characters, a letter or digit at both ends. A component's name is shorter still, since it stands behind the cluster's name, and some are taken by Argo CD's own projects.",
    fix: "Choose another name. For a cluster or component that is its folder's name, everywhere it is written.",
  },
  "bad-setting": {
    severity: "error",
    summary: "A component refuses a setting, or two settings that do not go together.",
    cause:
      "The value has the right type, and the component knows better: a backup without a bucket, a maximum below the minimum. The message says which condition does not hold.",
    fix: "Change the override that the message points at. `hubctl why CLUSTER COMPONENT` shows all of the settings and which file each comes from; the component's README explains them.",
  },
  "bad-value": {
    severity: "error",
    summary: "A value has not the form that its field asks for.",
    cause:
      "It is none of the values that are allowed, or has another form: a date that is none, a duration without a unit.",
    fix: "Write it as the message says. With `hubctl schemas` an editor checks it while you type.",
  },
  "cluster-name": {
    severity: "error",
    summary: "A `cluster.yaml` says another name than that of its folder.",
    cause:
      "The folder's name is the cluster's. The file was copied from another cluster, or the folder was renamed.",
    fix: "Delete the line `name:`, which is not needed, or rename the folder.",
  },
  "credential-in-file": {
    severity: "error",
    summary: "A file under `clusters/` holds what looks like a credential.",
    cause:
      "The field is named like a password, token or key, or the value looks like one. Everybody who can read the repository can read it, and its history keeps it.",
    fix: "Take it out. If it was ever pushed, revoke it: deleting the line does not take it out of Git.",
  },
  "credential-in-override": {
    severity: "error",
    summary: "An override holds what looks like a credential.",
    cause:
      "A chart's value for a password or token was filled in. Everybody who can read the repository can read it, and its history keeps it.",
    fix: "Put it into the cluster's secret store, and name the Secret in the override (charts call it `existingSecret`). If it was ever pushed, revoke it.",
  },
  "dependency-cycle": {
    severity: "error",
    summary: "Components depend on each other in a circle.",
    cause:
      "Waves are computed from `dependsOn` and `after`, and in a circle nothing can come first. With frozen releases it shows where one cluster runs releases together that never were in one working tree.",
    fix: "Take one of the dependencies out; `after` where only the order matters and not that the other runs. Among releases, pin another one of them.",
  },
  "domain-outside-zone": {
    severity: "error",
    summary: "A cluster's domain is not inside its DNS zone.",
    cause:
      "Its names would get neither DNS records nor certificates, since external-dns and cert-manager work in the zone alone.",
    fix: "Correct `domain` or `dns.zone` of the `cluster.yaml`: the domain is the zone, or ends with a dot and the zone.",
  },
  "duplicate-application": {
    severity: "error",
    summary: "Two Applications of one hub would have one name.",
    cause:
      "An Application is named `<cluster>-<component>`. A cluster `eu` with the component `prod-api` and a cluster `eu-prod` with `api` give the same name, and Argo CD would keep only one of the two.",
    fix: "Rename one of the clusters.",
  },
  "duplicate-cluster": {
    severity: "error",
    summary: "Two clusters have the same name.",
    cause: "A folder was copied, and its `cluster.yaml` still says the name of the first one.",
    fix: "Delete the line `name:` in the copy, and read the rest of it for what else was the other cluster's.",
  },
  "duplicate-domain": {
    severity: "error",
    summary: "Two clusters have the same domain.",
    cause:
      "Both would write the same DNS records, and take them from each other. Mostly a `cluster.yaml` that was copied.",
    fix: "Correct the domain of one of them, or delete a cluster that is no more.",
  },
  "duplicate-hub": {
    severity: "error",
    summary: "`fleet.yaml` names a hub twice.",
    cause: "An entry of `hubs` was copied or merged twice.",
    fix: "Rename one of the two, or delete it.",
  },
  "duplicate-ring": {
    severity: "error",
    summary: "`fleet.yaml` names a ring twice.",
    cause: "An entry of `rings` was copied or merged twice. A ring has one place in the order.",
    fix: "Rename one of the two, or delete it.",
  },
  "duplicate-server": {
    severity: "error",
    summary: "Two clusters have the same API server.",
    cause:
      "Both would be deployed to one real cluster, where they would overwrite each other. Mostly a `cluster.yaml` that was copied.",
    fix: "Correct `server` of one of them, or delete the folder of a cluster that is no more.",
  },
  "head-not-tracked": {
    severity: "error",
    summary: "A pin says `head` in a ring that does not track head.",
    cause:
      "Head moves with every merge. Only a ring with `tracksHead: true` may run it, so that nothing reaches production untried.",
    fix: "Pin an exact release, or set `tracksHead: true` for the ring in `clusters/fleet.yaml`, if it is meant to try things.",
  },
  "hold-expired": {
    severity: "error",
    summary: "A hold has passed its last day.",
    cause:
      "A hold does not end by itself: its last day passed, and nobody decided. What is held goes on missing updates until somebody does.",
    fix: "`hubctl resume` ends it. If the reason still stands, `hubctl hold` with a new day and the reason.",
  },
  "large-integer": {
    severity: "warning",
    summary: "Helm prints a whole number of a million or more in scientific form.",
    cause:
      "Helm reads numbers as floating point, so that a template prints 1000000 as `1e+06`. Where the chart puts it into text, such as a flag or a configuration file, the program may not understand that.",
    fix: "Put it in quotes, if the chart takes a string there. If it is a number in the manifest, nothing needs to be done.",
  },
  "missing-dependency": {
    severity: "error",
    summary: "A cluster runs a component without one that it depends on.",
    cause:
      "`dependsOn` of the component names another one that is not pinned for the cluster, or is turned off there. It would wait for it forever, or crash.",
    fix: "Pin the other one too, for the ring or the cluster, or turn this one `off`.",
  },
  "missing-field": {
    severity: "error",
    summary: "A required field is missing.",
    cause: "The file was begun by hand, or a field was renamed.",
    fix: "Add it; the message says what belongs there. `hubctl new cluster` writes a whole `cluster.yaml`.",
  },
  "missing-file": {
    severity: "error",
    summary: "A file is missing without which the fleet cannot be read.",
    cause:
      "`clusters/fleet.yaml`, or the `cluster.yaml` of a cluster's folder, is not there. Without the first, the command mostly runs in the wrong folder.",
    fix: "Run it from the repository's root or give `--root`. Else write the file (`hubctl new cluster`), take it back from Git, or delete the folder that is left of a cluster.",
  },
  "missing-setting": {
    severity: "error",
    summary: "A component needs a setting that nobody gives.",
    cause:
      "The setting has no default, since only you can know it (an e-mail address, a bucket), and no override of fleet, ring or cluster says it.",
    fix: "Say it in `clusters/overrides/COMPONENT.yaml` for all clusters, or in the overrides of a ring or a cluster.",
  },
  "name-too-long": {
    severity: "error",
    summary: "The name of an Application is longer than Kubernetes allows.",
    cause:
      "It is `<cluster>-<component>`, and is also a label value: at most 63 characters. The cluster's name is too long together with the longest component that it runs.",
    fix: "Give the cluster a shorter name; the message says how long it may be.",
  },
  "needless-null": {
    severity: "warning",
    summary: "A value is `null` where the chart has no default to remove.",
    cause:
      "`null` in values removes a chart's default. Where there is none, Helm 3 and Helm 4 differ in what it does.",
    fix: "Delete the line.",
  },
  "no-chart": {
    severity: "error",
    summary: "An override has `values` for a component without a Helm chart.",
    cause: "The component renders its manifests itself, so that there is no chart that could take values.",
    fix: "Use its settings, which the message lists.",
  },
  "no-clusters": {
    severity: "error",
    summary: "The fleet has no cluster.",
    cause:
      "`clusters/` has no folder with a `cluster.yaml`. Rendering nothing would look like removing every cluster, so that it is refused.",
    fix: "Add a cluster with `hubctl new cluster`, or look why their folders are gone: `git status clusters`.",
  },
  "out-of-range": {
    severity: "error",
    summary: "A number is too small or too large.",
    cause: "Either it was mistyped, or its unit is another one than you thought.",
    fix: "Correct it; the message says the limit and what the field means, with its unit.",
  },
  "removed-release": {
    severity: "error",
    summary: "A pin names a release that was removed.",
    cause:
      "`hubctl gc releases` removes what no pin has named for a long time. Then a pin came back to it, often by a revert or from an old branch.",
    fix: "Pin a later release, or revert the commit that removed this one, which the message names.",
  },
  "reserved-key": {
    severity: "error",
    summary: "A key is named `__proto__`.",
    cause:
      "JavaScript does not take this name for a key where maps are merged, so that the value would be lost or do harm.",
    fix: "Rename it or delete it.",
  },
  "reserved-name": {
    severity: "error",
    summary: "A cluster is named `fleet`.",
    cause: "Argo CD's Application of that name keeps the fleet itself, so that no cluster can have it.",
    fix: "Rename the folder.",
  },
  "unknown-cluster": {
    severity: "error",
    summary: "There is no cluster of this name.",
    cause:
      "The name was mistyped, or the cluster belongs to another hub or branch. A cluster's name is its folder under `clusters/`.",
    fix: "Take the name that the message suggests, or look at the folders of `clusters/`.",
  },
  "unknown-component": {
    severity: "error",
    summary: "There is no component of this name, or the cluster does not run it.",
    cause:
      "The name was mistyped, or the component was renamed or removed while a pin or override still names it. A component's name is its folder under `apps/`.",
    fix: "Correct the name, or delete the line or the file that names it.",
  },
  "unknown-days": {
    severity: "error",
    summary: "A window names a day that is none.",
    cause: "Days of a ring's `windows` are written mon, tue, wed, thu, fri, sat, sun.",
    fix: "Write the day in this form.",
  },
  "unknown-field": {
    severity: "error",
    summary: "A file has a field that nothing reads.",
    cause:
      "The field was mistyped, is indented too little or too much, or belongs elsewhere. In an override, only `settings` and `values` stand at the top.",
    fix: "Rename, move or delete it; the message says what it may have been meant for.",
  },
  "unknown-file": {
    severity: "error",
    summary: "Nothing reads a file under `clusters/`.",
    cause:
      "Its name or folder is none of those that mean something, so that what it says would silently not count.",
    fix: "Rename or move it; the message says what may stand in its folder. Notes belong in a `.md` file, which is left alone.",
  },
  "unknown-hub": {
    severity: "error",
    summary: "There is no hub of this name.",
    cause:
      "`hub` of a `cluster.yaml`, `--hub`, or the context of the kubeconfig names a hub that `clusters/fleet.yaml` or the deploy tree does not have.",
    fix: "Correct the name, or add the hub to `hubs` in `clusters/fleet.yaml`.",
  },
  "unknown-promotion": {
    severity: "error",
    summary: "`promotion` of a ring is neither `automatic` nor `manual`.",
    cause:
      "It says whether `hubctl promote --automatic` moves the pins of the ring, and knows these two words.",
    fix: "Write `automatic` or `manual`.",
  },
  "unknown-provider": {
    severity: "error",
    summary: "`provider` of a cluster is no cloud that components know.",
    cause:
      "Components render other load balancers, storage classes and identities for each of `aws`, `gcp` and `azure`.",
    fix: "Write one of the three.",
  },
  "unknown-release": {
    severity: "error",
    summary: "A component has no release of this version.",
    cause:
      "The version was mistyped, or is not frozen yet on this branch. Releases are the folders of `apps/COMPONENT/releases/`; the chart's own version is another number.",
    fix: "Name one that is there. A new one comes from `pnpm changeset` and `pnpm run version`.",
  },
  "unknown-ring": {
    severity: "error",
    summary: "There is no ring of this name.",
    cause:
      "A `cluster.yaml`, a folder of `clusters/rings/` or `--ring` names a ring that `clusters/fleet.yaml` does not have. A cluster in no ring would never be synced.",
    fix: "Correct the name, or add the ring to `rings` in `clusters/fleet.yaml`, at its place in the order.",
  },
  "unknown-setting": {
    severity: "error",
    summary: "An override has a setting that the component does not know.",
    cause:
      "It was mistyped, is a value of the chart and belongs under `values`, or another release of the component has it.",
    fix: "Correct or delete it. The component's README lists its settings; an override counts for every release that runs under it.",
  },
  "unknown-value": {
    severity: "error",
    summary: "An override has a value that the chart does not know.",
    cause:
      "Helm drops unknown values without a word, so that the override would do nothing. It was mistyped, is indented wrongly, or the chart's new version calls it otherwise.",
    fix: "Take the name that the message suggests, or look it up in the chart's `values.yaml`. If the chart reads it without listing it, the component can declare it with `withUnlistedKeys`.",
  },
  "unreadable-file": {
    severity: "error",
    summary: "A file cannot be read.",
    cause:
      "It belongs to another user, is a symbolic link to nowhere or to itself, or a folder stands where a file is expected (or the reverse).",
    fix: "Make it an ordinary, readable file; the message says what it is instead.",
  },
  "unused-override": {
    severity: "warning",
    summary: "An override is for a component that nobody under it runs.",
    cause:
      "The component was unpinned and its override stayed, or the override lies in the wrong folder. It does nothing.",
    fix: "Delete the file, or pin the component.",
  },
  "wrong-type": {
    severity: "error",
    summary: "A field or setting has a value of another type.",
    cause:
      "Text stands where a number or a list is expected, or the like: quotes too many or too few, a missing `-`.",
    fix: "Correct it; the message says what was found and what is expected.",
  },
  "wrong-value-type": {
    severity: "error",
    summary: "An override gives a chart's value another type than the chart takes.",
    cause: "Helm refuses to merge a map with a single value, or the template fails or prints nonsense.",
    fix: "Give the type that the message names, or `null` to remove the chart's default.",
  },
} as const satisfies CatalogPart;
