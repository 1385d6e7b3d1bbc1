import { InvalidArgumentError, Option } from "commander";

/** The time at which gates are asked. */
export const timeOption = (): Option =>
  new Option("--at <time>", "decide as at this time, ISO 8601: to replay a decision")
    .default(new Date(), "now")
    .argParser((text: string) => {
      const time = new Date(text);
      if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(time.getTime()))
        throw new InvalidArgumentError("Say it with its time zone, as 2026-06-15T09:00:00Z.");
      return time;
    });
