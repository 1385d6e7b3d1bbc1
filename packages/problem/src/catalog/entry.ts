/** The catalogue's entry for one code, in Markdown. */
export interface CatalogEntry {
  /** How bad it is where it is found. A check may lower an error, see `asWarning`. */
  readonly severity: "error" | "warning";
  /** One sentence: what is wrong. */
  readonly summary: string;
  /** How one gets there, and why it matters. */
  readonly cause: string;
  /** The way out. */
  readonly fix: string;
}

export type CatalogPart = Readonly<Record<string, CatalogEntry>>;
