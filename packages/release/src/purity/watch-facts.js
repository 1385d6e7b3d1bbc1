/**
 * Facts of a cluster that report each fact to `read` when it is looked at, by its name: `domain`, `dns.zone`, `labels.tier`,
 * `runs:loki`. The name of a map or a list stands for all of it. They cannot be changed.
 *
 * JavaScript, since it runs as it stands in the context of each release.
 */
(facts, read) => {
  const watchMap = (name, map) =>
    new Proxy(map, {
      get: (target, key) => {
        if (typeof key === "string") read(`${name}.${key}`);
        return Reflect.get(target, key);
      },
      has: (target, key) => {
        if (typeof key === "string") read(`${name}.${key}`);
        return Reflect.has(target, key);
      },
      ownKeys: (target) => {
        read(name);
        return Reflect.ownKeys(target);
      },
    });
  const watched = {
    ...facts,
    runs: (component) => {
      read(`runs:${component}`);
      return facts.components.includes(component);
    },
  };
  // These say more exactly than by their names what is read of them.
  const exact = new Set(["runs"]);
  for (const name of Object.keys(facts)) {
    const value = facts[name];
    if (typeof value !== "object" || Array.isArray(value)) continue;
    watched[name] = watchMap(name, value);
    exact.add(name);
  }
  return new Proxy(Object.freeze(watched), {
    get: (target, key) => {
      if (typeof key === "string" && !exact.has(key)) read(key);
      return Reflect.get(target, key);
    },
  });
};
