import { expect } from "vitest";
import { stringify } from "yaml";

export { type ApiAnswer, type ApiServer, binaries, startApiServer } from "./api-server.ts";
export { type AdmissionRequest, evaluate, refusal, withVariables } from "./cel.ts";
export { type CheckObject, crdCheck } from "./crd-check.ts";
export { hasProgram, runProgram } from "./program.ts";
export { crdsIn, storedCrds, storedCrdVersions } from "./stored-crds.ts";

/** What a component renders, as the YAML that a reviewer reads: values first, then each manifest. */
export const reviewText = (output: { values: unknown; manifests: readonly unknown[] }): string =>
  [
    ...(output.values === null ? [] : [`# Helm values\n${print(output.values)}`]),
    ...output.manifests.map((object) => print(object)),
  ].join("---\n");

const print = (value: unknown): string =>
  stringify(value, { lineWidth: 0, aliasDuplicateObjects: false, version: "1.1" });

/**
 * Compares what a component renders with `src/rendered/<name>.yaml` beside the test. `vitest run -u` writes the file:
 * its diff is what a reviewer reads.
 */
export const expectRendered = (output: { values: unknown; manifests: readonly unknown[] }, name: string) =>
  expect(reviewText(output)).toMatchFileSnapshot(`./rendered/${name}.yaml`);
