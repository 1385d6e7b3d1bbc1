const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A soak time as milliseconds: `30m`, `24h`, `7d`. The fleet's schema admits nothing else. */
export function toMilliseconds(duration: string): number {
  const match = /^(\d+)([mhd])$/.exec(duration);
  if (!match) throw new Error(`${duration} is no duration in minutes, hours or days`);
  return Number(match[1]) * units[match[2] as keyof typeof units];
}

/** Milliseconds as people say them, rounded up to the largest unit that fits: `35 min`, `3 h`, `2 d`. */
export function durationText(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / units.m);
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.ceil(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.ceil(hours / 24)} d`;
}
