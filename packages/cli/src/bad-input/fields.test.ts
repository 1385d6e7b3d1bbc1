import { testClusterText } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { componentText, hubctl, refusal, testRoot } from "../testing.ts";

const cluster = (change: (text: string) => string) => ({
  "clusters/edge-1/cluster.yaml": change(testClusterText({ domain: "edge-1.example.com" })),
});
const fleet = (change: (text: string) => string) => ({
  "clusters/fleet.yaml": change(
    "repository:\n  url: https://git.example.com/infrastructure.git\nhubs:\n  - name: hub-1\nrings:\n  - name: canary\n    tracksHead: true\n  - name: production\n    tracksHead: true\n",
  ),
});

test("a misspelt field is one problem, which says what to rename", async () => {
  expect(
    await refusal(cluster((text) => text.replace("region:", "regoin:").replace("nodes:", "node:"))),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-field]: regoin is not a field here.
      at clusters/edge-1/cluster.yaml:5:1
      fix: Rename it to region.

    error[unknown-field]: size.node is not a field here.
      at clusters/edge-1/cluster.yaml:12:3
      fix: Rename it to nodes.

    2 errors
    "
  `);
});

test("a field is missing where no unknown one is nearest to it, or another was meant by that already", async () => {
  expect(
    await refusal(
      cluster((text) =>
        text
          .replace("provider: aws\n", "")
          .replace("account:", "acct:")
          .replace("region: ", "regoin: eu-west-2\nregon: ")
          .replace("domain:", "labls:"),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[missing-field]: account is missing.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Add it. AWS account id (12 digits, in quotes), Google Cloud project id, or Azure subscription id.

    error[missing-field]: domain is missing.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Add it. DNS name under which everything of the cluster is reached.

    error[missing-field]: provider is missing.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Add it. Cloud that it runs on. Known are aws, gcp, azure.

    error[unknown-field]: acct is not a field here.
      at clusters/edge-1/cluster.yaml:3:1
      fix: Known are name, ring, hub, provider, account, region, kubernetesVersion, domain, dns, size, labels, secretStore and 2 more.

    error[unknown-field]: regoin is not a field here.
      at clusters/edge-1/cluster.yaml:4:1
      fix: Rename it to region.

    error[unknown-field]: regon is not a field here.
      at clusters/edge-1/cluster.yaml:5:1
      fix: Did you mean region?

    error[unknown-field]: labls is not a field here.
      at clusters/edge-1/cluster.yaml:7:1
      fix: Did you mean labels?

    7 errors
    "
  `);
});

test("misspelt fields of pins and of fleet.yaml", async () => {
  expect(
    await refusal({
      ...fleet((text) => text.replace("url:", "ulr:").replace("name: production", "naem: production")),
      "clusters/rings/canary/pins.yaml":
        "alpha: {verson: head, hold: {reason: slow disks, untl: 2026-06-14}}\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-field]: repository.ulr is not a field here.
      at clusters/fleet.yaml:2:3
      fix: Rename it to url.

    error[unknown-field]: rings[1].naem is not a field here.
      at clusters/fleet.yaml:8:5
      fix: Rename it to name.

    error[unknown-ring]: fleet.yaml has no ring production, so that the cluster is in no ring and would never be synced.
      at clusters/hub-1/cluster.yaml:1:7
      fix: Known are canary.

    error[unknown-field]: alpha.verson is not a field here.
      at clusters/rings/canary/pins.yaml:1:9
      fix: Rename it to version.

    error[unknown-field]: alpha.hold.untl is not a field here.
      at clusters/rings/canary/pins.yaml:1:50
      fix: Rename it to until.

    error[unknown-ring]: There is a folder for a ring production, but fleet.yaml has no such ring.
      at clusters/rings/production/pins.yaml:1:1
      fix: Known are canary.

    6 errors
    "
  `);
});

test("a wrong type", async () => {
  expect(
    await refusal(cluster((text) => text.replace("nodes: 3", "nodes: three").replace('"1.34"', "1.34"))),
  ).toMatchInlineSnapshot(`
    "
    error[wrong-type]: kubernetesVersion is the number 1.34; expected a string.
      at clusters/edge-1/cluster.yaml:6:20
      fix: Correct it. Version of its API server, major.minor in quotes, for example "1.34".

    error[wrong-type]: size.nodes is the string "three"; expected a number.
      at clusters/edge-1/cluster.yaml:12:10
      fix: Correct it. Number of nodes, 1 to 15000.

    2 errors
    "
  `);
});

test("a number out of range names its unit", async () => {
  expect(
    await refusal({
      ...cluster((text) => text.replace("memoryGiB: 64", "memoryGiB: 0")),
      "clusters/overrides/alpha.yaml": "settings:\n  replicas: 12\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[out-of-range]: size.memoryGiB is 0; it must be at least 1.
      at clusters/edge-1/cluster.yaml:14:14
      fix: Correct it. Memory of all nodes in sum, GiB.

    error[out-of-range]: settings.replicas is 12; it must be at most 9.
      at clusters/overrides/alpha.yaml:2:13
      fix: Correct it. Number of pods, 1 to 9.

    2 errors
    "
  `);
});

test("an unknown ring, hub and provider", async () => {
  expect(
    await refusal(
      cluster((text) =>
        text
          .replace("ring: canary", "ring: cannary")
          .replace("hub: hub-1", "hub: hub-7")
          .replace("provider: aws", "provider: awss"),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-ring]: fleet.yaml has no ring cannary, so that the cluster is in no ring and would never be synced.
      at clusters/edge-1/cluster.yaml:1:7
      fix: Did you mean canary?

    error[unknown-hub]: fleet.yaml has no hub hub-7.
      at clusters/edge-1/cluster.yaml:2:6
      fix: Did you mean hub-1?

    error[unknown-provider]: provider is "awss", which is none of aws, gcp, azure.
      at clusters/edge-1/cluster.yaml:3:11
      fix: Did you mean aws?

    3 errors
    "
  `);
});

test("a name that another cluster has", async () => {
  expect(await refusal(cluster((text) => `name: hub-1\n${text}`))).toMatchInlineSnapshot(`
    "
    error[duplicate-cluster]: Two clusters are named hub-1: the folder of that name, and the folder edge-1, whose file says it too.
      at clusters/edge-1/cluster.yaml:1:7
      and clusters/hub-1/cluster.yaml:1:1
      fix: Say edge-1 here, or delete the line: the folder's name is the cluster's.

    1 error
    "
  `);
});

test("a name that no cluster has", async () => {
  expect(await refusal(cluster((text) => `name: edge-2\n${text}`))).toMatchInlineSnapshot(`
    "
    error[cluster-name]: The file says name: edge-2, but its folder is edge-1, and the folder's name is the cluster's.
      at clusters/edge-1/cluster.yaml:1:7
      fix: Say edge-1, delete the line, or rename the folder.

    1 error
    "
  `);
});

test("one server and one domain for two clusters", async () => {
  const text = `${testClusterText({ domain: "one.example.com" })}\nserver: https://10.0.0.1\n`;
  expect(
    await refusal({
      "clusters/edge-1/cluster.yaml": text,
      "clusters/edge-2/cluster.yaml": text.replace("10.0.0.1", "10.0.0.1:443/"),
    }),
  ).toMatchInlineSnapshot(`
    "
    error[duplicate-domain]: edge-1 and edge-2 have the same domain one.example.com, so that both would answer for its names.
      at clusters/edge-2/cluster.yaml:7:9
      and clusters/edge-1/cluster.yaml:7:9
      fix: Correct one of the two, or delete one of the clusters.

    error[duplicate-server]: edge-1 and edge-2 have the same API server, so that both would be deployed to one cluster.
      at clusters/edge-2/cluster.yaml:17:9
      and clusters/edge-1/cluster.yaml:17:9
      fix: Correct one of the two, or delete one of the clusters.

    2 errors
    "
  `);
});

test("folders whose names are no DNS labels", async () => {
  expect(
    await refusal({
      "clusters/Edge_2/cluster.yaml": testClusterText({ domain: "two.example.com" }),
      [`clusters/${"e".repeat(64)}/cluster.yaml`]: testClusterText({ domain: "three.example.com" }),
    }),
  ).toMatchInlineSnapshot(`
    "
    error[bad-name]: The folder name "Edge_2" is not a DNS label, and it names the cluster in Argo CD.
      at clusters/Edge_2/cluster.yaml:1:1
      fix: Rename the folder: a-z, 0-9 and -, at most 63 characters.

    error[bad-name]: The folder name "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee" is not a DNS label, and it names the cluster in Argo CD.
      at clusters/eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee/cluster.yaml:1:1
      fix: Rename the folder: a-z, 0-9 and -, at most 63 characters.

    2 errors
    "
  `);
});

test("names that would leave the folder", async () => {
  expect(
    await refusal({
      ...fleet((text) =>
        text.replace("name: hub-1", "name: ../hub-1").replace("name: canary", "name: ../canary"),
      ),
      "clusters/rings/canary/pins.yaml": "alpha: head\n../../etc: head\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-ring]: fleet.yaml has no ring canary, so that the cluster is in no ring and would never be synced.
      at clusters/edge-1/cluster.yaml:1:7
      fix: Known are production.

    error[unknown-hub]: fleet.yaml has no hub hub-1.
      at clusters/edge-1/cluster.yaml:2:6
      fix: None is known here.

    error[bad-value]: hubs[0].name is "../hub-1"; it must be a DNS label (a-z, 0-9 and -, at most 63 characters) to name a hub.
      at clusters/fleet.yaml:4:11
      fix: Correct it. Folder of the hub's cluster.

    error[bad-value]: rings[0].name is "../canary"; it must be a DNS label (a-z, 0-9 and -, at most 63 characters) to name a ring.
      at clusters/fleet.yaml:6:11
      fix: Correct it.

    error[unknown-hub]: fleet.yaml has no hub hub-1.
      at clusters/hub-1/cluster.yaml:2:6
      fix: None is known here.

    error[unknown-ring]: There is a folder for a ring canary, but fleet.yaml has no such ring.
      at clusters/rings/canary/pins.yaml:1:1
      fix: Known are production.

    error[unknown-component]: No component is named ../../etc.
      at clusters/rings/canary/pins.yaml:2:1
      fix: Known are alpha, beta. Name a folder of apps/, or delete the line.

    7 errors
    "
  `);
});

test("names of Applications that are too long, taken, or reserved", async () => {
  const long = "e".repeat(60);
  expect(
    await refusal({
      [`clusters/${long}/cluster.yaml`]: testClusterText({ domain: "long.example.com" }),
      "clusters/edge-1-alpha/cluster.yaml": testClusterText({ domain: "taken.example.com" }),
      "clusters/fleet/cluster.yaml": testClusterText({ domain: "fleet.example.com" }),
    }),
  ).toMatchInlineSnapshot(`
    "
    error[duplicate-application]: Two Applications of the hub hub-1 would be named edge-1-alpha: those of the cluster edge-1-alpha and of alpha on edge-1.
      at clusters/edge-1/cluster.yaml:1:1
      and clusters/edge-1-alpha/cluster.yaml:1:1
      fix: Rename one of the clusters.

    error[name-too-long]: The Application eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee-alpha would have a name of 66 characters; Kubernetes allows 63.
      at clusters/eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee/cluster.yaml:1:1
      fix: Rename the cluster: with this component, its name may have 57 characters.

    error[reserved-name]: A cluster cannot be named fleet: Argo CD's Application of that name keeps the fleet itself.
      at clusters/fleet/cluster.yaml:1:1
      fix: Rename the folder.

    3 errors
    "
  `);
});

test("a label that decides on rings", async () => {
  expect(
    await refusal(cluster((text) => `${text}labels:\n  hub.llm-analytics.io/ring: production\n`)),
  ).toMatchInlineSnapshot(`
    "
    error[bad-name]: labels["hub.llm-analytics.io/ring"] is a label of Argo CD or of this repository, which decides on rings and holds.
      at clusters/edge-1/cluster.yaml:17:3
      fix: Rename it.

    1 error
    "
  `);
});

test("when a ring may be promoted", async () => {
  const policy = `promotion: sometimes
    windows:
      - {days: [mon, tues], from: "09:00", to: "16:00", timeZone: Europe/Berlin}
      - {days: [fri], from: "16:00", to: "9:00", timeZone: Europe/Berlin}
      - {days: [fri], from: "16:00", to: "09:00", timeZone: Europe/Berln}
      - {days: [fri], from: "16:00", to: "09:00", timeZone: UTC}
      - {days: [], from: 9, to: "10:00"}
    freezes:
      - {from: 2026-12-32, to: 2027-01-03, reason: End of year}
      - {from: 2026-12-18, to: 2026-12-03, reason: End of year}
      - {from: 2026-12-18, to: 2026-12-18, reason: ""}
    tracksHead: true`;
  expect(await refusal(fleet((text) => text.replace("tracksHead: true", policy)))).toMatchInlineSnapshot(`
    "
    error[unknown-promotion]: rings[0].promotion is "sometimes", which is none of automatic, manual.
      at clusters/fleet.yaml:7:16
      fix: Known are automatic, manual.

    error[unknown-days]: rings[0].windows[0].days[1] is "tues", which is none of mon, tue, wed, thu, fri, sat, sun.
      at clusters/fleet.yaml:9:22
      fix: Did you mean tue?

    error[bad-value]: rings[0].windows[1].to is "9:00"; it must be a time of day, HH:MM, for example 09:00.
      at clusters/fleet.yaml:10:42
      fix: Correct it. End, HH:MM, later than from. 24:00 is the end of the day.

    error[bad-value]: rings[0].windows[2].to is "09:00"; it must be later than from; split a window that goes past midnight into two.
      at clusters/fleet.yaml:11:42
      fix: Correct it. End, HH:MM, later than from. 24:00 is the end of the day.

    error[bad-value]: rings[0].windows[2].timeZone is "Europe/Berln"; it must be a time zone of the IANA database, for example Europe/Berlin or UTC.
      at clusters/fleet.yaml:11:61
      fix: Correct it. IANA time zone that the hours are of, for example Europe/Berlin.

    error[bad-value]: rings[0].windows[3].to is "09:00"; it must be later than from; split a window that goes past midnight into two.
      at clusters/fleet.yaml:12:42
      fix: Correct it. End, HH:MM, later than from. 24:00 is the end of the day.

    error[missing-field]: rings[0].windows[4].timeZone is missing.
      at clusters/fleet.yaml:13:9
      fix: Add it. IANA time zone that the hours are of, for example Europe/Berlin.

    error[bad-value]: rings[0].windows[4].days must name at least one day.
      at clusters/fleet.yaml:13:16
      fix: Correct it. Days of the week: mon, tue, wed, thu, fri, sat, sun.

    error[wrong-type]: rings[0].windows[4].from is the number 9; expected a string.
      at clusters/fleet.yaml:13:26
      fix: Correct it. First minute, HH:MM.

    error[bad-value]: rings[0].freezes[0].from is "2026-12-32"; it is no day of the calendar.
      at clusters/fleet.yaml:15:16
      fix: Correct it. First day, YYYY-MM-DD, in UTC.

    error[bad-value]: rings[0].freezes[1].to is "2026-12-03"; it must not be earlier than from.
      at clusters/fleet.yaml:16:32
      fix: Correct it. Last day, YYYY-MM-DD, in UTC.

    error[bad-value]: rings[0].freezes[2].reason is ""; it must say why, in a sentence.
      at clusters/fleet.yaml:17:52
      fix: Correct it. Why nothing moves.

    12 errors
    "
  `);
});

test("fields of fleet.yaml", async () => {
  expect(
    await refusal(
      fleet((text) =>
        text
          .replace("https://git", "htp://git")
          .replace("tracksHead: true", "maxUpdate: 101%\n    soak: 3 days\n    trackHead: true")
          .replace("name: production", "name: canary"),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[bad-value]: repository.url is "htp://git.example.com/infrastructure.git"; it must be the URL of a Git repository: https, ssh, git@ or file.
      at clusters/fleet.yaml:2:8
      fix: Correct it. Where Argo CD reads the deploy tree.

    error[bad-value]: rings[0].maxUpdate is "101%"; it must be a number of clusters, or 0% to 100% (percent of the ring's clusters).
      at clusters/fleet.yaml:7:16
      fix: Correct it. How many clusters of the ring may update at once: a number of clusters, or percent.

    error[bad-value]: rings[0].soak is "3 days"; it must be a duration in minutes, hours or days, for example 30m, 24h or 7d.
      at clusters/fleet.yaml:8:11
      fix: Correct it. How long a release must have been Healthy before the next ring may take it.

    error[unknown-field]: rings[0].trackHead is not a field here.
      at clusters/fleet.yaml:9:5
      fix: Did you mean tracksHead?

    error[duplicate-ring]: Two rings are named canary.
      at clusters/fleet.yaml:10:11
      and clusters/fleet.yaml:6:11
      fix: Rename one of them, or delete it.

    error[unknown-ring]: fleet.yaml has no ring production, so that the cluster is in no ring and would never be synced.
      at clusters/hub-1/cluster.yaml:1:7
      fix: Known are canary.

    error[unknown-ring]: There is a folder for a ring production, but fleet.yaml has no such ring.
      at clusters/rings/production/pins.yaml:1:1
      fix: Known are canary.

    7 errors
    "
  `);
});

test("a hold without a reason, and one that has passed", async () => {
  expect(
    await refusal({
      ...cluster((text) => `${text}hold: {until: 2026-12-31}\n`),
      "clusters/rings/canary/pins.yaml": "alpha: {version: head, hold: {reason: ' ', until: 2026-02-30}}\n",
      "clusters/rings/production/pins.yaml":
        "alpha: {version: head, hold: {reason: slow disks, until: 2026-06-14}}\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[missing-field]: hold.reason is missing.
      at clusters/edge-1/cluster.yaml:16:7
      fix: Add it. Why it is held.

    error[bad-value]: alpha.hold.reason is " "; it must say why, in a sentence.
      at clusters/rings/canary/pins.yaml:1:39
      fix: Correct it. Why it is held.

    error[bad-value]: alpha.hold.until is "2026-02-30"; it is no day of the calendar.
      at clusters/rings/canary/pins.yaml:1:51
      fix: Correct it. Last day on which it holds, YYYY-MM-DD.

    error[hold-expired]: alpha of the ring production was to be held until 2026-06-14 (slow disks), and that day has passed.
      at clusters/rings/production/pins.yaml:1:58
      fix: Remove the hold, or set a new day and say why.

    4 errors
    "
  `);
});

test("a hold counts on its last day", async () => {
  const root = testRoot({
    "clusters/rings/canary/pins.yaml":
      "alpha: {version: head, hold: {reason: slow disks, until: 2026-06-15}}\n",
  });
  expect(await hubctl(root, "check")).toMatchObject({ code: 0, err: "" });
});

test("no clusters at all", async () => {
  expect(
    await refusal({ "clusters/edge-1/cluster.yaml": null, "clusters/hub-1/cluster.yaml": null }),
  ).toMatchInlineSnapshot(`
    "
    error[no-clusters]: clusters/ has no cluster: rendering nothing would look like removing everything.
      at clusters/fleet.yaml:1:1
      fix: Add one with \`hubctl new cluster\`.

    1 error
    "
  `);
});

test("no fleet.yaml", async () => {
  expect(await refusal({ "clusters/fleet.yaml": null })).toMatchInlineSnapshot(`
    "
    error[missing-file]: There is no clusters/fleet.yaml, which names the rings, the hubs and the repository.
      at clusters/fleet.yaml:1:1
      fix: Run this from the repository's root, or give its path with --root.

    1 error
    "
  `);
});

test("files that nothing reads", async () => {
  expect(
    await refusal({
      "clusters/pin.yaml": "alpha: head\n",
      "clusters/edge-1/pin.yaml": "alpha: head\n",
      "clusters/edge-1/overrides/alpha.yml": "settings: {}\n",
      "clusters/rings/canary/cluster.yaml": "ring: canary\n",
      "clusters/rings/cannary/pins.yaml": "alpha: head\n",
      "clusters/README.md": "# Read by people\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-file]: Nothing reads this file: overrides/ has a file <component>.yaml for each component.
      at clusters/edge-1/overrides/alpha.yml:1:1
      fix: Rename it, move it, or delete it.

    error[unknown-file]: Nothing reads this file: the folder of a cluster has cluster.yaml, pins.yaml and overrides/.
      at clusters/edge-1/pin.yaml:1:1
      fix: Did you mean pins.yaml? Rename it, move it, or delete it.

    error[unknown-file]: Nothing reads this file: clusters/ has fleet.yaml, overrides/, rings/ and a folder for each cluster.
      at clusters/pin.yaml:1:1
      fix: Rename it, move it, or delete it.

    error[unknown-file]: Nothing reads this file: the folder of a ring has pins.yaml and overrides/.
      at clusters/rings/canary/cluster.yaml:1:1
      fix: Rename it, move it, or delete it.

    error[unknown-ring]: There is a folder for a ring cannary, but fleet.yaml has no such ring.
      at clusters/rings/cannary/pins.yaml:1:1
      fix: Did you mean canary?

    5 errors
    "
  `);
});

test("a folder without cluster.yaml", async () => {
  expect(await refusal({ "clusters/edge-2/pins.yaml": "alpha: head\n" })).toMatchInlineSnapshot(`
    "
    error[missing-file]: The folder clusters/edge-2 has no cluster.yaml, so that nothing says what the cluster is.
      at clusters/edge-2/cluster.yaml:1:1
      fix: Write it (\`hubctl new cluster\` makes one), or delete the folder.

    1 error
    "
  `);
});

test("what a condition misses stands at the layer that set it off, in the words of the condition", async () => {
  expect(
    await refusal({
      "apps/alpha/src/index.ts": componentText(
        "alpha",
        `
  settings: z.strictObject({
    waf: z.strictObject({ on: z.boolean().default(false), image: z.string().optional() })
      .refine(({ on, image }) => !on || image !== undefined, { path: ["image"], error: "must name the firewall" })
      .prefault({})
      .describe("The firewall."),
    pods: z.int().default(2).describe("Number of pods."),
  }),`,
      ),
      "clusters/rings/canary/overrides/alpha.yaml": "settings:\n  waf:\n    on: true\n",
      "clusters/edge-1/overrides/alpha.yaml": "settings:\n  pods: 3\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[bad-setting]: settings.waf.image is missing; it must name the firewall.
      at clusters/rings/canary/overrides/alpha.yaml:3:5
      fix: Correct it.

    1 error
    "
  `);
});
