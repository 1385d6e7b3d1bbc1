import type { CatalogPart } from "./entry.ts";

/** Changes of pins: `pin`, `promote`, `rollback`, `hold` and `resume`. Gates and dangers give way to --force. */
export const changes = {
  "bad-evidence": {
    severity: "error",
    summary: "A file that was given as evidence is none.",
    cause:
      "It cannot be read, is not JSON, or was not written by `hubctl status --json`. An empty file is what is left of a `status` that failed.",
    fix: "Write it again: `hubctl status --json > FILE`, and look at its exit code.",
  },
  "crd-vanishes": {
    severity: "error",
    summary: "A rollback would remove a CRD, and with it every object of its kind.",
    cause:
      "The release to go back to does not have the CRD yet. Kubernetes deletes all objects of a CRD that is deleted.",
    fix: "Go forward with a fix. Only if nothing of the kind is worth keeping: `--force` with `--reason`.",
  },
  "first-ring": {
    severity: "error",
    summary: "Nothing can be promoted into the first ring.",
    cause: "A promotion moves what the ring before has tried, and no ring comes before this one.",
    fix: "Use `hubctl pin COMPONENT VERSION --ring RING`.",
  },
  "head-moves": {
    severity: "error",
    summary: "A component that runs head cannot be held.",
    cause: "Head moves with every merge, so that a hold would keep nothing.",
    fix: "Pin the release to stay on first, then hold it.",
  },
  "head-unknown": {
    severity: "error",
    summary: "The evidence does not say which head a ring runs.",
    cause:
      "The ring before runs the head of a component. Whether that is what is to be promoted can be told only by comparing clusters with a tree that was rendered from this checkout.",
    fix: "Render it, and take the evidence with it: `hubctl render --out deploy`, then `hubctl status --tree deploy --json`.",
  },
  held: {
    severity: "error",
    summary: "A pin is held, so that it does not move.",
    cause: "Somebody put a hold on it, with a reason and a last day, which the message gives.",
    fix: "If the reason is gone, end the hold with `hubctl resume`. Else wait, or ask whoever set it: `git log --patch -- FILE`.",
  },
  "immutable-field": {
    severity: "error",
    summary: "A rollback would change a field that the API server does not change.",
    cause:
      "Some fields of an object, such as a selector or the template of a StatefulSet's volumes, are fixed when it is made. The sync would fail and stay failed.",
    fix: "Go forward with a fix. Or delete the object first, knowing what hangs on it, and go on with `--force` and `--reason`.",
  },
  "immutable-value": {
    severity: "error",
    summary: "A rollback would change a Helm value that ends up in a fixed field.",
    cause:
      "The chart puts the value where the API server changes nothing, such as the size or class of a StatefulSet's volumes. The sync would fail and stay failed.",
    fix: "Keep the value of now with an override. Or delete what the chart makes of it first, and go on with `--force` and `--reason`.",
  },
  "newer-override": {
    severity: "error",
    summary: "An override says something that only the later release understands.",
    cause:
      "The override was written for the release that is being left, and the one to go back to does not know the setting or value.",
    fix: "Change or delete the line, and run it again.",
  },
  "no-evidence": {
    severity: "error",
    summary: "Nothing says how the ring before is.",
    cause:
      "A promotion needs to know that clusters have had the release Healthy long enough, and no evidence was given.",
    fix: "`hubctl status --json > FILE` with the hub's context, then `--evidence FILE`. With several hubs, one file each.",
  },
  "no-release-before": {
    severity: "error",
    summary: "The history of a pin has no release to go back to.",
    cause:
      "The component was never pinned to another release there, or the clone is shallow and does not show it.",
    fix: "Say the release with `--to`, or fetch the history: `git fetch --unshallow`.",
  },
  "not-a-cluster": {
    severity: "error",
    summary: "Only a cluster can follow its ring.",
    cause:
      "`hubctl pin COMPONENT ring` takes a pin out, so that the ring's counts. A ring has nothing to follow.",
    fix: "Give `--cluster` in place of `--ring`. To take a component out of a ring, pin it `off`.",
  },
  "not-held": {
    severity: "error",
    summary: "There is no hold that could end.",
    cause:
      "The component or cluster is not held, or it is the ring that is held and not the cluster (or the reverse).",
    fix: "Give `--ring` or `--cluster` as the message says. `grep -rn hold: clusters` finds all holds.",
  },
  "not-in-ring": {
    severity: "error",
    summary: "The ring before does not pin this component.",
    cause:
      "A promotion moves what the ring before runs. The name was mistyped, or the component is new and was never tried there.",
    fix: "Correct the name, or pin it in the ring before and let it soak.",
  },
  "not-pinned": {
    severity: "error",
    summary: "There is no such pin.",
    cause:
      "The ring or cluster does not run the component, or the cluster has no pin of its own and follows its ring.",
    fix: "Change the ring's pin with `--ring`, or give the cluster one of its own with `hubctl pin`.",
  },
  "not-soaked": {
    severity: "error",
    summary: "A release has not been Healthy for long enough in the ring before.",
    cause:
      "`soak` of the ring says how long every cluster must have had it Healthy. One has not yet, runs another release, or is not Healthy; the message says which.",
    fix: "Wait, or mend that cluster: `hubctl status CLUSTER`. In an emergency `--force` with `--reason`.",
  },
  "nothing-to-move": {
    severity: "error",
    summary: "The pin names this release already.",
    cause: "Somebody rolled it back before, or `--to` names the release of now.",
    fix: "Nothing is to be done, or name another release with `--to`. Whether clusters have it yet: `hubctl status`.",
  },
  "one-way-migration": {
    severity: "error",
    summary: "A rollback would cross a change that the earlier release does not understand.",
    cause:
      "The later release has changed data or objects in a way that its makers call one-way, for example the schema of a database.",
    fix: "Go forward with a fix, or restore a backup of before. `--force` with `--reason` only if you know that the data was not changed yet.",
  },
  "ring-closed": {
    severity: "error",
    summary: "A ring may not be changed at this time.",
    cause:
      "`windows` of the ring in `clusters/fleet.yaml` say when it may be, and `freezes` when it may not.",
    fix: "Wait for the window. In an emergency `--force` with `--reason`, which the commit records.",
  },
  "setting-migration": {
    severity: "error",
    summary: "A setting was renamed or removed, and its override cannot be moved along by itself.",
    cause:
      "The release calls a setting otherwise. The override is also for clusters that stay on the old release, the new name is taken, or a comment would be lost.",
    fix: "Edit the line that the message points at, as it says, and run it again.",
  },
  "stale-evidence": {
    severity: "error",
    summary: "The evidence is more than an hour old.",
    cause: "What was true then says nothing about how the clusters are now.",
    fix: "Take it again: `hubctl status --json > FILE`.",
  },
  "stored-version-vanishes": {
    severity: "error",
    summary: "A rollback would take a version of a CRD away in which objects are stored.",
    cause:
      "The API server keeps objects in the newest version, and could no longer read them without it. It refuses the older CRD while `status.storedVersions` names the version.",
    fix: "Go forward with a fix. Or store every object in the earlier version first, take the later one out of `status.storedVersions`, and go on with `--force` and `--reason`.",
  },
  "uncommitted-changes": {
    severity: "error",
    summary: "A file that is to be committed has changes already.",
    cause: "The commit would take along what somebody was still working on.",
    fix: "Commit or stash that first, or use `--write` and commit by hand.",
  },
  "unreleased-change": {
    severity: "error",
    summary: "The ring before runs a head that is no release.",
    cause:
      "The component has changed since its last release, so that there is no number that the next ring could be pinned to.",
    fix: "Describe the change with `pnpm changeset`, and freeze it with `pnpm run version`; then promote.",
  },
  untried: {
    severity: "error",
    summary: "No cluster of the ring before runs the release.",
    cause:
      "All clusters of that ring are on hold, have pins of their own, or have the component off, so that nobody has tried it.",
    fix: "Let one cluster follow the ring again, or use `--force` with `--reason`.",
  },
} as const satisfies CatalogPart;
