import type { ComponentFacts } from "@hub/component";

/** Every field of the facts; without one it does not compile. In the order of `release.json`. */
const fields = {
  description: true,
  namespace: true,
  extraNamespaces: true,
  extraSources: true,
  dependsOn: true,
  after: true,
  argo: true,
  migrations: true,
  oneWay: true,
} satisfies Record<keyof ComponentFacts, true>;

/** The facts of a component, or those that `release.json` has of it, and nothing else. */
export const componentFacts = (source: ComponentFacts): ComponentFacts =>
  Object.fromEntries(
    Object.keys(fields).map((field) => [field, source[field as keyof ComponentFacts]]),
    // All fields are there.
  ) as unknown as ComponentFacts;
