export { ExitCode } from "./exit-code.ts";
export { type Finding, Findings, fewNames } from "./findings.ts";
export { formatProblem, formatProblems, sortProblems } from "./format-problem.ts";
export { didYouMean, nearest } from "./nearest.ts";
export {
  asWarning,
  type ErrorCode,
  error,
  isError,
  type Place,
  type Problem,
  type ProblemCode,
  ProblemError,
  placeText,
  type WarningCode,
  warning,
} from "./problem.ts";
