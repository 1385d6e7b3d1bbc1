import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { gitSettings } from "@hub/testing/git";
import { findViolations, unproven, type Violation, type WantedOrder } from "../evidence.ts";
import { type TestFleet, type TestRelease, writeFleet } from "../fleet/test-fleet.ts";
import { namespace } from "../fleet/workload.ts";
import { Applications } from "./applications.ts";
import { ArgoCd, type ArgoCdSettings } from "./argo-cd.ts";
import { ChartRepository } from "./chart-repository.ts";
import { ControlPlane, startEtcd } from "./control-plane.ts";
import { commitSource, DeployBranch } from "./deploy-branch.ts";
import { freePorts } from "./free-port.ts";
import { ApiError } from "./kube-api.ts";
import { type PodRecord, PodStandIn } from "./pod-stand-in.ts";
import type { Processes } from "./processes.ts";
import { TcpProxy } from "./tcp-proxy.ts";
import { Missing, until } from "./until.ts";

const run = promisify(execFile);
const hubctl = join(import.meta.dirname, "../../../../packages/cli/bin/hubctl.mjs");
const argo = "/apis/argoproj.io/v1alpha1/namespaces/argocd";

export interface LabOptions {
  readonly processes: Processes;
  readonly bin: string;
  readonly settings: ArgoCdSettings;
}

/** One hub, three members, what they read from, and what stands in for their nodes. */
export class Lab {
  readonly processes: Processes;
  readonly hub: ControlPlane;
  readonly members: readonly ControlPlane[];
  readonly argoCd: ArgoCd;
  readonly branch: DeployBranch;
  readonly charts: ChartRepository;
  readonly pods: PodStandIn;
  readonly applications: Applications;
  /** Where a cluster's own address is, by its name. */
  readonly proxies = new Map<string, TcpProxy>();
  /** The folder of the fleet, and of its deploy tree. */
  readonly root: string;
  readonly out: string;
  readonly settings: ArgoCdSettings;
  #fleet: TestFleet | undefined;
  #version = 0;
  #isSound = false;

  private constructor(
    parts: Pick<Lab, "processes" | "settings" | "hub" | "members" | "argoCd" | "branch" | "charts">,
  ) {
    const { folder } = parts.processes;
    this.processes = parts.processes;
    this.settings = parts.settings;
    this.hub = parts.hub;
    this.members = parts.members;
    this.argoCd = parts.argoCd;
    this.branch = parts.branch;
    this.charts = parts.charts;
    this.root = join(folder, "fleet");
    this.out = join(folder, "tree");
    mkdirSync(this.root);
    this.pods = new PodStandIn(readyAfterMs);
    for (const { api } of this.members) this.pods.attend(api);
    this.applications = new Applications(this.hub.api);
  }

  static async start({ processes, bin, settings }: LabOptions): Promise<Lab> {
    const etcd = await startEtcd(processes, bin);
    const ports = await freePorts(4);
    const planes = ["hub-1", "member-1", "member-2", "member-3"].map((name, index) =>
      new ControlPlane({ processes, bin, name, etcd }, ports[index] ?? 0).start(),
    );
    const [charts, [hub, ...members]] = await Promise.all([
      ChartRepository.start(bin, processes.folder),
      Promise.all(planes),
    ]);
    if (!hub) throw new Error("there is no hub");
    for (const { api } of members)
      await api.apply(`/api/v1/namespaces/${namespace}`, {
        apiVersion: "v1",
        kind: "Namespace",
        metadata: { name: namespace },
      });
    const argoCd = await new ArgoCd({ processes, bin, hub, settings }).start();
    const branch = new DeployBranch(processes.folder);
    return new Lab({ processes, settings, hub, members, argoCd, charts, branch });
  }

  /** The API server that holds what a cluster of the fleet runs. */
  memberOf(cluster: string): ControlPlane {
    const names = [...this.proxies.keys()];
    const member = this.members[names.indexOf(cluster) % this.members.length];
    if (!member) throw new Error(`no cluster is named ${cluster}`);
    return member;
  }

  get fleet(): TestFleet {
    if (!this.#fleet) throw new Error("no fleet has been deployed");
    return this.#fleet;
  }

  /** A version that no pod has had. */
  nextVersion = (): string => String(++this.#version);

  /** Deploys the fleet with changes, at a new version. Gives that. */
  async change(changes: Partial<TestFleet> = {}): Promise<string> {
    const version = this.nextVersion();
    await this.deploy({ ...this.fleet, version, ...changes });
    return version;
  }

  /** Pods of a version that started, those of before a moment left out. */
  podsOf = (version: string, sinceMs = 0): PodRecord[] =>
    this.pods.records.filter((pod) => pod.version === version && pod.startMs >= sinceMs);

  /** Starts too early, of a version and since a moment. Throws where a pod is missing from the evidence. */
  violations(version: string, sinceMs = 0): Violation[] {
    const { rings, clusters, components } = this.fleet;
    const order: WantedOrder = {
      rings: rings.map(({ name }) => name),
      clusters: new Map(clusters.map(({ name, ring }) => [name, ring])),
      dependsOn: new Map(components.map(({ name, dependsOn = [] }) => [name, dependsOn])),
    };
    const pods = this.podsOf(version, sinceMs);
    const missing = unproven(pods, version, order);
    if (missing.length > 0) throw new Error(`no pod of version ${version} on ${missing.join(", ")}`);
    return findViolations(pods, version, order);
  }

  /** Renders and deploys a fleet with `hubctl`, and tells Argo CD, as a webhook does. Gives the commit. */
  async deploy(fleet: TestFleet): Promise<string> {
    const commit = await this.push(fleet);
    await this.tell();
    return commit;
  }

  /** Renders a fleet and deploys the tree; Argo CD is left to find out by itself. */
  async push(fleet: TestFleet): Promise<string> {
    await this.render(fleet);
    return this.#deployTree();
  }

  /** Writes a fleet, commits it as people do, and renders it. */
  async render(fleet: TestFleet): Promise<void> {
    for (const { name } of fleet.clusters) await this.#register(name);
    this.#write(fleet);
    await this.#renderFolder(fleet, `version ${fleet.version}`);
  }

  /** Freezes a release of every component, as `pnpm run version` does once changesets have set it. */
  async freeze(release: TestRelease): Promise<void> {
    this.#write(this.fleet, release);
    commitSource(this.root, `release ${release.version}`);
    await this.hubctl("freeze", "--root", this.root);
  }

  /** Deploys what `hubctl` has edited in the folder of the fleet, which then says `fleet`. */
  async deployEdited(fleet: TestFleet): Promise<void> {
    await this.#renderFolder(fleet, "edited");
    await this.#deployTree();
    await this.tell();
  }

  async #renderFolder(fleet: TestFleet, subject: string): Promise<void> {
    commitSource(this.root, subject);
    this.#fleet = fleet;
    await this.hubctl("render", "--root", this.root, "--out", this.out);
  }

  async #deployTree(): Promise<string> {
    await this.hubctl("deploy", "--root", this.root, "--tree", this.out, "--to", this.branch.url);
    return this.branch.head;
  }

  #write(fleet: TestFleet, release?: TestRelease): void {
    const { url } = this.branch;
    writeFleet(fleet, {
      root: this.root,
      repository: url,
      charts: this.charts.url,
      ...(release ? { release } : {}),
    });
  }

  /** Runs `hubctl`. Throws what it printed where it fails. */
  async hubctl(...args: readonly string[]): Promise<string> {
    try {
      const { stdout } = await run(process.execPath, [hubctl, ...args], {
        cwd: this.root,
        env: { ...process.env, ...gitSettings, NO_COLOR: "1" },
        maxBuffer: 64 << 20,
      });
      return stdout;
    } catch (error) {
      const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
      throw new Error(`hubctl ${args[0]} failed:\n${stdout}${stderr}`, { cause: error });
    }
  }

  /** What `hubctl status` says of the hub, as JSON. */
  status = (): Promise<string> => this.hubctl("status", "--kubeconfig", this.hub.kubeconfig, "--json");

  /** What a webhook does after a push: the root, the ApplicationSet and the parents look at Git again. */
  async tell({ children = false } = {}): Promise<void> {
    await this.annotate("applications/fleet", refresh("normal"));
    await this.annotate("applicationsets/fleet", { "argocd.argoproj.io/application-set-refresh": "true" });
    const told = children ? this.applications.all.map(({ metadata }) => metadata) : this.applications.parents;
    for (const { name } of told) await this.annotate(`applications/${name}`, refresh("normal"));
  }

  /** Has every Application rendered and compared anew, whatever Argo CD remembers. */
  async refreshAll(): Promise<void> {
    for (const { metadata } of this.applications.all)
      await this.annotate(`applications/${metadata.name}`, refresh("hard"));
    await until("every Application is compared anew", 60, () => {
      const waiting = this.applications.all.filter(({ metadata }) => metadata.annotations?.[refreshKey]);
      return waiting.length === 0 ? true : new Missing(waiting.map(({ metadata }) => metadata.name).join());
    });
  }

  /** Gives a new hub the root Application, from which Git takes over. */
  async bootstrap(): Promise<void> {
    await this.hubctl(
      "bootstrap",
      "--root",
      this.root,
      "--kubeconfig",
      this.hub.kubeconfig,
      "--hub",
      "hub-1",
      "--yes",
    );
  }

  /** Waits until every cluster of the fleet that is not on hold runs what the fleet says. */
  async settled(timeoutSeconds = 240): Promise<void> {
    const { clusters } = this.fleet;
    await until(
      `the fleet is at version ${this.fleet.version}`,
      timeoutSeconds,
      () => {
        const waiting = clusters
          .filter(({ isHeld }) => !isHeld)
          .map((cluster) => this.#unsettled(cluster.name))
          .filter((reason) => reason !== undefined);
        return waiting.length === 0 ? true : new Missing(waiting.join("; "));
      },
      100,
    );
  }

  /** What a cluster still waits for; undefined where it runs what the fleet says. */
  #unsettled(cluster: string): string | undefined {
    const { clusters, components, version, ringVersions } = this.fleet;
    const { ring = "", off = [] } = clusters.find(({ name }) => name === cluster) ?? {};
    const wanted = ringVersions?.[ring] ?? version;
    for (const { name, source } of components.filter(({ name }) => !off.includes(name))) {
      const pods = this.pods.records.filter(
        (pod) => pod.cluster === cluster && pod.component === name && pod.goneMs === undefined,
      );
      if (!source && !(pods.length === 1 && pods[0]?.version === wanted && pods[0].readyMs !== undefined))
        return [
          `${cluster} has no ${name} at version ${wanted} alone and Ready`,
          ...[cluster, `${cluster}-${name}`].map((one) => this.applications.stateOf(one)),
        ].join("; ");
      const reason = this.applications.unsettled(`${cluster}-${name}`);
      if (reason) return reason;
    }
    return this.applications.unsettled(cluster);
  }

  /** Takes everything away that fleets brought, so that the next one begins with nothing. Argo CD deletes nothing by it. */
  async reset(): Promise<void> {
    const { api } = this.hub;
    await this.#remove(`${argo}/applications/fleet`);
    for (const kind of ["applicationsets", "applications", "appprojects"]) await this.#removeAll(kind);
    for (const member of this.members) {
      for (const path of [
        "apis/apps/v1/namespaces/e2e/deployments",
        "api/v1/namespaces/e2e/configmaps",
        "apis/apps/v1/namespaces/e2e/replicasets",
        "api/v1/namespaces/e2e/pods",
      ])
        await member.api.remove(`/${path}`);
    }
    await until("everything of the fleet before is gone", 60, async () => {
      const left = await Promise.all(
        this.members.map(({ api }) => api.list(`/api/v1/namespaces/${namespace}/pods`)),
      );
      const count = left.flat().length;
      return count === 0 ? true : new Missing(`${count} pods are left`);
    });
    for (const name of await api.list(
      "/api/v1/namespaces/argocd/secrets?labelSelector=argocd.argoproj.io/secret-type=cluster",
    ))
      await this.#remove(`/api/v1/namespaces/argocd/secrets/${name.metadata.name}`);
    for (const proxy of this.proxies.values()) proxy.stop();
    this.proxies.clear();
  }

  /** Begins with nothing, and installs a fleet at a new version. Gives that. */
  async install(fleet: TestFleet): Promise<string> {
    if (this.proxies.size > 0) await this.reset();
    const version = this.nextVersion();
    await this.push({ ...fleet, version });
    await this.bootstrap();
    await this.settled();
    this.#isSound = true;
    return version;
  }

  /** Has a fleet settled: the one that is there, changed if need be, or a new one where other clusters are wanted. */
  async have(fleet: TestFleet): Promise<void> {
    const clusters = ({ rings, clusters }: TestFleet): string => JSON.stringify([rings, clusters]);
    const rest = ({ components, broken = [], chartVersion = "", release = "head" }: TestFleet): string =>
      JSON.stringify([components, broken, chartVersion, release]);
    if (!this.#isSound || !this.#fleet || clusters(this.#fleet) !== clusters(fleet))
      await this.install(fleet);
    else if (rest(this.#fleet) !== rest(fleet)) {
      await this.deploy({ ...fleet, version: this.nextVersion() });
      await this.settled();
    }
    this.#isSound = true;
  }

  /** Says that a scenario failed, and what it left must not be built upon. */
  distrust(): void {
    this.#isSound = false;
  }

  stop(): void {
    this.charts.stop();
    for (const proxy of this.proxies.values()) proxy.stop();
    for (const { api } of [this.hub, ...this.members]) api.close();
  }

  async #register(cluster: string): Promise<void> {
    if (this.proxies.has(cluster)) return;
    const member = this.members[this.proxies.size % this.members.length];
    const proxy = await TcpProxy.start(member?.port ?? 0);
    this.proxies.set(cluster, proxy);
    await this.argoCd.register(cluster, `https://127.0.0.1:${proxy.port}`);
  }

  /** Annotates an object of Argo CD, where there is one: `applications/<name>`. */
  async annotate(object: string, annotations: Readonly<Record<string, string>>): Promise<void> {
    try {
      await this.hub.api.merge(`${argo}/${object}`, { metadata: { annotations } });
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 404)) throw error;
    }
  }

  async #removeAll(kind: string): Promise<void> {
    for (const { metadata } of await this.hub.api.list(`${argo}/${kind}`))
      if (metadata.name !== "default") await this.#remove(`${argo}/${kind}/${metadata.name}`);
    await until(`all ${kind} are gone`, 30, async () => {
      const left = (await this.hub.api.list(`${argo}/${kind}`)).filter(
        ({ metadata }) => metadata.name !== "default",
      );
      for (const { metadata } of left) await this.#remove(`${argo}/${kind}/${metadata.name}`);
      return left.length === 0 ? true : new Missing(left.map(({ metadata }) => metadata.name).join());
    });
  }

  /** Removes an object without what its finalizers would do. */
  async #remove(path: string): Promise<void> {
    try {
      await this.hub.api.merge(path, { metadata: { finalizers: null } });
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 404)) throw error;
    }
    await this.hub.api.remove(path);
  }
}

const refreshKey = "argocd.argoproj.io/refresh";
const refresh = (how: "normal" | "hard"): Record<string, string> => ({ [refreshKey]: how });

/** How long a pod takes to become Ready, where a scenario does not say. */
export const readyAfterMs = 300;
