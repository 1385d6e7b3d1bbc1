import { compareVersions } from "@hub/release/versions";

const exact = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
const line = /^(\d+)\.(?:(\d+)\.)?x$/;
const bound = /^(>=|<)(\d+\.\d+\.\d+)$/;

/** Whether a text is a range of releases: `1.x`, `1.4.x`, `1.4.2`, `>=1.4.0 <1.6.0`. */
export const isRange = (text: string): boolean =>
  text.split(" ").every((part) => exact.test(part) || line.test(part) || bound.test(part));

/** Whether a release is in a range; all parts of it must hold. */
export const inRange = (range: string, version: string): boolean =>
  range.split(" ").every((part) => {
    const [, major, minor] = line.exec(part) ?? [];
    if (major !== undefined)
      return version.startsWith(minor === undefined ? `${major}.` : `${major}.${minor}.`);
    const [, sign, limit] = bound.exec(part) ?? [];
    if (limit === undefined) return part === version;
    return sign === "<" ? compareVersions(version, limit) < 0 : compareVersions(version, limit) >= 0;
  });
