import type { Area, Theme } from "../edition/index.js";
import type { Cells } from "../units.js";
import { bounds, type Column, ownColumns } from "./columns.js";
import type { AreaContext } from "./filling.js";
import { namedHead } from "./head.js";
import { halfLead } from "./placed.js";
import type { Box } from "./plan.js";
import { type HeadStrip, headStrip, isRectangle, isVertical } from "./vertical-area.js";

/** Air inside a framed or tinted box: cells at the sides, lines at the foot. */
const INSET = { side: 1, head: 0, foot: 1 };
/** Vertical lines begin at the frame's head. */
const VERTICAL_INSET = { ...INSET, head: 1 };
const AD_INSET = { ...INSET, foot: 0 };
const NO_INSET = { side: 0, head: 0, foot: 0 };

/** An advertisement is always framed: its label (广告) stands in the frame, and is the law's. */
export const isBoxed = ({ settings }: Area): boolean =>
  settings.box !== "none" || settings.role === "ad";

/** Cells that a text column has at least: below it no line holds a word with its mark. */
const LEAST_MEASURE: Cells = 3;

/** What the area is divided into before anything stands in it. */
export interface Ground {
  readonly columns: readonly Column[];
  /** The head that stands beside the text. */
  readonly beside?: HeadStrip;
  /** Head and text are set in vertical lines. */
  readonly vertical?: true;
  /** Why an area is not set vertically that should be. */
  readonly refused?: "BX4004" | "BX4005" | "BX4011" | "BX4012";
}

/**
 * Divides an area into its text columns, with a strip for a vertical head beside them.
 * @param basic its basic columns on the page
 * @param head lines at the head of an advertisement's frame that its label takes
 */
export function groundOf(
  area: Area,
  basic: readonly Column[],
  context: AreaContext,
  head = 0,
): Ground {
  const { page } = context.edition.theme;
  const { settings } = area;
  const boxed = isBoxed(area);
  const high = { ...VERTICAL_INSET, head: Math.max(VERTICAL_INSET.head, head) };
  const flat = settings.role === "ad" ? { ...AD_INSET, head } : INSET;
  const inset = !boxed ? NO_INSET : isVertical(area) ? high : flat;
  const box = bounds(basic);
  const own = (count: number, within = box): Column[] => ownColumns(within, count, page.gap, inset);
  const across = boxed || settings.textColumns !== undefined;
  // A frame around anything else would cover a neighbour.
  if (across && !isRectangle(basic)) return { columns: basic, refused: "BX4012" };
  const columns = across ? own(settings.textColumns ?? 1) : basic;
  if ((columns[0]?.width ?? 0) < LEAST_MEASURE) return { columns: basic, refused: "BX4005" };
  const [story] = area.stories;
  if (!story || !isVertical(area)) return { columns };
  if (!isRectangle(basic)) return { columns, refused: "BX4011" };
  // Under a masthead some columns begin higher, where others have the rule above them.
  const y = Math.max(...basic.map(({ top }) => top));
  const inside = own(1, { ...box, y, height: box.y + box.height - y });
  if (settings.vertical) return { columns: inside, vertical: true };
  const beside = headStrip(area, namedHead(story, area), bounds(inside), context);
  return beside ? { columns: beside.strip.columns, beside } : { columns, refused: "BX4004" };
}

/** What is said of a ground that was refused. */
export function refusal(
  code: NonNullable<Ground["refused"]>,
  { settings }: Area,
): Record<string, string> {
  if (code === "BX4004") return { what: "headline" };
  return code === "BX4005" ? { columns: String(settings.textColumns ?? 1) } : {};
}

/** A box ends where the type of the columns beside it does: half of the leading's air over its last line. */
export function framed(columns: readonly Column[], theme: Theme): Box {
  const box = bounds(columns);
  return { ...box, height: box.height - halfLead(theme) };
}
