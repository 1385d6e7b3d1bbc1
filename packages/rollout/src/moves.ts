import { editYaml } from "@hub/yaml";

/** One pin that moves: one line of one `pins.yaml`. */
export interface Move {
  /** `rings/<ring>` or the cluster's name: the folder below `clusters/`. */
  readonly where: string;
  readonly component: string;
  /** Undefined where there was no pin. */
  readonly from: string | undefined;
  /** Undefined removes the line. */
  readonly to: string | undefined;
}

/** Path of the file that a move changes. */
export const pinsPath = (where: string): string => `clusters/${where}/pins.yaml`;

/** The texts that moves change, by path. `read` gives a file's text, undefined where there is none. Pure otherwise. */
export function applyMoves(
  moves: readonly Move[],
  read: (path: string) => string | undefined,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { where, component, to } of moves) {
    const path = pinsPath(where);
    const text = texts.get(path) ?? read(path) ?? "";
    texts.set(
      path,
      to === undefined
        ? editYaml(text, [{ path: [component], value: undefined }])
        : setPin(text, component, to),
    );
  }
  return texts;
}

/** Changes a pin's version and keeps its hold, if it carries one. */
function setPin(text: string, component: string, version: string): string {
  const carriesHold = new RegExp(`^${component}:\\s*(\\{|$|#)`, "m").test(text);
  return editYaml(text, [{ path: carriesHold ? [component, "version"] : [component], value: version }]);
}
