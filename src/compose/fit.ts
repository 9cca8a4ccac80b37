import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Lines } from "../units.js";
import type { Filling } from "./filling.js";
import type { FlowItem } from "./flow-item.js";
import type { Fit } from "./plan.js";

const sum = (list: readonly FlowItem[], of: (item: FlowItem) => number): number =>
  list.reduce((total, item) => total + of(item), 0);

/** Verse may have a leading of its own. */
const whole = (lines: Lines): Lines => Math.max(0, Math.ceil(lines - 1e-6));

/** Verse and advertisements stand in their area with air around them; all else fills it to the line. */
const filled = (filling: Filling): boolean => !["poem", "ad"].includes(filling.area.settings.role);

/** What was poured into an area. */
export interface Stream {
  /** All that was to be poured. */
  readonly items: readonly FlowItem[];
  /** What found no room. */
  readonly left: readonly FlowItem[];
  /** Empty lines of the columns. */
  readonly short: Lines;
  /** Lines that a jump line takes for itself. */
  readonly own: Lines;
}

/**
 * Fit of each story of the area: what it has, what found no room, what is missing at its end. Of a
 * story that goes on on a later page the part that stands here; what is over or missing is its last
 * part's.
 */
export function fitsOf(filling: Filling, { items, left, short, own }: Stream): Fit[] {
  const { stories, jump } = filling.area;
  const goesOn = jump?.to !== undefined;
  const counted = goesOn ? items.slice(0, items.length - left.length) : items;
  return stories.map((story, index): Fit => {
    const all = counted.filter((item) => item.story === story.file);
    const over = goesOn ? [] : left.filter((item) => item.story === story.file);
    const last = index === stories.length - 1 && left.length === 0 && !goesOn;
    return {
      story: story.file,
      page: filling.context.page,
      chars: sum(all, (item) => item.chars),
      lines: whole(sum(all, (item) => item.height)) + own,
      over: whole(sum(over, (item) => item.height)),
      overChars: sum(over, (item) => item.chars),
      short: last && filled(filling) ? short : 0,
    };
  });
}

/** What is to be said of the fits: overset is an error, a hole a warning or a hint (余 / 缺). */
export function fitDiagnostics(filling: Filling, fits: readonly Fit[]): Diagnostic[] {
  const perLine = filling.columns[0]?.width ?? filling.theme.page.cells;
  const { area, context } = filling;
  return fits.flatMap(({ story, over, overChars, short }) => {
    const place = area.place;
    if (context.start === "ended")
      return [diagnose("BX4020", { story, page: context.page }, place)];
    if (over > 0) return [diagnose("BX4001", { story, chars: overChars, lines: over }, place)];
    if (short === 0) return [];
    const code = short > filling.theme.fit.warn ? "BX4002" : "BX4003";
    return [diagnose(code, { story, chars: Math.round(short * perLine), lines: short }, place)];
  });
}
