/** Domains that nobody can own (RFC 2606, RFC 6761). */
const reserved = /(^|\.)(example|invalid|localhost|test|example\.(com|net|org))$/;

/**
 * What the fleet in this repository says of itself. Whoever starts from it puts their own in place; whoever owns one of
 * these takes it out of the list.
 */
const sampleDomains: readonly string[] = ["llm-analytics.dev", "llm-analytics.io"];

/** Accounts of the clouds that the fleet in this repository names. */
const sampleAccounts: ReadonlySet<string> = new Set([
  "482910375562",
  "730335201946",
  "915204487163",
  "llm-analytics-canary",
  "llm-analytics-us-prod",
  "6f0c2b1e-58a4-4c0f-9d65-2f6f0f7f1a11",
]);

/** Whether a domain is a sample, or below one. */
export const isSampleDomain = (domain: string): boolean =>
  reserved.test(domain) || sampleDomains.some((sample) => domain === sample || domain.endsWith(`.${sample}`));

export const isSampleEmail = (email: string): boolean => isSampleDomain(email.split("@").at(-1) ?? "");

export const isSampleAccount = (account: string): boolean => sampleAccounts.has(account);
