import type { CatalogPart } from "./entry.ts";

/** Frozen releases: how they are made, and that they stay what they are. */
export const releases = {
  "bad-release": {
    severity: "error",
    summary: "A `release.json` does not describe the release in whose folder it lies.",
    cause: "It is missing, cut off, or of another component or version: a copy, or a merge that went wrong.",
    fix: "Take it back from Git: `git checkout HEAD -- FILE`. If it was committed so, restore the folder from the commit that added it.",
  },
  "changed-after-version": {
    severity: "error",
    summary: "A component was changed after its version was set and before it was frozen.",
    cause:
      "The changelog describes what was there when `pnpm run version` ran. Freezing now would ship a change that nobody described under that number.",
    fix: "Describe it with `pnpm changeset`, and run `pnpm run version` for another version.",
  },
  "component-does-not-bundle": {
    severity: "error",
    summary: "A component cannot be put into one file.",
    cause:
      "It imports a module of Node, or something that is not installed. A release has only the cluster and its settings.",
    fix: "Take the import out, and take what it was for from the cluster or a setting.",
  },
  "golden-changed": {
    severity: "error",
    summary: "A frozen release renders to something else than when it was frozen.",
    cause:
      "A release runs with this repository's packages around it, and a change there, or in the lockfile, reaches what it renders. Clusters would change without a pin that moves.",
    fix: "Take back what changes it. Where it is meant, run `hubctl freeze --golden`, and say so in the pull request.",
  },
  "history-cut-short": {
    severity: "error",
    summary: "The Git history is not all there.",
    cause:
      "The clone is shallow, as CI makes it by default, or there is no repository. What was once deployed or pinned cannot be told from it. `check` only warns, and compares releases with their own digests.",
    fix: "Fetch all of it: `git fetch --unshallow`; with actions/checkout, `fetch-depth: 0`.",
  },
  "history-unreadable": {
    severity: "warning",
    summary: "Git does not tell the history.",
    cause:
      "Git refuses, mostly since the folder belongs to another user, as in a container. Releases were compared with their own digests alone.",
    fix: "Mend what Git complains of. For a folder of another user: `git config --global --add safe.directory FOLDER`.",
  },
  "library-changed": {
    severity: "error",
    summary: "The library that frozen releases share was changed.",
    cause:
      "A file of `releases/library/` is named by its digest and has other bytes: edited, formatted by a tool, or merged. Every release that runs with it would change.",
    fix: "Take it back from Git with the command that the message gives. A change of the library comes with the next release, which freezes a library of its own.",
  },
  "library-missing": {
    severity: "error",
    summary: "The library that a frozen release runs with is gone.",
    cause:
      "A file of `releases/library/` was deleted by hand, or the release came from another branch without it. None of the releases that name it can run.",
    fix: "Take it back from Git with the command that the message gives. `hubctl gc releases` removes the libraries that no release names.",
  },
  "no-changelog": {
    severity: "error",
    summary: "The changelog of a component says nothing of its version.",
    cause: "The version was set by hand in `package.json`, or the entry was deleted.",
    fix: "Set the version back, and let `pnpm changeset` and `pnpm run version` set it, which write the changelog.",
  },
  "no-golden": {
    severity: "error",
    summary: "Nothing is recorded of what a release renders to.",
    cause:
      "The release came from another branch, and its line in `golden.json` did not, or the line was lost in a merge.",
    fix: "Run `hubctl freeze`, which records it, and commit the file.",
  },
  "no-version": {
    severity: "error",
    summary: "A component has no version that could be frozen.",
    cause: "Its `package.json` still says 0.0.0: no changeset has been taken up yet.",
    fix: "Describe the change with `pnpm changeset`, and run `pnpm run version`.",
  },
  "pending-changeset": {
    severity: "error",
    summary: "A component would be frozen while a changeset of it waits.",
    cause:
      "The change is in the sources, and its text is not yet in the changelog, so that the release would do more than it says.",
    fix: "Run `pnpm run version`, which takes the changeset up and then freezes.",
  },
  "release-changed": {
    severity: "error",
    summary: "A frozen release was changed.",
    cause:
      "A file of `apps/COMPONENT/releases/` is not what the commit that added it has: edited, formatted by a tool, or merged. Clusters that are pinned to it would change without a pin that moves.",
    fix: "Take it back from Git with the command that the message gives. What you wanted to change comes with a new release.",
  },
  "release-deleted": {
    severity: "error",
    summary: "A frozen release is gone.",
    cause:
      "Its folder was deleted by hand. A cluster may be pinned to it on another branch, or somebody may want to roll back to it.",
    fix: "Take it back from Git with the command that the message gives. `hubctl gc releases` removes what nothing needs, and keeps a list.",
  },
  "release-does-not-load": {
    severity: "error",
    summary: "A release cannot be loaded.",
    cause:
      "Its code throws as soon as it is read, or exports no component. Where it is being frozen, the component does so.",
    fix: "Mend the component before it is frozen. If it is frozen already, pin another release.",
  },
  "release-exists": {
    severity: "error",
    summary: "A component was changed, and its version is frozen already.",
    cause:
      "The sources are others than those of the release of this version, and no changeset describes the change.",
    fix: "Describe it with `pnpm changeset`, and run `pnpm run version` for a new version.",
  },
  "release-limit": {
    severity: "error",
    summary: "A release took too much time or memory.",
    cause:
      "Releases run with limits. A loop does not end with the settings of this cluster, or far too much is rendered.",
    fix: "Mend the component before it is frozen. If it is frozen already, change the settings that make it so large, or pin another release.",
  },
  "release-moved": {
    severity: "error",
    summary: "A frozen release was moved to another folder.",
    cause:
      "A version was renamed, or a component's folder was. A pin that names it would find nothing, or something else.",
    fix: "Take it back with the command that the message gives, and remove the copy.",
  },
  "release-not-removed": {
    severity: "error",
    summary: "A release is listed as removed, and it is there.",
    cause:
      "It was brought back from Git without its entry being taken out of `removed.json`. If it went again, nobody would notice.",
    fix: "Take its entry out of the file.",
  },
  "uncommitted-change": {
    severity: "error",
    summary: "A component would be frozen with changes that are in no commit.",
    cause:
      "A source of it, the library or the lockfile differs from the last commit. Nobody could say later what the release was made from.",
    fix: "Commit the change with a changeset, or take it back.",
  },
} as const satisfies CatalogPart;
