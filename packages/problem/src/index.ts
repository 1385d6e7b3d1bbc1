export { ExitCode } from "./exit-code.ts";
export { formatProblem, formatProblems, sortProblems } from "./format-problem.ts";
export { didYouMean, nearest } from "./nearest.ts";
export { type Place, type Problem, ProblemError, placeText } from "./problem.ts";
