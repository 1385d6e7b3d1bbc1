import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { formatProblems, ProblemError } from "@hub/problem";
import { runGit } from "@hub/testing/git";
import { hasProgram } from "@hub/testing/program";
import { bundlePath, clusterPath, indexBytes, indexEntry, treeFile } from "@hub/tree/deploy-tree";
import { onTestFinished } from "vitest";
import { type CollectOptions, type CollectResult, collectBundles } from "./collect-bundles.ts";
import { type DeployOptions, type DeployResult, deploy } from "./deploy.ts";

export const hasGit = hasProgram("git");

/** What clusters run: for each component the content of its manifests. */
export type Clusters = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A source repository with one commit, and an empty bare repository to deploy to. Removed after the test. */
export class Lab {
  readonly folder = mkdtempSync(join(tmpdir(), "hub-deploy-test-"));
  readonly root = join(this.folder, "source");
  readonly tree = join(this.root, "deploy");
  readonly bare = join(this.folder, "target.git");
  readonly url = `file://${this.bare}`;
  /** Nothing of the machine's own configuration has a say. */
  readonly env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: this.folder,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: join(this.folder, "gitconfig"),
  };

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    this.setGlobal("user.name", "Robot");
    this.setGlobal("user.email", "robot@example.com");
    this.git(this.folder, "init", "--quiet", "--bare", "--initial-branch=main", this.bare);
    this.git(this.folder, "init", "--quiet", "--initial-branch=main", this.root);
    // No two labs share a commit.
    writeFileSync(join(this.root, ".gitignore"), `# ${this.folder}\n/deploy/\n`);
    this.commit("feat: begin");
  }

  /** A command of git in a folder: what it prints, without the last line break. */
  git(cwd: string, ...args: string[]): string {
    return runGit(cwd, args, this.env);
  }

  setGlobal(key: string, value: string): void {
    this.git(this.folder, "config", "--global", key, value);
  }

  /** Commits all of the source, by Ada on a certain day, and gives the commit. */
  commit(message: string): string {
    this.git(this.root, "add", "--all");
    this.git(
      this.root,
      ...["commit", "--quiet", "--allow-empty", "--message", message],
      ...["--author", "Ada Lovelace <ada@example.com>", "--date", "2026-06-15T10:00:00+02:00"],
    );
    return this.git(this.root, "rev-parse", "HEAD");
  }

  /** Replaces the deploy tree. The clusters named in `held` are on hold. */
  render(clusters: Clusters, held: readonly string[] = []): void {
    writeTree(this.tree, clusters, held);
  }

  /** Renders from a new commit and deploys, as on a certain day. */
  deployOn(day: string, clusters: Clusters, held: readonly string[] = []): Promise<DeployResult> {
    this.commit(`feat: of ${day}`);
    this.render(clusters, held);
    return this.deploy({ env: { ...this.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z` } });
  }

  deploy(options: Partial<DeployOptions> = {}): Promise<DeployResult> {
    return deploy({ root: this.root, tree: this.tree, to: this.url, env: this.env, ...options });
  }

  /** Collects bundles, as on 2026-06-15. */
  collect(options: Partial<CollectOptions> = {}): Promise<CollectResult> {
    const now = new Date("2026-06-15T12:00:00Z");
    return collectBundles({ root: this.root, to: this.url, env: this.env, now, ...options });
  }

  /** What people read of a deploy that ends with a problem; without paths of the machine and ids of commits. */
  refusal(options: Partial<DeployOptions> = {}): Promise<string> {
    return this.refusalOf(() => this.deploy(options));
  }

  /** The same of anything else. */
  async refusalOf(run: () => Promise<unknown>): Promise<string> {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const text = formatProblems(error.problems).replace(/\n\n1 error\n$/, "");
      return text.replaceAll(this.folder, "LAB").replace(/\b[0-9a-f]{10}\b/g, "COMMIT");
    }
    throw new Error("It was not refused.");
  }

  /** Paths of the branch, sorted. */
  paths(branch = "deploy"): string[] {
    return this.git(this.bare, "ls-tree", "-r", "--name-only", branch).split("\n");
  }

  read(path: string, branch = "deploy"): string {
    return this.git(this.bare, "show", `${branch}:${path}`);
  }

  get head(): string {
    return this.git(this.bare, "rev-parse", "deploy");
  }

  /** Number of commits on the branch. */
  get length(): number {
    return Number(this.git(this.bare, "rev-list", "--count", "deploy"));
  }

  /** A checkout of the branch, for what people do there by hand. */
  checkout(name = "checkout"): string {
    this.git(this.folder, "clone", "--quiet", "--branch", "deploy", this.url, name);
    return join(this.folder, name);
  }

  /** Commits all of a checkout and pushes it to the branch. */
  pushByHand(checkout: string, message: string): void {
    this.git(checkout, "add", "--all");
    this.git(checkout, "commit", "--quiet", "--message", message);
    this.git(checkout, "push", "--quiet", "origin", "HEAD:deploy");
  }

  /** A hook of the target: a shell script. */
  hook(name: string, script: string): void {
    const path = join(this.bare, "hooks", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
}

/** The bundle of a component with this content. */
export const bundleOf = (component: string, content: string): string =>
  bundlePath(component, hash("sha256", content).slice(0, 16));

/** Writes a deploy tree as `hubctl render` does, in place of the one that is there. */
export function writeTree(folder: string, clusters: Clusters, held: readonly string[] = []): void {
  const files = new Map(
    Object.entries(clusters).flatMap(([cluster, components]) => [
      fileOf(`${clusterPath("hub-1", cluster)}/applications.yaml`, JSON.stringify(components)),
      ...Object.entries(components).map(([name, content]) =>
        fileOf(`${bundleOf(name, content)}/manifests.yaml`, content),
      ),
    ]),
  );
  const entries = Object.entries(clusters).map(([name, components]) =>
    indexEntry({
      name,
      hub: "hub-1",
      ring: "canary",
      hold: held.includes(name) ? { reason: "For a test.", until: "2027-01-31" } : null,
      components: Object.entries(components).map(listed),
    }),
  );
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of [
    ...files.values(),
    { path: "index.json", text: indexBytes(entries, files).bytes },
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const fileOf = (path: string, text: string) => [path, treeFile(path, text)] as const;

const listed = ([name, content]: [string, string]) => {
  const digest = hash("sha256", content);
  return { name, release: "head", chart: null, wave: 0, bundle: digest.slice(0, 16), digest };
};
