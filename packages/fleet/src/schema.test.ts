import { expect, test } from "vitest";
import type { z } from "zod";
import { clusterSchema, dnsLabel, fleetSchema, overrideSchema, pinSchema } from "./schema.ts";

const cluster = {
  ...{ ring: "canary", hub: "hub-1", provider: "aws", account: "482910375562", region: "eu-west-1" },
  ...{ kubernetesVersion: "1.34", domain: "one.example.com", dns: { zone: "example.com", zoneId: "Z1" } },
  size: { nodes: 3, cpuCores: 32, memoryGiB: 64, storageGiB: 500 },
};
const fleet = (ring: object = {}, more: object = {}) => ({
  repository: { url: "https://git.example.com/a.git" },
  hubs: [{ name: "hub-1" }],
  rings: [{ name: "canary", ...ring }],
  ...more,
});
const window = (more: object) => ({
  windows: [{ days: ["mon"], from: "09:00", to: "16:00", timeZone: "UTC", ...more }],
});
const freeze = (from: unknown, to: unknown, reason: unknown = "End of year") => ({
  freezes: [{ from, to, reason }],
});
const hold = (until: unknown, reason: unknown = "slow disks") => ({ ...cluster, hold: { until, reason } });
const domain = (name: string) => ({ ...cluster, domain: name, dns: { ...cluster.dns, zone: name } });
const size = (more: object) => ({ ...cluster, size: { ...cluster.size, ...more } });
const long = (length: number) => "a".repeat(length);

/** Values that a schema takes, and similar ones that it refuses. */
const cases: [name: string, schema: z.ZodType, good: unknown[], bad: unknown[]][] = [
  [
    "a cluster",
    clusterSchema,
    [cluster],
    [
      { ...cluster, nodes: 3 },
      { ...cluster, ring: undefined },
    ],
  ],
  ...(
    ["ring", "hub", "provider", "account", "region", "kubernetesVersion", "domain", "dns", "size"] as const
  ).map((key): (typeof cases)[number] => [
    `no ${key}`,
    clusterSchema,
    [],
    [{ ...cluster, [key]: undefined }],
  ]),
  [
    "a provider",
    clusterSchema,
    ["aws", "gcp", "azure"].map((provider) => ({ ...cluster, provider })),
    [{ ...cluster, provider: "ibm" }],
  ],
  [
    "an account",
    clusterSchema,
    [],
    [
      { ...cluster, account: "" },
      { ...cluster, account: 482910375562 },
    ],
  ],
  [
    "a region",
    clusterSchema,
    ["eu-west-1", "westeurope", "a1"].map((region) => ({ ...cluster, region })),
    ["1eu", "EU", "eu west", "-eu", "a", "eu_west", " eu-west-1"].map((region) => ({ ...cluster, region })),
  ],
  [
    "a version of Kubernetes",
    clusterSchema,
    [{ ...cluster, kubernetesVersion: "1.09" }],
    ["1.4", "1.345", "2.34", "v1.34", "1.34.1", "1x34"].map((version) => ({
      ...cluster,
      kubernetesVersion: version,
    })),
  ],
  [
    "a domain",
    clusterSchema,
    ["a.io", "1a.b-c.museum", `${long(63)}.io`].map(domain),
    [
      "io",
      "A.io",
      "a.i",
      "-a.io",
      "a-.io",
      "a.1o",
      "a..io",
      ".a.io",
      "a.io.",
      `${long(64)}.io`,
      `${`${long(60)}.`.repeat(5)}io`,
      "a_b.io",
    ].map(domain),
  ],
  [
    "the id of a zone",
    clusterSchema,
    [],
    [
      { ...cluster, dns: { zone: "example.com", zoneId: "" } },
      { ...cluster, dns: { zone: "com", zoneId: "Z1" } },
    ],
  ],
  [
    "a size",
    clusterSchema,
    [
      size({ nodes: 1, cpuCores: 1, memoryGiB: 1, storageGiB: 1 }),
      size({ nodes: 15_000, cpuCores: 1_000_000, memoryGiB: 10_000_000, storageGiB: 100_000_000 }),
    ],
    [
      ...["nodes", "cpuCores", "memoryGiB", "storageGiB"].flatMap((key) => [
        size({ [key]: 0 }),
        size({ [key]: 1.5 }),
        size({ [key]: undefined }),
      ]),
      ...[
        size({ nodes: 15_001 }),
        size({ cpuCores: 1_000_001 }),
        size({ memoryGiB: 10_000_001 }),
        size({ storageGiB: 100_000_001 }),
        size({ pods: 1 }),
      ],
    ],
  ],
  [
    "labels",
    clusterSchema,
    [
      {},
      { tier: "" },
      { "a.io/b_c.D-9": "v_1.x-Y" },
      { [long(63)]: long(63) },
      { [`${long(253)}/a`]: "1" },
      { "x.argocd.argoproj.io/a": "1", "a/b": "1" },
    ].map((labels) => ({ ...cluster, labels })),
    [
      ...["", "-a", "a-", "a b", "/a", "A.io/a", "a-/a", "-a/b", "a/b/c", long(64), `${long(254)}/a`].map(
        (key) => ({ [key]: "1" }),
      ),
      ...["-a", "a-", "a b", long(64), " ", "a/b"].map((value) => ({ tier: value })),
      ...["hub.llm-analytics.io/ring", "argocd.argoproj.io/x", "app.kubernetes.io/name"].map((key) => ({
        [key]: "1",
      })),
    ].map((labels) => ({ ...cluster, labels })),
  ],
  [
    "a server",
    clusterSchema,
    ["https://10.0.0.1", "https://a.io:6443/path"].map((server) => ({ ...cluster, server })),
    ["http://a.io", "https://", "https:///a", "https://a b", "https://a.io/ b", "xhttps://a.io"].map(
      (server) => ({ ...cluster, server }),
    ),
  ],
  [
    "a store of secrets",
    clusterSchema,
    [{ ...cluster, secretStore: "vault" }],
    [{ ...cluster, secretStore: "Vault" }],
  ],
  ["a name", clusterSchema, [{ ...cluster, name: "one" }], [{ ...cluster, name: 1 }]],
  [
    "a hold",
    clusterSchema,
    [hold("2028-02-29"), hold("2026-12-31")],
    [
      ...["2026-02-29", "2026-13-01", "2026-6-1", "26-06-01", "2026-06-01T00:00", "x2026-06-01", 2026].map(
        (day) => hold(day),
      ),
      ...[hold("2026-06-15", ""), hold("2026-06-15", " "), hold("2026-06-15", null), hold(undefined)],
    ],
  ],
  [
    "the repository",
    fleetSchema,
    ["https://a.io/b", "ssh://git@a.io/b", "git@a.io:b", "file:///b"].map((url) =>
      fleet({}, { repository: { url } }),
    ),
    [
      ...["http://a.io/b", "a.io/b", "https://", "https://a b", "x https://a.io"].map((url) => ({ url })),
      ...["a b", "", "~x"].map((branch) => ({ url: "https://a.io/b", branch })),
      ...[{}, { url: "https://a.io/b", path: "x" }],
    ].map((repository) => fleet({}, { repository })),
  ],
  [
    "a branch",
    fleetSchema,
    [fleet({}, { repository: { url: "https://a.io/b", branch: "env/deploy-1.x" } })],
    [],
  ],
  [
    "hubs and rings",
    fleetSchema,
    [
      fleet({}, { hubs: [{ name: "a", namespace: "cd" }], secretStore: "vault" }),
      fleet({ description: "For us." }),
    ],
    [
      ...[{ hubs: [] }, { rings: [] }, { hubs: undefined }, { secretStore: "a.b" }, { regions: [] }],
      ...[[{ name: "a", namespace: "A" }], [{ name: "a", ring: "b" }]].map((hubs) => ({ hubs })),
    ].map((more) => fleet({}, more)),
  ],
  [
    "the pace of a ring",
    fleetSchema,
    [0, 1, 10_000, "0%", "7%", "99%", "100%"].map((maxUpdate) => fleet({ maxUpdate })),
    [-1, 10_001, 1.5, "101%", "07%", "-1%", "5", "5 %", "x5%", "5%x"].map((maxUpdate) =>
      fleet({ maxUpdate }),
    ),
  ],
  [
    "a soak time",
    fleetSchema,
    ["0h", "30m", "120d"].map((soak) => fleet({ soak })),
    ["", "h", "1", "1s", "1 h", "1h30m", "x1h", "-1h", 1].map((soak) => fleet({ soak })),
  ],
  [
    "the policy of a ring",
    fleetSchema,
    [fleet({ promotion: "automatic", tracksHead: true }), fleet({ promotion: "manual" })],
    [{ promotion: "sometimes" }, { tracksHead: "yes" }, { name: "A" }, { ring: 1 }].map((ring) =>
      fleet(ring),
    ),
  ],
  [
    "a window",
    fleetSchema,
    [
      fleet(window({ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], timeZone: "Europe/Berlin" })),
      ...[
        fleet(window({ from: "00:00", to: "24:00" })),
        fleet(window({ from: "19:59", to: "20:00" })),
        fleet(window({ from: "22:00", to: "23:59" })),
      ],
    ],
    [
      ...[
        { days: [] },
        { days: ["monday"] },
        { days: undefined },
        { timeZone: "Mars/Base" },
        { timeZone: undefined },
      ],
      ...[
        { to: "09:00" },
        { to: "08:00" },
        { to: "24:01" },
        { to: "25:00" },
        { to: "9:30" },
        { to: "16:60" },
        { to: "16:0" },
      ],
      ...[{ to: "x16:00" }, { to: "16:00x" }, { from: 9 }, { note: "x" }],
    ].map((more) => fleet(window(more))),
  ],
  [
    "a freeze",
    fleetSchema,
    [fleet(freeze("2026-12-18", "2026-12-18")), fleet(freeze("2026-12-18", "2027-01-03"))],
    [
      freeze("2026-12-18", "2026-12-17"),
      ...[freeze("2026-12-32", "2027-01-03"), freeze("2026-12-18", "2027-01-32")],
      ...[freeze("2026-12-18", "2027-01-03", " "), freeze("2026-12-18", undefined)],
    ].map((ring) => fleet(ring)),
  ],
  [
    "a pin",
    pinSchema,
    [
      "head",
      "off",
      "1.4.0",
      "10.20.30-rc.1",
      { version: "1.4.0" },
      { version: "head", hold: { reason: "x", until: "2026-06-15" } },
    ],
    [
      "",
      "1.4",
      "v1.4.0",
      "1.4.0.1",
      "^1.4.0",
      "1.4.0-",
      "1.4.0+b",
      "1.x.0",
      "heads",
      "xoff",
      "1.4.0 ",
      1,
      {},
      { version: "1" },
      { version: "off", note: "" },
      { version: "off", hold: {} },
    ],
  ],
  [
    "an override",
    overrideSchema,
    [{}, { settings: {}, values: { a: [1] } }],
    [{ settings: [] }, { values: 1 }, { value: {} }],
  ],
];

test.each(cases)("%s", (_, schema, good, bad) => {
  const isTaken = (value: unknown) => schema.safeParse(value).success;
  expect(good.filter((value) => !isTaken(value))).toEqual([]);
  expect(bad.filter(isTaken)).toEqual([]);
});

test("what a fleet does not say", () => {
  expect(fleetSchema.parse(fleet())).toEqual({
    repository: { url: "https://git.example.com/a.git", branch: "deploy" },
    secretStore: "platform",
    hubs: [{ name: "hub-1", namespace: "argocd" }],
    rings: [
      {
        ...{ name: "canary", maxUpdate: "100%", soak: "0h", promotion: "manual" },
        ...{ windows: [], freezes: [], tracksHead: false },
      },
    ],
  });
});

test("a DNS label", () => {
  const good = ["a", "1", "a-1", long(63), "a--b"];
  const bad = ["", "-a", "a-", "A", "a.b", "a_b", long(64), "a\n", " a"];
  expect([...good, ...bad].filter((text) => dnsLabel.test(text))).toEqual(good);
});

test("a pace that is neither a number nor text says what it must be", () => {
  expect(fleetSchema.safeParse(fleet({ maxUpdate: true })).error?.issues[0]?.message).toMatch(
    /^must be a number of/,
  );
});
