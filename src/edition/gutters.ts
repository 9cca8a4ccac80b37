import { type Diagnostic, diagnose, type Result } from "../diagnostics/index.js";
import { drawnAreas } from "./assemble.js";
import type { Page } from "./edition.js";
import { LEAST_CELLS, pairsOf, stripOf } from "./gutter.js";
import { keyText } from "./issues.js";
import type { EditionFile, GutterSettings } from "./schema/edition.js";
import type { Theme } from "./schema/theme.js";
import { pageCount } from "./sheets.js";
import type { StoriesByKey } from "./stories.js";
import type { YamlFile } from "./yaml.js";

/**
 * The gutters (中缝) with their areas, as drawnAreas gives those of pages. One that cannot be printed is
 * left out. Complaints: those of drawnAreas; BX2028 two pages that are not side by side on a sheet,
 * BX2029 margins that leave too little room, BX2042 a spread over both pages, BX2003 a pair named twice,
 * furniture, a continued story.
 */
export function assembleGutters(
  edition: YamlFile<EditionFile>,
  theme: Theme,
  stories: StoriesByKey,
): Result<readonly Page[]> {
  const value: Page[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, gutter] of edition.data.gutters.entries()) {
    const { between } = gutter;
    const sheet = { at: ["gutters", index], ...gutter };
    const drawn = drawnAreas(edition, theme, stories, sheet, {
      columns: 1,
      lines: theme.page.lines,
    });
    const wrong = [...checkPair(edition, theme, index), ...checkContents(edition, gutter, index)];
    diagnostics.push(...wrong, ...drawn.diagnostics);
    if (wrong.length > 0) continue;
    const { plan, areas, inks } = gutter;
    const settings = { name: "中缝", editors: {}, plan, areas, inks };
    const place = edition.places.firstKey(sheet.at);
    value.push({ number: 0, between, settings, areas: drawn.value, place });
  }
  return { value, diagnostics };
}

function checkPair(
  { data, places }: YamlFile<EditionFile>,
  theme: Theme,
  index: number,
): Diagnostic[] {
  const path = ["gutters", index, "between"];
  const place = places.value(path);
  const [left, right] = data.gutters[index]?.between ?? [0, 0];
  const same = ({ between }: GutterSettings): boolean =>
    between[0] === left && between[1] === right;
  const pages = pageCount(data.pages);
  const pairs = pairsOf(pages);
  if (!pairs.some((pair) => pair[0] === left && pair[1] === right)) {
    const named = pairs.map((pair) => pair.join("|")).join(", ");
    return [diagnose("BX2028", { left, right, pages, pairs: named }, place)];
  }
  const first = data.gutters.findIndex(same);
  if (first < index) {
    const facts = { key: keyText(path), reason: "this gutter is drawn already" };
    const earlier = places.value(["gutters", first, "between"]);
    return [{ ...diagnose("BX2003", facts, place), related: [earlier] }];
  }
  const spread = data.pages.findIndex((page) => page.spread?.[0] === left);
  if (spread >= 0) {
    const over = places.value(["pages", spread, "spread"]);
    return [{ ...diagnose("BX2042", { left, right }, place), related: [over] }];
  }
  const { width, cells } = stripOf(theme);
  if (cells >= LEAST_CELLS) return [];
  const facts = { left, right, mm: Math.floor(width), have: cells, want: LEAST_CELLS };
  return [diagnose("BX2029", facts, place)];
}

/** A gutter has nothing that belongs to a page with a number. */
function checkContents(
  { places }: YamlFile<EditionFile>,
  { areas }: GutterSettings,
  index: number,
): Diagnostic[] {
  const barred = [
    ["furniture", "a gutter has no masthead, guide or ear"],
    ["continues", "no story goes on in a gutter"],
  ] as const;
  return Object.entries(areas).flatMap(([letter, area]) =>
    barred.flatMap(([name, reason]) => {
      if (area[name] === undefined) return [];
      const path = ["gutters", index, "areas", letter, name];
      return [diagnose("BX2003", { key: keyText(path), reason }, places.key(path))];
    }),
  );
}
