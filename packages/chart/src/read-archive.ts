import { Parser, type ReadEntry } from "tar";

/** Content of a chart's files by their path inside the chart's folder, with forward slashes. */
export type ArchiveFiles = ReadonlyMap<string, Buffer>;

/** The files of a chart archive (tar, gzip). Every path in one begins with the chart's name, which is left out here. */
export function readArchive(archive: Buffer): ArchiveFiles {
  const files = new Map<string, Buffer>();
  const parser = new Parser({
    sync: true,
    strict: true,
    onReadEntry: (entry: ReadEntry) => {
      const chunks: Buffer[] = [];
      entry.on("data", (chunk: Buffer) => chunks.push(chunk));
      entry.on("end", () => {
        const name = entry.path.replace(/^(\.\/)?[^/]+\//, "");
        if (entry.type === "File") files.set(name, Buffer.concat(chunks));
      });
    },
  });
  parser.end(archive);
  return files;
}
