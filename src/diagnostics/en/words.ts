type Value = string | number;

/** "Did you mean …?" where something similar exists. */
export const near = (nearest: Value): string =>
  nearest === "" ? "" : ` Did you mean "${nearest}"?`;

/** A page by its number, a spread (2-3) or a gutter (中缝4-1) by its pages. */
export function sheet(page: Value): string {
  if (typeof page === "number") return `page ${page}`;
  return page.startsWith("中缝") ? page.replace("中缝", "gutter ") : `pages ${page}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const count = (n: Value, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
