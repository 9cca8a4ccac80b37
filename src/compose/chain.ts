import type { Area, Edition } from "../edition/index.js";
import type { FontMeter } from "../typeset/index.js";
import { composeArea } from "./area.js";
import type { FlowStart } from "./filling.js";
import { placedAreas } from "./page-areas.js";

/**
 * Where a story goes on in an area that continues it: the parts on earlier pages are composed for it,
 * so that a page stays a function of its edition and can be composed alone (`--pages 3`).
 * @returns nothing in an area where a story begins; `ended` where the earlier pages hold all of it
 */
export function startOf(area: Area, edition: Edition, meter: FontMeter): FlowStart | undefined {
  const from = area.jump?.from;
  if (from === undefined) return undefined;
  const page = edition.pages.find(({ number }) => number === from);
  const before =
    page &&
    placedAreas(page, edition.theme).find(
      (one) => one.area.jump?.to !== undefined && one.area.stories[0] === area.stories[0],
    );
  if (!page || !before) return "ended";
  const start = startOf(before.area, edition, meter);
  const context = { edition, meter, page: page.number, ...(start ? { start } : {}) };
  return composeArea(before.area, before.columns, context).rest ?? "ended";
}
