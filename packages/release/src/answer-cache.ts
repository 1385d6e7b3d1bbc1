import { hash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Answer, Question } from "./open-release.ts";

/** Source of answers. */
export interface AnswerSource {
  /** Tells a release, its library included, from every other one. */
  readonly release: string;
  /** Everything else. Default: a digest of Node, and of this package. */
  readonly runtime?: string;
}

export interface CacheLimits {
  /** Of the answers of one release. Unit: bytes. */
  readonly file: number;
  /** Of all releases together. Unit: bytes. */
  readonly folder: number;
}

/** The sample fleet has 3 MB of answers, about 100 kB a release. */
const defaultLimits: CacheLimits = { file: 4 * 2 ** 20, folder: 64 * 2 ** 20 };

/** Where the answers of releases are kept; undefined where nothing is installed below the root. */
export const answersFolder = (root: string): string | undefined =>
  existsSync(join(root, "node_modules")) ? join(root, "node_modules/.cache/hubctl/answers") : undefined;

/** Of all sources of this package: which of them run beside a release is then no matter. */
const thisRuntime = once(() => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith(".test.ts"))
    .sort()
    .flatMap((name) => [name, readFileSync(join(import.meta.dirname, name), "utf8")]);
  return digestOf("answers 1", process.version, process.platform, process.arch, ...sources);
});

/**
 * Answers of one release, kept on disk from run to run: a release is pure, so that a question and its input decide the
 * answer. One file for each release and runtime, an entry a line, `<proof> <key> <answer>`:
 *
 * - the key is a digest of the question and its input,
 * - the proof is a digest of release, runtime, key and answer. An entry that does not prove itself is a miss, and a later
 *   entry replaces it.
 *
 * Entries are only ever added, each by one write at the end of the file, so that several runs can do so at once.
 * Always safe to delete. What cannot be written is not kept.
 */
export class AnswerCache {
  readonly #folder: string;
  readonly #path: string;
  readonly #source: string;
  readonly #limits: CacheLimits;
  #entries: Map<string, Buffer> | undefined;
  #size = 0;
  #hasRoom = false;

  constructor(folder: string, source: AnswerSource, limits: Partial<CacheLimits> = {}) {
    this.#folder = folder;
    this.#source = digestOf(source.release, source.runtime ?? thisRuntime());
    this.#path = join(folder, `${this.#source.slice(0, 32)}.jsonl`);
    this.#limits = { ...defaultLimits, ...limits };
  }

  /** `input` is JSON. */
  get(question: Question, input: string): Answer | undefined {
    const key = digestOf(question, input);
    const line = this.#read().get(key);
    if (!line) return undefined;
    const answer = line.toString("utf8", answerAt);
    if (line.toString("latin1", 0, digestLength) !== this.#proof(key, answer)) return undefined;
    return JSON.parse(answer) as Answer;
  }

  /** `input` is JSON. */
  add(question: Question, input: string, answer: Answer): void {
    if (!isKept(answer)) return;
    const [key, text] = [digestOf(question, input), JSON.stringify(answer)];
    // Begins a line of its own, whatever an interrupted write has left.
    const bytes = Buffer.from(`\n${this.#proof(key, text)} ${key} ${text}\n`);
    this.#read();
    if (this.#size + bytes.length > this.#limits.file) return;
    this.#size += bytes.length;
    try {
      if (!this.#hasRoom) makeRoom(this.#folder, this.#limits.folder);
      this.#hasRoom = true;
      appendFileSync(this.#path, bytes);
    } catch {
      // The cache only saves time.
    }
  }

  #proof(key: string, answer: string): string {
    return digestOf(this.#source, key, answer);
  }

  #read(): Map<string, Buffer> {
    if (this.#entries) return this.#entries;
    const bytes = readRecent(this.#path, this.#limits.file);
    this.#size = bytes.length;
    this.#entries = new Map();
    for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
      end = bytes.indexOf("\n", start);
      if (end < 0) end = bytes.length;
      const line = bytes.subarray(start, end);
      if (line.length > answerAt)
        this.#entries.set(line.toString("latin1", digestLength + 1, answerAt - 1), line);
    }
    return this.#entries;
  }
}

/** Of a sha256, hexadecimal. */
const digestLength = 64;

/** Where the answer stands in a line. */
const answerAt = 2 * (digestLength + 1);

/** Of several texts, wherever one of them ends. */
function digestOf(...parts: readonly string[]): string {
  return hash("sha256", parts.map((part) => `${part.length} ${part}`).join(""));
}

/** Only results and SettingErrors repeat: a limit, or a full stack, depends on the machine and the moment. */
const isKept = (answer: Answer): boolean => !("error" in answer) || answer.error.name === "SettingError";

const day = 24 * 3_600_000;

/** The bytes of a file; of one that is nearly full, the newer half, which is then all that is left of it. */
function readRecent(path: string, maxBytes: number): Buffer {
  try {
    const { mtimeMs } = statSync(path);
    // Files that are read are the last ones to go.
    if (Date.now() - mtimeMs > day) utimesSync(path, new Date(), new Date());
    const bytes = readFileSync(path);
    if (bytes.length <= maxBytes * 0.9) return bytes;
    const recent = bytes.subarray(bytes.indexOf("\n", bytes.length >> 1) + 1);
    writeFileSync(`${path}.${process.pid}`, recent);
    renameSync(`${path}.${process.pid}`, path);
    return recent;
  } catch {
    return Buffer.alloc(0);
  }
}

/** Removes the files that nobody has read for the longest time, until there is room. */
function makeRoom(folder: string, maxBytes: number): void {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const { size, mtimeMs } = statSync(path);
    return { path, size, mtimeMs };
  });
  let size = files.reduce((sum, file) => sum + file.size, 0);
  for (const file of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (size <= maxBytes) return;
    rmSync(file.path, { force: true });
    size -= file.size;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
