import { diagnose, type Result } from "../diagnostics/index.js";
import { type Area, type Edition, type Page, pageOfArea, sheetPages } from "../edition/index.js";
import type { Story } from "../manuscript/index.js";
import { type Meter, setSingle } from "../typeset/index.js";
import type { Cells, Pt } from "../units.js";
import { bounds, type Column, longColumn } from "./columns.js";
import { nameLetters, nameplateSize } from "./nameplate.js";
import type { Box, FurnitureBlock, GuideItem, Rule } from "./plan.js";
import { inFont } from "./styles.js";

/** Lines under the type area in which the sign-off line stands. */
const SIGN_OFF = { gap: 0.75, height: 1 };

/** What the furniture of an area needs to know. */
interface Furnishing {
  readonly edition: Edition;
  readonly meter: Meter;
}

/** The furniture that stands in an area of the drawing: masthead (报头), guide (导读), ear (报眼). */
export function furnitureArea(
  area: Area,
  columns: readonly Column[],
  edition: Edition,
  meter: Meter,
): Result<readonly FurnitureBlock[]> {
  const box = bounds(columns);
  switch (area.settings.furniture) {
    case "masthead": {
      const size = nameplateSize(box, edition, meter);
      const letters = edition.nameplate ? [] : nameLetters(box, size, edition, meter);
      return { value: [{ kind: "masthead", box, size, letters }], diagnostics: [] };
    }
    case "guide":
      return guide(area, box, { edition, meter });
    case "ear":
      return isFurniture(area) ? ear(area, box) : { value: [], diagnostics: [] };
    case undefined:
      return { value: [], diagnostics: [] };
  }
}

/** True for an area that furniture fills: an ear (报眼) may hold a story or an advertisement's file instead. */
export const isFurniture = ({ settings, stories }: Area): boolean =>
  settings.furniture !== undefined && stories.length === 0 && settings.file === undefined;

/** Of an ear (报眼) with a story in it the last line is air: the masthead's double rule runs there. */
export const earColumns = (columns: readonly Column[]): Column[] =>
  columns.map((column) => ({ ...column, bottom: column.bottom - 1 }));

/** As many as a height holds; BX4017 for the rest. */
function roomFor<T>(all: readonly T[], room: number, area: Area, what: string): Result<T[]> {
  const count = Math.max(0, Math.min(all.length, Math.floor(room + 1e-6)));
  const over = all.length - count;
  return {
    value: all.slice(0, count),
    diagnostics: over > 0 ? [diagnose("BX4017", { what, count: over }, area.place)] : [],
  };
}

/** The guide (导读): as many stories as there is room for, each on one line. */
function guide(area: Area, box: Box, furnishing: Furnishing): Result<FurnitureBlock[]> {
  const entries = guideEntries(furnishing.edition);
  const room = (box.height - FURNITURE_HEAD - GUIDE.title - FURNITURE_FOOT) / GUIDE.item;
  const placed = roomFor(entries, room, area, "导读");
  const items = placed.value.map((entry) => guideItem(entry, box.width, furnishing));
  return {
    value: [{ kind: "guide", box, items: items.map(({ value }) => value) }],
    diagnostics: [...placed.diagnostics, ...items.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/** A story and the page on which it stands. */
interface GuideEntry {
  readonly story: Story;
  readonly page: number;
}

/** What the guide names: the stories of edition.yaml's `guide`, else the first of each inner page. */
function guideEntries(edition: Edition): GuideEntry[] {
  const { columns } = (edition.loaded ?? edition).theme.page;
  const all = edition.pages.flatMap((page) =>
    page.areas.flatMap((area) =>
      area.settings.role === "ad"
        ? []
        : area.stories.map((story) => ({ story, page: pageOfArea(page, area.bands, columns) })),
    ),
  );
  const wished = edition.file.guide;
  return wished
    ? wished.flatMap((file) => all.filter(({ story }) => story.file.endsWith(file)).slice(0, 1))
    : edition.pages
        .slice(1)
        .flatMap((page) => all.filter((e) => sheetPages(page).includes(e.page)).slice(0, 1));
}

/** Size of the page numbers in the guide, in points, and the air before them, in cells: as styles/ draws it. */
const GUIDE_NUMBER = { size: 8.5, air: 1 };

/**
 * One line of the guide: the story's title for lists (its own `short`, else its title), cut with … and
 * BX4016 where it is wider than the box leaves beside the page's number.
 */
function guideItem(
  { story, page }: GuideEntry,
  width: Cells,
  { edition, meter }: Furnishing,
): Result<GuideItem> {
  const { item, text } = edition.theme.furniture;
  const body = edition.theme.body.size;
  const wide = (words: string, { font, size }: { font: string; size: Pt }): Pt =>
    setSingle(inFont(words, font), meter).width * size;
  const number = wide(`${page}版`, { font: text.font, size: GUIDE_NUMBER.size });
  const room = (width - GUIDE_NUMBER.air) * body - number;
  const title = story.short;
  if (wide(title, item) <= room) return { value: { title, page }, diagnostics: [] };
  const characters = [...title];
  let count = characters.length - 1;
  const cut = (): string => `${characters.slice(0, count).join("").trimEnd()}…`;
  while (count > 1 && wide(cut(), item) > room) count--;
  const span = story.title[0]?.[0]?.span;
  const place = { file: story.file, ...(span ? { span } : {}) };
  const complaint = diagnose("BX4016", { text: title, want: cut() }, place);
  return { value: { title: cut(), page }, diagnostics: [complaint] };
}

/** The ear (报眼) with text of its own. */
function ear(area: Area, box: Box): Result<FurnitureBlock[]> {
  const title = area.settings.head.title ?? "";
  const head = FURNITURE_HEAD + (title === "" ? 0 : GUIDE.title);
  const room = (box.height - head - FURNITURE_FOOT) / EAR_LINE;
  const { value, diagnostics } = roomFor(area.settings.text ?? [], room, area, "报眼");
  return { value: [{ kind: "ear", box, title, texts: value }], diagnostics };
}

/** A paper that opens to the left has its odd pages at the right of the fold. */
export const outerEdge = (page: number): "left" | "right" => (page % 2 === 0 ? "left" : "right");

/**
 * The furniture that every page has: header (报眉) on pages without a masthead, sign-off line under all.
 * In a spread (通版) each of the two pages has its own, as wide as on a page by itself; their rules are one.
 * @param edition as sheetEdition gives it
 */
export function pageFurniture(page: Page, edition: Edition, offset: number): FurnitureBlock[] {
  const { cells, gap, columns, lines } = (edition.loaded ?? edition).theme.page;
  const width = longColumn(cells, gap, columns);
  const { fold = 0 } = edition.theme.page;
  const alone = edition.pages.length === 1;
  const height = SIGN_OFF.height * (alone ? 2 : 1);
  return sheetPages(page).flatMap((number, i): FurnitureBlock[] => {
    const x = i === 0 ? 0 : 2 * fold - width;
    const ruled = fold > 0 ? { x: i * fold, width: fold } : { x, width };
    const y = lines + SIGN_OFF.gap;
    const signoff = { kind: "signoff", box: { x, y, width, height }, alone, ruled } as const;
    if (offset === 0) return [signoff];
    const box = { x, y: 0, width, height: offset };
    return [{ kind: "folio", box, outer: outerEdge(number), ruled }, signoff];
  });
}

/** True where the page has a masthead, and so no page header. */
export const hasMasthead = (page: Page): boolean =>
  page.areas.some((area) => area.settings.furniture === "masthead");

/** Air over guide and ear, in lines: their heavy rule stands as high as the paper's name. */
const FURNITURE_HEAD = 1.2;
/** Air under guide and ear, where the masthead's double rule runs, in lines. */
const FURNITURE_FOOT = 0.7;
/** Height of a line of the ear, in lines. */
const EAR_LINE = 1.3;
/** Height of the guide's title and of each of its items, in lines. styles/ uses the same numbers. */
const GUIDE = { title: 2.1, item: 1.62 };
/** Height of the bar of the page header, in lines. */
const FOLIO_BAR = 2.2;

/** The rules that belong to furniture: under the masthead, in the guide, around the page header, over the sign-off. */
export function furnitureRules(block: FurnitureBlock): Rule[] {
  const { y } = block.box;
  const { x, width } = "ruled" in block ? block.ruled : block.box;
  const across = (at: number, weight: Rule["weight"], colour = "ink"): Rule => ({
    from: { x, y: at },
    to: { x: x + width, y: at },
    weight,
    colour,
  });
  switch (block.kind) {
    case "masthead":
      return [];
    case "guide":
      return [
        across(y + FURNITURE_HEAD, "heavy", "accent"),
        // Between the items: under the last one runs the masthead's own double rule.
        ...block.items
          .slice(1)
          .map((_, i) => across(y + FURNITURE_HEAD + GUIDE.title + (i + 1) * GUIDE.item, "gutter")),
      ];
    case "ear":
      return [across(y + FURNITURE_HEAD, "heavy", "accent")];
    case "folio":
      return [across(y, "header"), across(y + FOLIO_BAR, "story")];
    case "signoff":
      return [across(y, "story")];
  }
}

/** The double rule under the masthead, through the whole width of the page. */
export function mastheadRules(areas: readonly FurnitureBlock[]): Rule[] {
  const masthead = areas.find((block) => block.kind === "masthead");
  if (!masthead) return [];
  const right = Math.max(...areas.map(({ box }) => box.x + box.width));
  const foot = masthead.box.y + masthead.box.height;
  const rule = (y: number, weight: Rule["weight"]): Rule => ({
    from: { x: 0, y },
    to: { x: right, y },
    weight,
    colour: "accent",
  });
  return [rule(foot - 0.62, "heavy"), rule(foot - 0.42, "gutter")];
}
