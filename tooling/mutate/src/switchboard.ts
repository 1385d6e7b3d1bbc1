/** Most turns that loops may take while a mutant is active: more than any test of this repository needs. */
const maxTurns = 1_000_000;

/** Chooses the mutant that instrumented code runs, and records which mutants a test comes by. */
export class Switchboard {
  /** Undefined: none, and what comes by is recorded. */
  active: number | undefined;
  /** Mutants that the code came by, by the id of the test; "" while the file loads and in its hooks. */
  readonly reached = new Map<string, Set<number>>();
  #test = "";
  #turns = 0;

  enter(test: string): void {
    this.#test = test;
    this.#turns = 0;
  }

  /** Offers instrumented code its two functions. */
  install(): void {
    Object.assign(globalThis, {
      __mutant: (id: number): boolean => {
        if (this.active !== undefined) return id === this.active;
        const reached = this.reached.get(this.#test) ?? new Set();
        this.reached.set(this.#test, reached.add(id));
        return false;
      },
      __turn: (): void => {
        if (this.active !== undefined && ++this.#turns > maxTurns) throw new EndlessLoop();
      },
    });
  }
}

export class EndlessLoop extends Error {
  override readonly name = "EndlessLoop";
}
