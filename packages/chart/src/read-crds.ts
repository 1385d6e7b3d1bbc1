import { parse } from "yaml";
import type { ChartCrd } from "./chart.ts";
import type { ArchiveFiles } from "./read-archive.ts";

/**
 * The CRDs in `crds/` and `templates/` of a chart, sorted by name, and the files with CRDs that make no sense without
 * Helm. Sub-charts are left out.
 */
export function readCrds(files: ArchiveFiles): { crds: ChartCrd[]; unread: string[] } {
  const crds = new Map<string, ChartCrd>();
  const unread = new Set<string>();
  for (const [path, content] of files) {
    if (!/^(crds|templates)[/\\].*\.ya?ml$/.test(path)) continue;
    for (const text of content.toString("utf8").split(/^---.*$/m)) {
      if (!/^kind:\s*["']?CustomResourceDefinition\b/m.test(text)) continue;
      const crd = parseCrd(text);
      if (crd) crds.set(crd.name, crd);
      else unread.add(path.replaceAll("\\", "/"));
    }
  }
  return { crds: [...crds.values()].sort(byName), unread: [...unread].sort() };
}

/** What is read of a CRD. */
interface CrdObject {
  readonly metadata?: { readonly name?: string };
  readonly spec?: {
    readonly versions?: readonly {
      readonly name: string;
      readonly storage?: boolean;
      readonly served?: boolean;
    }[];
  };
}

function parseCrd(text: string): ChartCrd | undefined {
  try {
    const crd: CrdObject | null = parse(withoutTemplates(withoutSchemas(text)), { logLevel: "error" });
    const { metadata, spec } = crd ?? {};
    if (!metadata?.name || !spec?.versions) return undefined;
    const versions = spec.versions.map(({ name, storage, served }) => ({
      name,
      storage: storage === true,
      ...(served === false && { served }),
    }));
    return { name: metadata.name, versions };
  } catch {
    return undefined;
  }
}

/** Nearly all of a CRD's text describes its fields, which takes long to parse. */
function withoutSchemas(text: string): string {
  let column = Number.POSITIVE_INFINITY;
  return text
    .split("\n")
    .filter((line) => {
      const indent = line.search(/\S/);
      if (indent > column || indent === -1) return false;
      const start = /^[\s-]*(?=schema:\s*$)/.exec(line);
      column = start ? start[0].length : Number.POSITIVE_INFINITY;
      return !start;
    })
    .join("\n");
}

/** Actions on lines of their own go, those inside a line become a word. */
const withoutTemplates = (text: string): string =>
  text.replace(/^[ \t]*(\{\{[\s\S]*?\}\}[ \t]*)+$/gm, "").replace(/\{\{[\s\S]*?\}\}/g, "templated");

const byName = (a: ChartCrd, b: ChartCrd): number => (a.name < b.name ? -1 : 1);
