import { hash } from "node:crypto";

/** A file of the deploy tree. */
export interface TreeFile {
  /** From the tree's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** sha256 of the text, hexadecimal. */
  readonly digest: string;
}

/** A file of which only the bytes are there. */
export interface TreeBytes extends Omit<TreeFile, "text"> {
  readonly text: Uint8Array;
}

export const treeFile = (path: string, text: string): TreeFile => ({
  path,
  text,
  digest: hash("sha256", text),
});

/** Name of the file that makes a folder a deploy tree. */
export const indexName = "index.json";

/** Folder of the manifests of a component, named by the digest of their content. */
export const bundlePath = (component: string, digest: string): string => `bundles/${component}/${digest}`;

/** Folder of what one cluster runs. */
export const clusterPath = (hub: string, cluster: string): string => `hubs/${hub}/clusters/${cluster}`;

export const hubPath = (hub: string): string => `hubs/${hub}`;

/** One component of one cluster, as `index.json` lists it. */
export interface IndexComponent {
  readonly name: string;
  readonly release: string;
  readonly chart: { readonly repository: string; readonly name: string; readonly version: string } | null;
  readonly wave: number;
  /** Digest of its bundle: the folder's name. Null where it has no manifests beside the chart. */
  readonly bundle: string | null;
  /** sha256 of its Application, hexadecimal. */
  readonly digest: string;
}

export interface IndexCluster {
  readonly name: string;
  readonly hub: string;
  readonly ring: string;
  readonly hold: { readonly reason: string; readonly until: string } | null;
  readonly components: readonly IndexComponent[];
}

export interface TreeIndex {
  /** `sha256:` and 64 hexadecimal digits over the whole tree: every file, and this index without the digest. */
  readonly digest: string;
  readonly clusters: readonly IndexCluster[];
}

/** The folders of the bundles that clusters run. */
export const bundleFolders = ({ clusters }: Pick<TreeIndex, "clusters">): Set<string> =>
  new Set(
    clusters.flatMap(({ components = [] }) =>
      components.flatMap(({ name, bundle }) => (bundle === null ? [] : bundlePath(name, bundle))),
    ),
  );

/** Whether a path is in the folder of a bundle that is none of these. */
export function isOtherBundle(path: string, named: ReadonlySet<string>): boolean {
  const [top, component, digest] = path.split("/");
  if (top !== "bundles" || digest === undefined) return false;
  return !named.has(`bundles/${component}/${digest}`);
}

/** The lines of one cluster in `index.json`: JSON, one component a line, so that a diff names what changed. */
export function indexEntry(cluster: IndexCluster): string {
  const { components, ...rest } = cluster;
  const head = JSON.stringify(rest).slice(0, -1);
  const lines = components.map((component) => `    ${JSON.stringify(component)}`).join(",\n");
  // Joined once more: a concatenated string keeps its parts in memory until it is written.
  return ["  ", head, ',"components":[\n', lines, "\n", entryEnd].join("");
}

const entryEnd = "  ]}";

/** Where the lines of one cluster stand in an index; undefined where it lists no such cluster. */
export function findEntry(index: Buffer, cluster: string): { start: number; end: number } | undefined {
  const start = index.indexOf(`\n  {"name":${JSON.stringify(cluster)},`) + 1;
  const end = index.indexOf(`\n${entryEnd}`, start) + 1 + entryEnd.length;
  return start > 0 && end > entryEnd.length ? { start, end } : undefined;
}

/** Files of a tree by path. */
type Digests = ReadonlyMap<string, { readonly digest: string }>;

const headText = (digest: string): string => `{"digest":"${digest}",\n`;
/** Bytes. */
const headLength = headText(`sha256:${"0".repeat(64)}`).length;

/**
 * The bytes of `index.json`, with the digest that they state. `entries` are in the order of the clusters' names.
 *
 * Bytes, since that of a large fleet has some million: it is neither joined as text first nor encoded twice.
 */
export function indexBytes(
  entries: readonly string[],
  files: Digests,
): { readonly bytes: Buffer; readonly digest: string } {
  const parts = [
    '"clusters":[\n',
    ...entries.flatMap((entry, at) => (at > 0 ? [",\n", entry] : entry)),
    "\n]}\n",
  ];
  const size = parts.reduce((sum, part) => sum + Buffer.byteLength(part), headLength);
  const bytes = Buffer.allocUnsafeSlow(size);
  let end = headLength;
  for (const part of parts) end += bytes.write(part, end);
  return { bytes, digest: sealIndex(bytes, files) };
}

/** Makes an index, whose body is there already, state the digest of the tree, and gives it. */
export function sealIndex(index: Buffer, files: Digests): string {
  const digests = [...files].map(([path, { digest }]) => [path, digest] as const);
  const digest = treeDigest(index.subarray(headLength), digests);
  index.write(headText(digest));
  return digest;
}

/** The digest that an index must state, given the bytes behind its head, and each path with the digest of its file. */
export function treeDigest(body: Uint8Array, files: Iterable<readonly [string, string]>): string {
  const lines = Array.from(files, ([path, digest]) => `${path} ${digest}\n`).sort();
  return `sha256:${hash("sha256", `${lines.join("")}${hash("sha256", body)}`)}`;
}

const head = /^\{"digest":"(sha256:[0-9a-f]{64})",\n/;

/** Splits an index into the digest that it states and the bytes behind; undefined where it is none. */
export function readIndexHead(index: Buffer): { digest: string; body: Buffer } | undefined {
  const digest = statedDigest(index.toString("latin1", 0, headLength));
  return digest === undefined ? undefined : { digest, body: index.subarray(headLength) };
}

/** The digest that the text of an index states, or its start; undefined where it is no index. */
export const statedDigest = (text: string): string | undefined => head.exec(text)?.[1];
