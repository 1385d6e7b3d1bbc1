import type { PromotionWindow, Ring, Weekday } from "@hub/fleet";

/** When a ring may be changed. */
export type RolloutPolicy = Pick<Ring, "windows" | "freezes">;

/** Why a ring may not be changed now, in words; undefined where it may. */
export function closedBecause({ windows, freezes }: RolloutPolicy, now: Date): string | undefined {
  const today = now.toISOString().slice(0, 10);
  const freeze = freezes.find(({ from, to }) => from <= today && today <= to);
  if (freeze) return `it is frozen until ${freeze.to}: ${freeze.reason}`;
  if (windows.length === 0 || windows.some((window) => isOpen(window, now))) return undefined;
  return `it is changed only ${windows.map(windowText).join(", or ")}`;
}

function isOpen({ days, from, to, timeZone }: PromotionWindow, now: Date): boolean {
  const { day, time } = localTime(now, timeZone);
  return days.includes(day) && from <= time && time < to;
}

/** Weekday and `HH:MM` in a time zone; daylight saving time is the zone's own. */
export function localTime(now: Date, timeZone: string): { day: Weekday; time: string } {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return { day: part("weekday").toLowerCase() as Weekday, time: `${part("hour")}:${part("minute")}` };
}

const windowText = ({ days, from, to, timeZone }: PromotionWindow): string =>
  `${days.join(" ")} ${from}-${to} ${timeZone}`;
