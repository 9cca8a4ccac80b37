import type { Diagnostic } from "../diagnostics/index.js";
import type { Area, HeadRole } from "../edition/index.js";
import type { Story } from "../manuscript/index.js";
import type { Cells, Lines } from "../units.js";
import { adNote } from "./ad.js";
import { bounds, type Column, measureLimit, readRange } from "./columns.js";
import { AIR, type AreaContext, Filling, inside, type Stand, underAir } from "./filling.js";
import { fitDiagnostics, fitsOf, type Stream } from "./fit.js";
import { bodyFont, flowGroups, itemHead, verseOf } from "./flow.js";
import type { FlowGroup, FlowItem, FlowPlace } from "./flow-item.js";
import { framed, type Ground, groundOf, isBoxed, refusal } from "./ground.js";
import { moveBlocks, namedHead, setHead } from "./head.js";
import { continuedHead, pourPart } from "./jump.js";
import { leadHeight, placeLead } from "./lead-box.js";
import { headArt } from "./logo.js";
import { fillPhotos, unplacedPhotos } from "./photos.js";
import type { Block, Box, Fit, Rule } from "./plan.js";
import { pour } from "./pour.js";
import { settle } from "./settle.js";
import { placeTable, tableHeight } from "./table.js";
import { fillStrip, fillVertical } from "./vertical-area.js";

/** An area with everything in its place. */
export interface ComposedArea {
  readonly blocks: readonly Block[];
  readonly rules: readonly Rule[];
  readonly fits: readonly Fit[];
  readonly diagnostics: readonly Diagnostic[];
  /** From where the story goes on on a later page; absent where it ends here. */
  readonly rest?: FlowPlace;
}

/** Where the head of an area stands in its columns. */
function headStand({ settings: { head } }: Area): Stand {
  const at = head.at === "middle" || head.at === "bottom" ? head.at : "top";
  return { at, row: head.row };
}

/** The head over the text (盖文, 串文, 文夹), inside of it (文包, 腰题) or under it (底题). */
function fillHead(filling: Filling, story: Story): void {
  const { area, theme } = filling;
  const style = theme.heads[area.settings.role];
  const range = readRange(
    area.settings.head.columns ?? topColumns(filling),
    filling.columns.length,
  );
  const first = filling.columns[range?.first ?? 0];
  const last = filling.columns[(range?.end ?? 1) - 1];
  if (!range || !first || !last || !style) {
    filling.complain("BX4005", story, { columns: String(area.settings.head.columns) });
    return;
  }
  const width = last.x + last.width - first.x;
  const columns = `${range.first + 1}-${range.end}`;
  const from = area.jump?.from;
  if (from !== undefined) {
    const head = continuedHead(from, width, jumpContext(filling, story));
    const box = filling.take(story, "headline", columns, head.height, { at: "top" });
    if (box) filling.blocks.push(...head.blocks(box.x, box.y));
    return;
  }
  // Several short stories without a common title have a head each.
  if (area.settings.stories !== undefined && area.settings.head.title === undefined) return;
  const titled = namedHead(story, area);
  const art = headArt(filling.context.edition, area, story);
  const head = setHead(titled, style, width, theme, filling.meterOf(story), art);
  filling.diagnostics.push(...head.diagnostics);
  const stand = headStand(area);
  const under = inside(stand) || stand.at === "bottom" ? AIR : 0;
  const height = standsAlone(filling, range) ? first.bottom - first.top : head.height + under;
  const box = filling.take(story, "headline", columns, height, stand);
  const air = under + Math.floor((height - under - head.height) / 2);
  if (!box) return;
  filling.blocks.push(
    ...moveBlocks(head.blocks, box.x, box.y + air),
    ...moveBlocks(head.logos, box.x, box.y + air),
  );
  if (area.settings.stories !== undefined && area.settings.box !== "none")
    filling.rules.push(underTitle(box));
  const begin = filling.columns[0];
  const lower = begin !== undefined && begin.top >= box.y + Math.max(1, box.height);
  if (stand.at === "top" && !inside(stand) && lower) filling.complain("BX4014", story, {});
}

/** The hairline under the common title of several short stories in a box. */
const underTitle = ({ x, y, width, height }: Box): Rule => ({
  from: { x, y: y + height - TITLE_AIR },
  to: { x: x + width, y: y + height - TITLE_AIR },
  weight: "gutter",
  colour: "accent",
});
/** Lines between that hairline and the first item's head. */
const TITLE_AIR = 0.33;

/** What the jump lines of a story are set with. */
const jumpContext = (filling: Filling, story: Story) => ({
  story,
  theme: filling.theme,
  meter: filling.meterOf(story),
});

/** The head of an advertisement with columns free to its right has its own to itself: no text under it. */
const standsAlone = (filling: Filling, { end }: { readonly end: number }): boolean =>
  filling.area.settings.role === "ad" && end < filling.columns.length;

/** The head of an L-shaped area covers the columns that begin at its top. */
function topColumns(filling: Filling): string {
  const top = Math.min(...filling.tops);
  const first = filling.tops.indexOf(top);
  let end = first;
  while (filling.tops[end] === top) end++;
  return `${first + 1}-${end}`;
}

function fillBoxes(filling: Filling, story: Story): void {
  const { area, theme } = filling;
  const meter = filling.meterOf(story);
  // What no part of a jumping story places is said of its first one.
  const others = area.jump?.elsewhere;
  const begins = area.jump?.from === undefined;
  const missing = (what: string): void => filling.complain("BX4006", story, { what });
  const lead = story.leads[0];
  const wish = area.settings.lead;
  if (lead && wish) {
    const air = inside(wish) ? AIR : 0;
    const high = (width: Cells): Lines => leadHeight(lead, width, theme, meter) + air;
    const box = filling.take(story, "lead box", wish.columns, wish.lines ?? high, wish);
    if (box) {
      const rect = underAir(box, wish);
      filling.add(placeLead(story, lead, rect, theme, meter), story, "lead box");
    }
  } else if (lead && !others?.lead && begins) missing("lead box");
  const table = story.tables[0];
  const place = area.settings.table;
  if (table && place) {
    const high = (width: Cells): Lines => tableHeight(table, width, theme, meter);
    const box = filling.take(story, "table", place.columns, place.lines ?? high, {
      at: "bottom",
    });
    if (box) filling.add(placeTable(story, table, box, theme, meter), story, "table");
  } else if (table && !others?.table && begins) missing("table");
  if (begins) unplacedPhotos(filling, story, others?.photos);
}

/** Everything of a story's area but the running text. */
function furnish(filling: Filling, { beside, vertical }: Ground): void {
  const [story] = filling.area.stories;
  if (!story) return;
  if (beside) fillStrip(filling, story, beside);
  const horizontal = !beside && !vertical;
  const belowPhoto = filling.area.settings.head.at === "below-photo";
  if (belowPhoto) fillPhotos(filling, story, "top");
  // What stands inside the text comes last: it is centred in what the others leave.
  const within = inside(headStand(filling.area));
  if (horizontal && !within) fillHead(filling, story);
  if (!belowPhoto) fillPhotos(filling, story, "top");
  fillPhotos(filling, story, "bottom");
  for (const each of filling.area.stories) fillBoxes(filling, each);
  fillPhotos(filling, story, "middle");
  if (horizontal && within) fillHead(filling, story);
}

/** The stream of text of an area: one story, or several short ones with their heads. */
function flowOf(filling: Filling, measure: Cells): FlowGroup[] {
  const { area, theme, context } = filling;
  const { start } = context;
  if (start === "ended") return [];
  const font = bodyFont(theme, area.settings.role);
  return area.stories.flatMap((story) => {
    const verse = verseOf(theme, area.settings.role);
    const flow = { theme, meter: filling.meterOf(story), measure, font, verse };
    const text = flowGroups(story, flow, start);
    if (area.settings.stories === undefined) return text;
    return [{ items: itemHead(story, flow, theme.section.size - 1) }, ...text];
  });
}

/**
 * The free field of an advertisement for its lines, joined to one: the columns right of picture and
 * head where there are some, else those under the head.
 */
function field(columns: readonly Column[], all: readonly Column[]): Column[] {
  const whole = columns.map((c, i) => c.top === all[i]?.top && c.bottom === all[i]?.bottom);
  // The ones right of the last column in which something stands: text on both sides would run over it.
  const beside = columns.slice(whole.lastIndexOf(false) + 1);
  const lowest = Math.max(...columns.filter((c) => c.bottom - c.top > 1).map((c) => c.top));
  const under = columns.filter((c) => c.top === lowest && c.bottom - c.top > 1);
  const open = beside.length > 0 ? beside : under;
  const first = open[0];
  const last = open.at(-1);
  if (!first || !last) return [...columns];
  return [{ ...first, width: last.x + last.width - first.x }];
}

/** Verse and the lines of an advertisement stand in the middle of the height that is left to them. */
function standing(
  columns: readonly Column[],
  role: HeadRole,
  items: readonly FlowItem[],
): Column[] {
  const [first, ...others] = columns;
  if (!first || (role !== "poem" && role !== "ad")) return [...columns];
  const height = items.reduce((sum, item) => sum + item.height, 0);
  const air = Math.max(
    0,
    Math.floor((first.bottom - first.top - height) / (role === "ad" ? 2 : 3)),
  );
  return [{ ...first, top: first.top + air }, ...others];
}

/** Roles whose text runs on, line after line: only there does a measure hinder reading. */
const RUNNING: ReadonlySet<HeadRole> = new Set([
  "lead",
  "main",
  "feature",
  "second",
  "third",
  "photo",
  "essay",
  "briefs",
]);

/** Sets the running text and pours it through what is left of the columns. */
function pourText(filling: Filling, columns: readonly Column[]): Stream {
  const { area, theme } = filling;
  const { role } = area.settings;
  const free = role === "ad" ? field(filling.open(), columns) : filling.rest();
  const width = free[0]?.width ?? columns[0]?.width ?? theme.page.cells;
  const limit = RUNNING.has(role) ? measureLimit(width) : undefined;
  const [story] = area.stories;
  if (story && limit !== undefined) filling.complain("BX4013", story, { cells: width, limit });
  const groups = flowOf(filling, width);
  const items = groups.flatMap((group) => group.items);
  const places = standing(free, role, items);
  const to = area.jump?.to;
  if (to !== undefined && story) {
    const part = pourPart(groups, places, to, jumpContext(filling, story));
    filling.blocks.push(...part.blocks);
    filling.rules.push(...part.rules);
    return part;
  }
  const measure = ({ size }: FlowItem): number => (width * theme.body.size) / size;
  const asIs = pour(items, places, theme);
  // Several stories keep their lines each; one that is too long is told as it is.
  const alone = area.stories.length === 1 && asIs.left.length === 0;
  const set = alone ? settle(groups, places, measure) : items;
  const { blocks, rules, left, short } = alone ? pour(set, places, theme) : asIs;
  filling.blocks.push(...blocks);
  filling.rules.push(...rules);
  return { items: set, left, short, own: 0 };
}

/** @param head lines that the note of an advertisement takes */
/**
 * Composes one area: frame, head, photos, boxes, then the text poured through what is left.
 * @param basic the area's basic columns on the page
 */
export function composeArea(
  area: Area,
  basic: readonly Column[],
  context: AreaContext,
): ComposedArea {
  const box = bounds(basic);
  const note =
    area.settings.role === "ad"
      ? adNote(area, box.width, context.edition.theme, context.meter)
      : undefined;
  const ground = groundOf(area, basic, context, note?.noteLines.length);
  const { columns, refused, vertical } = ground;
  const filling = new Filling(columns, area, context);
  const { theme } = filling;
  const [first] = area.stories;
  if (isBoxed(area) && first && refused !== "BX4012") {
    const style = note ? "ad" : area.settings.box === "tint" ? "tint" : "line";
    const frame = { kind: "frame", box: framed(basic, theme), story: first.file, style } as const;
    filling.blocks.push({ ...frame, ...note });
  }
  if (refused && first) filling.complain(refused, first, refusal(refused, area));
  furnish(filling, ground);
  const stream =
    vertical && first
      ? { ...fillVertical(filling, namedHead(first, area)), short: 0, own: 0 }
      : pourText(filling, columns);
  const fits = fitsOf(filling, stream);
  const rest = area.jump?.to === undefined ? undefined : stream.left[0]?.at;
  return {
    blocks: filling.blocks,
    rules: filling.rules,
    fits,
    diagnostics: [...filling.diagnostics, ...fitDiagnostics(filling, fits)],
    ...(rest ? { rest } : {}),
  };
}
