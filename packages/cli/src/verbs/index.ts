import type { Verb } from "../verb.ts";

/** In the order of `hubctl --help`. Loaded on demand: a verb does not wait for what others need. */
export const verbs: { readonly [name: string]: () => Promise<Verb> } = {
  render: async () => (await import("./render.ts")).render,
  check: async () => (await import("./check.ts")).check,
  why: async () => (await import("./why.ts")).why,
  new: async () => (await import("./new.ts")).newVerb,
  chart: async () => (await import("./chart.ts")).chart,
  capacity: async () => (await import("./capacity.ts")).capacity,
  outdated: async () => (await import("./outdated.ts")).outdatedVerb,
  freeze: async () => (await import("./freeze.ts")).freeze,
  pin: async () => (await import("./pin.ts")).pin,
  promote: async () => (await import("./promote.ts")).promote,
  rollback: async () => (await import("./rollback.ts")).rollback,
  hold: async () => (await import("./hold.ts")).hold,
  resume: async () => (await import("./resume.ts")).resume,
  gc: async () => (await import("./gc.ts")).gc,
  deploy: async () => (await import("./deploy.ts")).deploy,
  bootstrap: async () => (await import("./bootstrap.ts")).bootstrap,
  preflight: async () => (await import("./preflight.ts")).preflight,
  status: async () => (await import("./status.ts")).status,
  wait: async () => (await import("./wait.ts")).wait,
  verify: async () => (await import("./verify.ts")).verify,
  explain: async () => (await import("./explain.ts")).explain,
  schemas: async () => (await import("./schemas.ts")).schemas,
};

/** The verb that a command line starts with; all of them where it starts with none. */
export function loadVerbs(argv: readonly string[]): Promise<Verb[]> {
  const [name = ""] = argv;
  const wanted = Object.hasOwn(verbs, name) ? [verbs[name]] : Object.values(verbs);
  return Promise.all(wanted.flatMap((load) => load?.() ?? []));
}
