import { ProblemError } from "@hub/problem";

/** One problem that ends the run and has no file to point at. */
export const failure = (code: string, cause: string, fix: string, options?: ErrorOptions): ProblemError =>
  new ProblemError([{ code, severity: "error", cause, fix }], options);
