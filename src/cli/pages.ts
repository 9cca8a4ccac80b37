/** Largest page number that is taken for meant; more is a slip of the finger. */
const LAST_PAGE = 999;

/**
 * Reads a list of page numbers such as `1,3` or `1,3-5`, in order and without repeats. Chinese
 * commas part them too. Undefined where it is no such list.
 */
export function parsePages(list: string): number[] | undefined {
  const pages = new Set<number>();
  for (const item of list.split(/[,，、]/)) {
    const match = /^\s*(\d{1,3})(?:\s*-\s*(\d{1,3}))?\s*$/.exec(item);
    if (!match) return undefined;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last < first || last > LAST_PAGE) return undefined;
    for (let page = first; page <= last; page += 1) pages.add(page);
  }
  return [...pages].sort((a, b) => a - b);
}
