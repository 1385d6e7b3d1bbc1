/**
 * Hours that pass at most between two runs of a schedule of five fields.
 *
 * A coarse bound: a schedule counts as daily where it names no day, as weekly where it names days of the week, as monthly
 * where it names days of the month (two months, since not every one has a 31st), and as yearly where it names months.
 */
export function longestWaitHours(schedule: string): number {
  const [, , dayOfMonth, month, dayOfWeek] = schedule.split(" ");
  if (month !== "*") return 366 * 24;
  // Beside days of the month as well: cron takes either.
  if (dayOfWeek !== "*") return 7 * 24;
  return dayOfMonth === "*" ? 24 : 62 * 24;
}
