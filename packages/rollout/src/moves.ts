import type { Fleet, Hold, Pin } from "@hub/fleet";
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
  /** The hold that the pin carries from then on; null takes it away. Default: what it carried before. */
  readonly hold?: Hold | null;
}

/** Path of the file that a move changes. */
export const pinsPath = (where: string): string => `clusters/${where}/pins.yaml`;

export const ringFolder = (ring: string): string => `rings/${ring}`;

/** Texts that are to change, by path from the repository's root. */
export type Texts = ReadonlyMap<string, string>;

/** Gives a file's text, undefined where there is none. */
export type ReadText = (path: string) => string | undefined;

/** The texts that moves change, by path. Pure but for `read`. */
export function applyMoves(moves: readonly Move[], read: ReadText): Map<string, string> {
  const texts = new Map<string, string>();
  for (const move of moves) {
    const path = pinsPath(move.where);
    texts.set(path, setPin(texts.get(path) ?? read(path) ?? "", move));
  }
  return texts;
}

function setPin(text: string, { component, to, hold }: Move): string {
  const at = [component];
  if (to === undefined) return editYaml(text, [{ path: at, value: undefined }]);
  if (hold) return editYaml(text, [{ path: at, value: { version: to, hold: { ...hold } }, isInline: true }]);
  const isMap = new RegExp(`^${component}:\\s*(\\{|$|#)`, "m").test(text);
  return editYaml(text, [{ path: isMap && hold === undefined ? [...at, "version"] : at, value: to }]);
}

/** The fleet as it is after moves. Its pins have the places of the lines that were there before. */
export function withMoves(fleet: Fleet, moves: readonly Move[]): Fleet {
  const byFolder = Map.groupBy(moves, ({ where }) => where);
  const moved = (where: string, pins: readonly Pin[]): readonly Pin[] => {
    const own = byFolder.get(where);
    if (!own) return pins;
    const after = new Map(pins.map((pin) => [pin.component, pin]));
    for (const move of own) {
      const before = after.get(move.component);
      if (move.to === undefined) after.delete(move.component);
      else after.set(move.component, movedPin(move.to, move, before));
    }
    return [...after.values()];
  };
  return {
    ...fleet,
    rings: fleet.rings.map((ring) => ({ ...ring, pins: moved(ringFolder(ring.name), ring.pins) })),
    clusters: fleet.clusters.map((cluster) => ({
      ...cluster,
      pins: moved(cluster.facts.name, cluster.pins),
    })),
  };
}

function movedPin(release: string, { where, component, hold }: Move, before: Pin | undefined): Pin {
  const path = pinsPath(where);
  return {
    component,
    release,
    hold: hold === undefined ? before?.hold : (hold ?? undefined),
    file: before?.file ?? { path, placeOf: () => ({ file: path, line: 1, column: 1 }) },
  };
}
