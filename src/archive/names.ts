/** The scheme of our object ids: `banxin:2026-11-23-CN00-0000`. */
export const SCHEME = "banxin:";

/** What an edition's id is made of. */
export interface IdParts {
  /** ISO date of publication. */
  readonly date: string;
  /** 国内统一连续出版物号, as paper.yaml has it: `CN 00-0000` or `CN 00-0000/D`. */
  readonly cn?: string;
  /** Name of the edition's folder; more than the date where a day has two editions (号外). */
  readonly folder: string;
}

/** Percent-encoded so that it stands in a URI and as a folder on every system. */
const encoded = (text: string): string =>
  encodeURIComponent(text.normalize("NFC")).replace(
    /[!'()*~.]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * The id of an edition: the date comes first, so that folders sort by it, then the paper's CN number
 * (unique in the country, so papers can share an archive), then what the edition's folder says beyond
 * its date.
 */
export function editionId({ date, cn, folder }: IdParts): string {
  const paper = (cn ?? "CN-none").replace(/\s+/g, "").replace(/\/.*$/, "");
  const rest = folder === date ? "" : folder.replace(date, "").replace(/^-+/, "");
  return `${SCHEME}${date}-${paper}${rest === "" ? "" : `-${encoded(rest)}`}`;
}

/** The id without its scheme: the name of the object's folder, and how people call it. */
export const nameOf = (id: string): string => id.slice(id.lastIndexOf(":") + 1);

/**
 * The folder of an object from the storage root: OCFL extension 0007 with the delimiter `:` and one
 * tuple of four characters, which is the year.
 */
export function objectPath(id: string): string {
  const name = nameOf(id);
  return `${name.padStart(YEAR, "0").slice(0, YEAR)}/${name}`;
}

/** Characters of the one tuple: those of a year. */
export const YEAR = 4;

const REGULAR = /^\d{4}-\d{2}-\d{2}-CN\d{2}-\d{4}$/;

/**
 * The names that a user can mean: a whole id, its name, or the date alone. Among several of a date
 * the regular edition goes before an extra one (号外).
 */
export function meant(spoken: string, names: readonly string[]): readonly string[] {
  const wanted = spoken.startsWith(SCHEME) ? nameOf(spoken) : spoken;
  if (names.includes(wanted)) return [wanted];
  const found = wanted === "" ? [] : names.filter((name) => name.startsWith(`${wanted}-`));
  const regular = found.filter((name) => REGULAR.test(name));
  return regular.length === 1 ? regular : found;
}
