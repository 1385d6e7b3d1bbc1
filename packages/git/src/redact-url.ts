/** A repository's URL without the password or token that may stand in it. */
export const redactUrl = (url: string): string =>
  url.replace(/^(\w+:\/\/)([^/@]*)@/, (_, scheme: string, user: string) => {
    const name = user.split(":")[0] ?? "";
    // Over HTTP a name alone may be a token; over SSH it is part of the address.
    return /^https?:/i.test(scheme) || name === "" ? scheme : `${scheme}${name}@`;
  });

/** Text of a program that may repeat URLs, without what is secret in them. */
export const redactText = (text: string): string =>
  text.replace(/\b\w+:\/\/[^\s'"]+/g, (url) => redactUrl(url));

/**
 * A remote's URL as other people can use it, in the form that Argo CD parses; undefined for a path on this machine.
 *
 * `git@host:path` becomes `ssh://git@host/path`: Go's `url.Parse`, which Argo CD reads the trailer with, refuses the
 * short form.
 */
export function publicUrl(remote: string): string | undefined {
  if (/^(https?|ssh|git):\/\//i.test(remote)) return redactUrl(remote);
  const short = /^([\w.-]+@)?([\w.-]+\.[\w.-]+|[\w.-]+@[\w.-]+):(?!\/\/)(.+)$/.exec(remote);
  return short ? `ssh://${short[1] ?? ""}${short[2]}/${short[3]?.replace(/^\/+/, "")}` : undefined;
}
