/**
 * What a component throws where its settings do not suit the cluster: a person can fix it, so that it becomes a
 * problem with the place of the setting instead of a stack.
 */
export class SettingError extends Error {
  /** Path of the setting, for example `["dns01", "identity"]`. */
  readonly path: readonly string[];
  /** One action. */
  readonly fix: string;

  constructor(path: readonly string[], cause: string, fix: string) {
    super(cause);
    this.name = "SettingError";
    this.path = path;
    this.fix = fix;
  }
}
