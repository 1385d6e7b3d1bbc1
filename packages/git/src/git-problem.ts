import { type ErrorCode, error, ProblemError } from "@hub/problem";
import { redactText } from "./redact-url.ts";

/** What git says when it fails, and what that means to a person. The first that fits counts. */
const known: readonly {
  readonly says: RegExp;
  readonly code: ErrorCode;
  readonly cause: string;
  readonly fix: string;
}[] = [
  {
    says: /tell me who you are|empty ident|auto-detection is disabled|no (email|name) was given/i,
    code: "no-identity",
    cause: "Git does not know whose commit this is.",
    fix: "Set user.name and user.email with `git config`, or GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL and the two of GIT_COMMITTER.",
  },
  {
    says: /failed to sign|gpg failed|signing failed|user\.signingkey|load public key|failed to write commit object/i,
    code: "signing-failed",
    cause: "Git is set up to sign commits (commit.gpgsign), and cannot.",
    fix: "Try `git commit -S --allow-empty` somewhere; nothing was pushed.",
  },
  {
    says: /host key verification failed/i,
    code: "repository-away",
    cause: "The host key of the repository's server is not known here.",
    fix: "Add it to known_hosts after you have compared it with the one that the host publishes.",
  },
  {
    says: /authentication failed|could not read (username|password)|permission denied|access denied|write access.*not granted|requested url returned error: (401|403)|insufficient permission/i,
    code: "no-permission",
    cause: "The repository does not let this user in.",
    fix: "Give git credentials that may read and push (a credential helper, an SSH key, the token of the workflow).",
  },
  {
    says: /not appear to be a git repository|repository .*not found|does not exist|requested url returned error: 404/i,
    code: "repository-away",
    cause: "There is no repository at this address, or this user may not know of it.",
    fix: "Check the address given to --to, and that the credentials are for it.",
  },
  {
    says: /could not resolve|couldn't connect|connection (refused|reset|timed out)|failed to connect|network is unreachable|operation timed out|the remote end hung up|requested url returned error: 5\d\d|ssl|certificate/i,
    code: "repository-away",
    cause: "The repository cannot be reached.",
    fix: "Check the address given to --to, and the network; then run it again.",
  },
];

/** A git command that failed, as a problem. Unknown ones are `git-failed`, in git's own words. */
export function gitProblem(command: string, stderr: string, fix?: string): ProblemError {
  const lines = stderr
    .split("\n")
    .map((line) => redactText(line.replace(/^(fatal|error|remote): /, "").trim()))
    .filter((line) => line !== "" && !/^(warning|hint):/.test(line));
  const match = known.find(({ says }) => says.test(stderr));
  if (match) {
    const said = lines.find((line) => match.says.test(line)) ?? "";
    return new ProblemError(
      error(match.code, `${match.cause} git ${command} says: ${said}`, fix ?? match.fix),
    );
  }
  const said = lines.slice(0, 6).join(" ") || "it does not say why.";
  return new ProblemError(
    error("git-failed", `git ${command} failed: ${said}`, fix ?? "Read what git says; nothing was pushed."),
  );
}
