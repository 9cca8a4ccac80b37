import type { Area, Edition, Page } from "../edition/index.js";
import { type Meter, setSingle } from "../typeset/index.js";
import type { Pt } from "../units.js";
import { bounds, type Column, longColumn } from "./columns.js";
import type { Box, FurnitureBlock, GuideItem, Rule } from "./plan.js";
import { inFont } from "./styles.js";

/** Lines under the type area in which the sign-off line stands. */
const SIGN_OFF = { gap: 0.75, height: 1 };

/** What the guide (导读) names: the stories of edition.yaml's `guide`, else the first of each inner page. */
function guideItems(edition: Edition): GuideItem[] {
  const all = edition.pages.flatMap((page) =>
    page.areas.flatMap((area) =>
      area.settings.role === "ad"
        ? []
        : area.stories.map((story) => ({ story, page: page.number })),
    ),
  );
  const wished = edition.file.guide;
  const chosen = wished
    ? wished.flatMap((file) => all.filter(({ story }) => story.file.endsWith(file)).slice(0, 1))
    : edition.pages
        .slice(1)
        .flatMap((page) => all.filter((e) => e.page === page.number).slice(0, 1));
  return chosen.map(({ story, page }) => ({ title: story.short, page }));
}

/** Air left of the nameplate, in cells, and between its characters: as styles/ draws it. */
const NAMEPLATE = { side: 0.6, tracking: 0.18 };

/** The size at which the paper's name fits its box, at most the theme's. */
function nameplateSize(box: Box, { paper, theme }: Edition, meter: Meter): Pt {
  const { font, size } = theme.furniture.nameplate;
  const { width } = setSingle(inFont(paper.name, font), meter, {
    tracking: NAMEPLATE.tracking,
  });
  const room = (box.width - NAMEPLATE.side) * theme.body.size;
  // The browser puts the space after the last character too.
  return Math.min(size, Math.floor((room / (width + NAMEPLATE.tracking)) * 4) / 4);
}

/** The furniture that stands in an area of the drawing: masthead (报头) or guide (导读). */
export function furnitureArea(
  area: Area,
  columns: readonly Column[],
  edition: Edition,
  meter: Meter,
): FurnitureBlock[] {
  const box = bounds(columns);
  if (area.settings.furniture === "masthead") {
    return [{ kind: "masthead", box, size: nameplateSize(box, edition, meter) }];
  }
  if (area.settings.furniture === "guide") {
    return [{ kind: "guide", box, items: guideItems(edition) }];
  }
  return [];
}

/** The furniture that every page has: header (报眉) on pages without a masthead, sign-off line under all. */
export function pageFurniture(edition: Edition, offset: number): FurnitureBlock[] {
  const { page: size } = edition.theme;
  const width = longColumn(size.cells, size.gap, size.columns);
  const signoff: FurnitureBlock = {
    kind: "signoff",
    box: { x: 0, y: size.lines + SIGN_OFF.gap, width, height: SIGN_OFF.height },
  };
  if (offset === 0) return [signoff];
  return [{ kind: "folio", box: { x: 0, y: 0, width, height: offset } }, signoff];
}

/** True where the page has a masthead, and so no page header. */
export const hasMasthead = (page: Page): boolean =>
  page.areas.some((area) => area.settings.furniture === "masthead");

/** Height of the guide's title and of each of its items, in lines. styles/ uses the same numbers. */
const GUIDE = { title: 2.1, item: 1.62 };
/** Height of the bar of the page header, in lines. */
const FOLIO_BAR = 2.2;

/** The rules that belong to furniture: under the masthead, in the guide, around the page header, over the sign-off. */
export function furnitureRules(block: FurnitureBlock): Rule[] {
  const { x, y, width } = block.box;
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
        across(y + 0.5, "heavy", "accent"),
        ...block.items.map((_, i) =>
          across(y + 0.5 + GUIDE.title + (i + 1) * GUIDE.item, "gutter"),
        ),
      ];
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
