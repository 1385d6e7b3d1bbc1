import { error, type Problem } from "@hub/problem";
import { indexName } from "./deploy-tree.ts";

/** The problem of a failed write. `isChanged`: whether something had been written or removed before. */
export function writeProblem(thrown: NodeJS.ErrnoException, out: string, isChanged: boolean): Problem {
  const left = isChanged
    ? `What was written so far stays; ${indexName} was not replaced, so that the folder does not pass for a whole tree, and the next run mends it.`
    : "Nothing was written.";
  const problem = (code: "disk-full" | "not-writable", cause: string, fix: string): Problem =>
    error(code, `${cause} ${left}`, fix);
  const otherFolder = "Give a folder that you may write to with --out.";
  switch (thrown.code) {
    case "ENOSPC":
    case "EDQUOT":
      return problem(
        "disk-full",
        `There is no space left to write ${out}.`,
        "Free some space and run it again.",
      );
    case "EFBIG":
      return problem(
        "disk-full",
        `A file of ${out} is larger than this process may write.`,
        "Raise the limit (`ulimit -f`) and run it again.",
      );
    case "EROFS":
      return problem("not-writable", `${out} is on a disk that can only be read.`, otherFolder);
    case "ENOTDIR":
    case "EEXIST":
      return problem("not-writable", `${out} cannot be a folder: a file stands in its path.`, otherFolder);
    case "EACCES":
    case "EPERM":
      return problem("not-writable", `${out} may not be written by this user.`, otherFolder);
    default:
      return problem(
        "not-writable",
        `${out} cannot be written (${thrown.code ?? thrown.message}).`,
        otherFolder,
      );
  }
}
