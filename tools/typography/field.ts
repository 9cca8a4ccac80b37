import type { Sheet } from "../../bench/typography/sheet.js";
import type { Pt } from "../../src/units.js";
import type { Sample } from "./sample.js";
import { LABEL } from "./sheet.js";

/** Where the text of a panel stands on its page, and the grid that it should keep. */
export interface Field {
  readonly left: Pt;
  readonly top: Pt;
  /** Across and down; how far down a text of horizontal lines goes is seen when it is printed. */
  readonly width: Pt;
  readonly height?: Pt;
  /** Type size and distance of lines. */
  readonly cell: Pt;
  readonly pitch: Pt;
  /** Lines stand side by side, the first one at the right. */
  readonly vertical: boolean;
}

/** The field of a sample on the page of its panels. */
export function fieldOf(sample: Sample, sheet: Sheet): Field {
  const { size: cell, leading: pitch } = sample.type ?? sheet;
  const length = sample.measure * cell;
  const { columns, lines } = sample;
  const place = { left: sheet.left, top: sheet.top + LABEL * sheet.leading, cell, pitch };
  return columns === undefined
    ? {
        ...place,
        width: length,
        vertical: false,
        ...(lines === undefined ? {} : { height: lines * pitch }),
      }
    : { ...place, width: columns * pitch, height: length, vertical: true };
}
