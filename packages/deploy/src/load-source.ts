import { relative } from "node:path";
import type { Git } from "@hub/git";
import { publicUrl } from "@hub/git";
import { error, ProblemError } from "@hub/problem";

/** The commit that a deploy tree was rendered from. */
export interface Source {
  readonly commit: string;
  readonly author: { readonly name: string; readonly email: string };
  /** Of the author, ISO 8601 with the time zone. */
  readonly date: string;
  readonly subject: string;
  /** The message without its subject. */
  readonly body: string;
  /** Where others find the repository; undefined where it has no remote `origin` that they could reach. */
  readonly url: string | undefined;
  /** Whether the checkout has changes that are in no commit. */
  readonly isDirty: boolean;
}

/**
 * Reads the commit that is checked out in a repository. `tree` is the folder of the deploy tree, which may lie in it.
 *
 * Throws the Problem `no-source-commit` where there is none.
 */
export async function loadSource(git: Git, root: string, tree: string): Promise<Source> {
  const head = await git.run(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (head.code !== 0)
    throw new ProblemError(
      error(
        "no-source-commit",
        `${root} is in no Git repository with a commit${ownership(head.err)}.`,
        "Give the checkout that the tree was rendered from with --root, and commit what is in it.",
      ),
    );
  const commit = head.out.toString().trim();
  const format = "--format=%an%x00%ae%x00%aI%x00%s%x00%b";
  const shown = await git.text(["show", "-s", "--no-color", format, commit]);
  const [name = "", email = "", date = "", subject = "", body = ""] = shown.split("\0");
  const origin = await git.run(["config", "--get", "remote.origin.url"]);
  return {
    commit,
    author: { name, email },
    date,
    subject,
    body: body.trim(),
    url: origin.code === 0 ? publicUrl(origin.out.toString().trim()) : undefined,
    isDirty: (await changedFiles(git, root, tree)) !== "",
  };
}

async function changedFiles(git: Git, root: string, tree: string): Promise<string> {
  const inside = relative(root, tree);
  const exclude = inside === "" || inside.startsWith("..") ? [] : [`:(exclude,literal)${inside}`];
  return git.text(["status", "--porcelain", "--untracked-files=normal", "--", ".", ...exclude]);
}

/** Git reads no repository of somebody else, and says how to allow it. */
const ownership = (stderr: string): string =>
  stderr.includes("dubious ownership") ? " that belongs to this user (see git's safe.directory)" : "";

/**
 * Local settings of the source's repository that also hold for the deploy branch's: who commits, whether and how it is
 * signed, and what lets git in (actions/checkout, for one, leaves the workflow's token there).
 */
export async function sharedConfig(git: Git): Promise<[key: string, value: string][]> {
  const listed = await git.bytes(["config", "--list", "--null", "--show-scope"]);
  const fields = listed.toString().split("\0");
  const config: [string, string][] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [scope = "", entry = ""] = fields.slice(index, index + 2);
    const end = entry.indexOf("\n");
    const [key, value] = end < 0 ? [entry, "true"] : [entry.slice(0, end), entry.slice(end + 1)];
    if (/^(local|worktree)$/.test(scope) && shared.test(key)) config.push([key, value]);
  }
  return config;
}

const shared =
  /^((user|author|committer|gpg|credential|http|url|ssh|protocol)\.|commit\.gpgsign$|core\.(sshcommand|gitproxy|askpass)$)/;
