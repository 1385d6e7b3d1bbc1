/** Turns that loops may take in a test while a mutant is active, beside ten times those that they take without one. */
const spareTurns = 100_000;

/** Chooses the mutant that instrumented code runs, and records which mutants a test comes by. */
export class Switchboard {
  /** Undefined: none, and what comes by is recorded. */
  active: number | undefined;
  /** Mutants that the code came by, by the id of the test; "" while the file loads and in its hooks. */
  readonly reached = new Map<string, Set<number>>();
  readonly #turnsWithout = new Map<string, number>();
  #test = "";
  #turns = 0;

  enter(test: string): void {
    if (this.active === undefined) this.#turnsWithout.set(this.#test, this.#turns);
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
        this.#turns++;
        if (this.active === undefined || this.#turns < spareTurns) return;
        const without = this.#turnsWithout.get(this.#test) ?? 0;
        if (this.#turns > spareTurns + 10 * without) throw new EndlessLoop();
      },
    });
  }
}

export class EndlessLoop extends Error {
  override readonly name = "EndlessLoop";
}
