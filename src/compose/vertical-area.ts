import type { Area, HeadStyle, Theme } from "../edition/index.js";
import type { Story } from "../manuscript/index.js";
import type { Meter } from "../typeset/index.js";
import type { Lines } from "../units.js";
import type { Column } from "./columns.js";
import { AIR, type AreaContext, type Filling } from "./filling.js";
import { bodyFont } from "./flow.js";
import type { FlowItem } from "./flow-item.js";
import { moveBlocks } from "./head.js";
import { divideStrip, type Strip } from "./head-strip.js";
import { type HeadArt, headArt, logoWidth, type SetLogo, setLogo } from "./logo.js";
import { halfLead } from "./placed.js";
import type { Box } from "./plan.js";
import { placeVerticalHead, setVerticalHead, type VerticalHead } from "./vertical-head.js";
import { verticalText } from "./vertical-text.js";
import { storyMeter } from "./way.js";

/** What of an area is to be set vertically. */
export const isVertical = ({ settings }: Area): boolean =>
  settings.vertical === true || sideOf(settings.head.at) !== undefined;

const sideOf = (at: string): "left" | "right" | undefined =>
  at === "left" || at === "right" ? at : undefined;

/** True where the columns have one top and one foot: a strip beside them needs that. */
export const isRectangle = (columns: readonly Column[]): boolean =>
  columns.every(({ top, bottom, holes }) => {
    const [first] = columns;
    if (holes !== undefined) return false;
    // Under a masthead some columns begin a line higher.
    return first && Math.abs(top - first.top) <= 1 && Math.abs(bottom - first.bottom) < 1e-6;
  });

/** The strip of a vertical head beside its text (竖题), ready to be inked. */
export interface HeadStrip {
  readonly strip: Strip;
  readonly head: VerticalHead;
  /** The column's name as artwork, across the strip over the head. */
  readonly logo?: SetLogo;
}

/** Length of a vertical line as high as a box: its ends are those of the type beside it. */
const roomOf = ({ height }: Box, { body }: Theme): number =>
  height * body.leading - (body.leading - body.size);

/**
 * Sets a head that stands beside its text and divides the area for it.
 * @param box the area inside of its frame
 * @returns undefined where the text would have no room
 */
export function headStrip(
  area: Area,
  story: Story,
  box: Box,
  { edition, meter: fonts }: AreaContext,
): HeadStrip | undefined {
  const { theme } = edition;
  const meter = storyMeter(story, edition, fonts);
  const side = sideOf(area.settings.head.at);
  const style = theme.heads[area.settings.role];
  if (!side || !style) return undefined;
  const logo = stripLogo(story, style, headArt(edition, area, story), theme, meter);
  const titled = logo ? { ...story, column: "" } : story;
  const room = roomOf(box, theme) - logoLines(logo) * theme.body.leading;
  const head = setVerticalHead(titled, style, room, theme, meter, area.settings.years);
  const needed = Math.max(head.width / theme.body.size, logo?.width ?? 0);
  const strip = divideStrip(box, needed, side, theme, area.settings.textColumns);
  return strip && { strip, head, ...(logo ? { logo } : {}) };
}

/** Lines that a logo takes from the strip under it. */
const logoLines = (logo: SetLogo | undefined): Lines => (logo ? logo.height + AIR : 0);

/** A logo at its own size: the strip is made wide enough for it. */
function stripLogo(
  story: Story,
  style: HeadStyle,
  art: HeadArt,
  theme: Theme,
  meter: Meter,
): SetLogo | undefined {
  const logo = art.logos.label;
  if (!logo || story.column === "") return undefined;
  const font = style.label?.font ?? theme.body.font;
  const context = { story: story.file, role: "label", words: story.column, font } as const;
  return setLogo(logo, logoWidth(logo, theme), "center", { ...context, theme, meter, art });
}

/** Inks the head into its strip: at the top beside the text, or in the middle of the height. */
export function fillStrip(
  filling: Filling,
  story: Story,
  { strip: { strip: whole }, head, logo }: HeadStrip,
): void {
  const { theme, area } = filling;
  const { size, leading } = theme.body;
  const taken = logoLines(logo);
  const strip = { ...whole, y: whole.y + taken, height: whole.height - taken };
  if (logo) {
    const x = whole.x + (whole.width - logo.width) / 2;
    const y = whole.y + halfLead(theme);
    filling.blocks.push(...moveBlocks([logo.text], x, y), ...moveBlocks([logo.drawn], x, y));
  }
  const room = roomOf(strip, theme);
  const centred = theme.heads[area.settings.role]?.align === "center";
  const air = centred ? Math.max(0, (room - head.length) / 2) : 0;
  const top = (strip.y + halfLead(theme)) * leading + air;
  const right = (strip.x + strip.width) * size - (strip.width * size - head.width) / 2;
  filling.diagnostics.push(...head.diagnostics);
  filling.blocks.push(
    ...placeVerticalHead(story.file, head, { right, top, length: head.length }, theme),
  );
}

/** Sets head and text of an area in vertical lines into what photos and boxes left of it. */
export function fillVertical(
  filling: Filling,
  titled: Story,
): { readonly items: readonly FlowItem[]; readonly left: readonly FlowItem[] } {
  const { theme, area } = filling;
  const [rest] = filling.rest();
  if (!rest) return { items: [], left: [] };
  const box = { x: rest.x, y: rest.top, width: rest.width, height: rest.bottom - rest.top };
  const set = verticalText(titled, area.stories, box, {
    theme,
    meterOf: (story) => filling.meterOf(story),
    font: bodyFont(theme, area.settings.role),
    years: area.settings.years ?? "digits",
    head: theme.heads[area.settings.role],
  });
  filling.diagnostics.push(...set.head.diagnostics);
  filling.blocks.push(...set.blocks);
  return set;
}
