import { error, type Problem } from "@hub/problem";
import type { Fleet, Hold, SourceFile } from "./fleet.ts";

/** Holds whose last day is before `today` (`YYYY-MM-DD`). */
export function checkHolds(fleet: Fleet, today: string): Problem[] {
  const problems: Problem[] = [];
  const check = (hold: Hold | undefined, file: SourceFile, path: string[], what: string) => {
    if (!hold || hold.until >= today) return;
    problems.push(
      error(
        "hold-expired",
        `${what} was to be held until ${hold.until} (${hold.reason}), and that day has passed.`,
        "Remove the hold, or set a new day and say why.",
        { place: file.placeOf([...path, "hold", "until"], "value") },
      ),
    );
  };
  for (const { hold, file, facts, pins } of fleet.clusters) {
    check(hold, file, [], `The cluster ${facts.name}`);
    for (const pin of pins) check(pin.hold, pin.file, [pin.component], `${pin.component} of ${facts.name}`);
  }
  for (const { pins, name } of fleet.rings)
    for (const pin of pins)
      check(pin.hold, pin.file, [pin.component], `${pin.component} of the ring ${name}`);
  return problems;
}

/** The day up to which every hold lasts, `YYYY-MM-DD`: after it one has passed. Undefined where nothing is held. */
export function firstHoldEnd(fleet: Fleet): string | undefined {
  const holds = [
    ...fleet.clusters,
    ...fleet.clusters.flatMap(({ pins }) => pins),
    ...fleet.rings.flatMap(({ pins }) => pins),
  ];
  return holds.flatMap(({ hold }) => hold?.until ?? []).sort()[0];
}
