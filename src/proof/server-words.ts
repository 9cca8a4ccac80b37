import { oneLine } from "./letter.js";

/** Longest answer of a server that is kept and shown: it may send a page of text. */
const LONGEST = 300;

/** What stands in place of a secret. */
const HIDDEN = "***";

/** `AUTH PLAIN AGJv…`: whatever a server quotes after the mechanism may be a password. */
const QUOTED_LOGIN = /\b(AUTH\s+[A-Z0-9_-]+\s+).*/i;

/** Every form in which a password goes over the wire, or stands in the URL (RFC 4616, RFC 4954). */
export function secretsOf(login: { readonly user: string; readonly pass: string } | undefined) {
  if (!login || login.pass === "") return [];
  const { user, pass } = login;
  const coded = [pass, `\0${user}\0${pass}`, `${user}\0${user}\0${pass}`].map((text) =>
    Buffer.from(text).toString("base64").replace(/=+$/, ""),
  );
  const all = [...new Set([pass, encodeURIComponent(pass), ...coded])];
  // The longest first: a short one may be part of it.
  return all.sort((a, b) => b.length - a.length);
}

const hide = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);

/**
 * What a server said, fit for a record and a terminal: one line of at most 300 characters, without
 * control characters, and without the password where the server quotes what it was told.
 * @param secrets see secretsOf
 */
export function serverWords(text: string, secrets: readonly string[] = []): string {
  const line = oneLine(hide(text, secrets)).replace(/\s+/g, " ");
  const shown = hide(line, secrets).replace(QUOTED_LOGIN, `$1${HIDDEN}`);
  return [...shown].slice(0, LONGEST).join("");
}
