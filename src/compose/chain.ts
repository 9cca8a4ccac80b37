import { type Area, type Edition, sheetEdition, sheetName, sheetPages } from "../edition/index.js";
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
  const page = edition.pages.find((sheet) => sheetPages(sheet).includes(from));
  const own = page && sheetEdition(edition, page);
  const before =
    own &&
    placedAreas(page, own.theme).find(
      (one) => one.area.jump?.to !== undefined && one.area.stories[0] === area.stories[0],
    );
  if (!page || !own || !before) return "ended";
  const start = startOf(before.area, own, meter);
  const context = { edition: own, meter, page: sheetName(page), ...(start ? { start } : {}) };
  return composeArea(before.area, before.columns, context).rest ?? "ended";
}
