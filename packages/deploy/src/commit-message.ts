import { short } from "./check-order.ts";
import type { FleetChange } from "./compare-indexes.ts";
import type { Source } from "./load-source.ts";

/** Trailer that names the commit which was rendered. */
export const sourceTrailer = "Source-Commit";

/**
 * The message of a commit on the deploy branch: what was deployed, what it changes, and where it comes from.
 *
 * The `Argocd-reference-commit-*` trailers are those of Argo CD's source hydrator, from which its UI links to the
 * source. Argo CD leaves out a value that it cannot parse, and reads no line over 64 KiB, nor what follows one.
 * @see Argo CD, User Guide, Source Hydrator, "Commit trailers"; `updateCommitMetadata` in `util/git/client.go`
 */
export function commitMessage(source: Source, change: FleetChange): string {
  const subject = oneLine(source.subject);
  const author = oneLine(`${source.author.name} <${source.author.email}>`);
  const trailers = {
    [sourceTrailer]: source.commit,
    "Source-Author": author,
    "Source-Subject": subject,
    // Of a checkout with changes in no commit, which nobody can render again.
    "Source-Dirty": source.isDirty ? "true" : "",
    // Argo CD takes 5 to 40 digits.
    "Argocd-reference-commit-sha": source.commit.slice(0, 40),
    "Argocd-reference-commit-author": address(source.author),
    "Argocd-reference-commit-date": source.date,
    "Argocd-reference-commit-subject": subject,
    "Argocd-reference-commit-repourl": source.url ?? "",
    "Argocd-reference-commit-body": JSON.stringify(source.body.slice(0, maxBodyLength)),
  };
  return [
    `Deploy ${short(source.commit)}${source.isDirty ? " with local changes" : ""}: ${subject}`,
    changeText(change),
    Object.entries(trailers)
      .flatMap(([name, value]) => (value === "" ? [] : `${name}: ${value}\n`))
      .join(""),
  ].join("\n\n");
}

/** Of a source's message, characters: as JSON, six bytes each at most, it stays below Argo CD's 64 KiB. */
const maxBodyLength = 10_000;

function changeText({ added, changed, removed }: FleetChange): string {
  const lines = [
    ["Adds", added],
    ["Changes", changed.map(({ name, components }) => [name, componentNames(components)].join(""))],
    ["Forgets", removed],
  ] as const;
  const said = lines.flatMap(([verb, names]) => (names.length === 0 ? [] : `${verb} ${few(names)}.`));
  return said.length === 0 ? "No cluster changes." : said.join("\n");
}

const componentNames = (components: readonly string[]): string =>
  components.length === 0 ? "" : ` (${few(components)})`;

const few = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(", ")} and ${names.length - 12} more` : names.join(", ");

/** Control characters and line breaks would end a trailer, or show as something else. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim();

/** `Name <email>` as RFC 5322 has it: `renovate[bot]` needs quotes, in the name and before the `@`. */
function address({ name, email }: Source["author"]): string {
  const quoted = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;
  const atoms = /^[^\p{Cc}()<>[\]:;@\\,."]*$/u;
  const dotted = /^[^\s\p{Cc}()<>[\]:;@\\,"]+$/u;
  const at = email.lastIndexOf("@");
  const local = email.slice(0, Math.max(at, 0));
  const plain = oneLine(name);
  return `${atoms.test(plain) ? plain : quoted(plain)} <${dotted.test(local) ? local : quoted(local)}${email.slice(at)}>`;
}
