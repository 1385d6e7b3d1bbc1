import { InvalidArgumentError, Option } from "commander";

/** How long something must have been needed by nobody before it is collected. */
export const daysOption = (description: string): Option =>
  new Option("--days <n>", description).default(30).argParser((text: string) => {
    if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError("It must be a whole number of days.");
    return Number(text);
  });
