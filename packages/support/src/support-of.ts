import { compareVersions } from "@hub/release/versions";
import { inRange } from "./release-range.ts";
import type { Advisory, Support, SupportLine } from "./schema.ts";

/** Support of one release. */
export interface ReleaseSupport {
  readonly line: SupportLine;
  /** Whether nobody mends it any more. */
  readonly isOver: boolean;
  /** Those that it does not have fixed. */
  readonly advisories: readonly Advisory[];
}

/** Support of a release on a day, `YYYY-MM-DD`, by its component's `support.yaml`; undefined where no range has it. */
export function supportOf(support: Support, version: string, today: string): ReleaseSupport | undefined {
  const line = support.find(({ releases }) => inRange(releases, version));
  if (!line) return undefined;
  return {
    line,
    isOver: line.ended !== undefined || (line.supportedUntil !== undefined && line.supportedUntil < today),
    advisories: line.advisories.filter(
      ({ fixedIn }) => fixedIn === undefined || compareVersions(version, fixedIn) < 0,
    ),
  };
}
