/** Settings that the user's own must not change, as arguments. */
export const settings: readonly string[] = [
  // A guessed name and address (root@host) would look like somebody's.
  ["user.useConfigOnly", "true"],
  ["core.quotePath", "false"],
  ["log.showSignature", "false"],
  ["gc.auto", "0"],
  ["maintenance.auto", "false"],
  ["i18n.commitEncoding", "UTF-8"],
  ["i18n.logOutputEncoding", "UTF-8"],
].flatMap(([key, value]) => ["-c", `${key}=${value}`]);

/** The environment of every command: an environment without another repository, and with answers that can be read. */
export const gitEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...withoutRepository(env),
  // Its messages are read, so they are asked for in English.
  LC_ALL: "C",
  GIT_TERMINAL_PROMPT: "0",
  // A look at the user's repository does not lock it.
  GIT_OPTIONAL_LOCKS: "0",
});

/** As `git rev-parse --local-env-vars` lists them, without those for configuration: set where a hook calls us. */
const localVariables = [
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_OBJECT_DIRECTORY",
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_GRAFT_FILE",
  "GIT_INDEX_FILE",
  "GIT_NO_REPLACE_OBJECTS",
  "GIT_REPLACE_REF_BASE",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_QUARANTINE_PATH",
];

/** An environment without what ties git to another repository than the one around its folder, as in a hook. */
const withoutRepository = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !localVariables.includes(name)));
