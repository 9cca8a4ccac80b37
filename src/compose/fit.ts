import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Filling } from "./filling.js";
import type { FlowItem } from "./flow.js";
import type { Fit } from "./plan.js";

const sum = (list: readonly FlowItem[], of: (item: FlowItem) => number): number =>
  list.reduce((total, item) => total + of(item), 0);

/** Verse and advertisements stand in their area with air around them; all else fills it to the line. */
const filled = (filling: Filling): boolean => !["poem", "ad"].includes(filling.area.settings.role);

/** Fit of each story of the area: what it has, what found no room, what is missing at its end. */
export function fitsOf(
  filling: Filling,
  items: readonly FlowItem[],
  left: readonly FlowItem[],
  short: number,
): Fit[] {
  const { stories } = filling.area;
  return stories.map((story, index): Fit => {
    const own = items.filter((item) => item.story === story.file);
    const over = left.filter((item) => item.story === story.file);
    return {
      story: story.file,
      page: filling.context.page,
      chars: sum(own, (item) => item.chars),
      lines: sum(own, (item) => item.height),
      over: sum(over, (item) => item.height),
      overChars: sum(over, (item) => item.chars),
      short: index === stories.length - 1 && left.length === 0 && filled(filling) ? short : 0,
    };
  });
}

/** What is to be said of the fits: overset is an error, a hole a warning or a hint (余 / 缺). */
export function fitDiagnostics(filling: Filling, fits: readonly Fit[]): Diagnostic[] {
  const perLine = filling.columns[0]?.width ?? filling.theme.page.cells;
  return fits.flatMap(({ story, over, overChars, short }) => {
    const place = filling.area.place;
    if (over > 0) return [diagnose("BX4001", { story, chars: overChars, lines: over }, place)];
    if (short === 0) return [];
    const code = short > filling.theme.fit.warn ? "BX4002" : "BX4003";
    return [diagnose(code, { story, chars: Math.round(short * perLine), lines: short }, place)];
  });
}
