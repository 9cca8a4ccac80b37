import type { PDFPage } from "pdf-lib";
import { type Edition, type InkSet, sheetName } from "../../edition/index.js";
import type { Print } from "../../render/index.js";
import { elementAt } from "../element-at.js";
import type { PressedDocument } from "../press-page.js";
import type { Box } from "./box.js";
import { type BrokenRule, checkFile } from "./check-file.js";
import { type CheckedPage, checkPage } from "./check-page.js";
import type { Side } from "./rule.js";

type Rectangle = ReturnType<PDFPage["getTrimBox"]>;

const boxOf = ({ x, y, width, height }: Rectangle): Box => ({
  left: x,
  bottom: y,
  right: x + width,
  top: y + height,
});

/** A gutter (中缝) is cut at its top and foot alone, a half of a spread not where it is folded. */
function uncutSides({ number, between, spread }: Print, { pages }: Edition): Side[] {
  if (between) return ["left", "right"];
  const whole = spread ? undefined : pages.find((page) => page.spread?.includes(number));
  if (!whole?.spread) return [];
  return [whole.spread[0] === number ? "right" : "left"];
}

/** What the rules found on a sheet and in its file. */
export interface CheckedSheet extends Pick<CheckedPage, "diagnostics"> {
  readonly broken: readonly BrokenRule[];
}

/**
 * Checks a sheet that was just written, while its document is open: what stands on it, then its file.
 * @param pressed with what was found when its colours were separated, which is not told again
 */
export async function checkSheet(
  { document, plates, findings }: PressedDocument,
  bytes: Uint8Array,
  print: Print,
  edition: Edition,
  inks: InkSet,
): Promise<CheckedSheet> {
  const page = document.getPage(0);
  const sheet = {
    page: sheetName(print),
    trim: boxOf(page.getTrimBox()),
    bleed: boxOf(page.getBleedBox()),
    uncut: uncutSides(print, edition),
    inks,
    plates,
    mostInk: edition.paper.press.ink,
  };
  const nameAt = elementAt(print.geometry);
  const { diagnostics, read } = await checkPage(document, 0, {
    family: "X-4",
    sheet,
    nameAt,
    said: findings,
  });
  const said = [...findings, ...diagnostics];
  return { diagnostics, broken: checkFile(document, bytes, { family: "X-4", read, said }) };
}
