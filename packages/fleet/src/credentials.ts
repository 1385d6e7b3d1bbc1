import type { Json } from "@hub/component";

type Path = readonly (string | number)[];

/** Keys whose plain value is a secret, by their last word. */
const secretKey =
  /(^|[a-z_.-])(password|passwd|passphrase|secret|token|api[-_]?key|access[-_]?key|secret[-_]?key|private[-_]?key|credentials?)$/i;
/** Keys that name where a secret is, rather than holding one. */
const reference = /^(existing|image|pull|tls|ca)[-_]?|(name|ref|key[-_]?ref|file|path)$/i;
/** A placeholder that something else fills in. */
const placeholder = /^(\$\{[^}]+\}|\$\([^)]+\)|\$__\w+\{[^}]+\}|%\([^)]+\)s?)$/;
/** The name of an object of the API: what follows a key such as `secret:`. */
const objectName = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;

/** Forms that well-known issuers give their credentials. */
const issued = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b/, // AWS access keys
  /\bgh[pousr]_[A-Za-z0-9]{36,}\b/, // GitHub
  /\bgithub_pat_\w{22,}\b/,
  /\bglpat-[\w-]{20,}/, // GitLab
  /\bxox[abeoprs]-[\w-]{10,}/, // Slack
  /hooks\.slack\.com\/services\/\w+\/\w+\/\w+/,
  /\bAIza[\w-]{35}(?![\w-])/, // Google
  /\bya29\.[\w-]{20,}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/, // SendGrid
  /\bsk-[A-Za-z0-9_-]{20,}/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+/, // JSON Web Tokens
  /\bAccountKey=[A-Za-z0-9+/=]{40,}/, // Azure storage
  /:\/\/[^\s:/@]+:[^\s:/@$]{3,}@/, // user:password in a URL
];

/** Paths of everything in an override that looks like a credential. The values themselves are never given out. */
export function credentialPaths(value: Json, path: Path = []): Path[] {
  if (typeof value === "string") return looksLikeCredential(path, value) ? [path] : [];
  // A password of digits alone; a mode or a count has fewer.
  if (typeof value === "number") return secretKey.test(keyOf(path)) && value >= 100_000 ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => credentialPaths(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => credentialPaths(entry, [...path, key]));
}

function looksLikeCredential(path: Path, text: string): boolean {
  if (issued.some((form) => form.test(text))) return true;
  const key = keyOf(path);
  if (text.trim() === "" || placeholder.test(text) || !secretKey.test(key) || reference.test(key))
    return false;
  return !(/secret$/i.test(key) && objectName.test(text) && !/[0-9].*[0-9].*[0-9]/.test(text));
}

/** The key that a value, or the list that it is in, stands under. */
const keyOf = (path: Path): string => String(path.findLast((part) => typeof part === "string") ?? "");
