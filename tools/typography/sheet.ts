import type { Sheet } from "../../bench/typography/sheet.js";
import type { Theme } from "../../src/edition/index.js";
import type { Lines } from "../../src/units.js";

/** Every panel is printed on a page of its own, the text at the same place of it. */
const CELLS = 26;
const LINES = 20;
const MARGIN = 2;
/** From the top of the type area to the text, in lines: the label stands there. */
export const LABEL: Lines = 1.5;
export const LABEL_FONT = "hei-400";
export const LABEL_SIZE = 7;

/** The page of a panel in the body type of a theme. */
export function panelSheet({ size, leading }: Pick<Theme["body"], "size" | "leading">): Sheet {
  return {
    size,
    leading,
    measure: CELLS,
    columns: 1,
    lines: LINES,
    gap: 0,
    left: MARGIN * size,
    top: MARGIN * leading,
    width: (CELLS + 2 * MARGIN) * size,
    height: (LINES + 2 * MARGIN) * leading,
  };
}
