import { resolve } from "node:path";
import { Option } from "commander";

/** Name or alias of a dependency -> its folder or archive, as the command line gives them. */
export type Subcharts = Readonly<Record<string, string>>;

/** `--subchart NAME=FOLDER`, any number of times. */
export const subchartOption = () =>
  new Option(
    "--subchart <name=folder>",
    "folder of a dependency that is not inside the chart; may be repeated",
  )
    .default({}, "none")
    .argParser((text: string, known: Subcharts): Subcharts => {
      const [name = "", ...folder] = text.split("=");
      return { ...known, [name]: folder.join("=") };
    });

export const resolveSubcharts = (subcharts: Subcharts, cwd: string): Subcharts =>
  Object.fromEntries(Object.entries(subcharts).map(([name, path]) => [name, resolve(cwd, path)]));
