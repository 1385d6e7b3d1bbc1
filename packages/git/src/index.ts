export { Git, type GitOptions, type GitRun } from "./git.ts";
export { gitProblem } from "./git-problem.ts";
export { gitFailure, isShallow, readGit } from "./read-git.ts";
export { publicUrl, redactText, redactUrl } from "./redact-url.ts";
