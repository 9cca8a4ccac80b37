import { type PDFFont, type PDFPage, rgb } from "pdf-lib";
import type { Pt } from "../units.js";

/** A note beside an area, in the margin of a proof (余3行42字, 缺2行). */
export interface MarginNote {
  /** In which margin it stands. */
  readonly side: "left" | "right";
  /** Foot of what it is about, from the sheet's top edge: the note ends there. */
  readonly foot: Pt;
  /** Its lines, from top to bottom. */
  readonly lines: readonly string[];
}

const RED = rgb(0.79, 0.09, 0.11);
const SIZE: Pt = 7.5;
const LEADING: Pt = 9.5;
/** Air between the type area and the note, and between two notes. */
const AIR: Pt = 4;
/** What a printer may not reach of the sheet's edge. */
const EDGE: Pt = 8;
/** Below this size nobody reads a note: it is left out, the report has it too. */
const SMALLEST: Pt = 4;

/**
 * The feet of notes of one margin so that none covers another: each at the foot of its area, or above
 * the note under it.
 * @returns feet from the sheet's top, in the order of `notes`
 */
export function stacked(notes: readonly MarginNote[]): Pt[] {
  const feet = notes.map(({ foot }) => foot);
  const upwards = notes.map((_, i) => i).sort((a, b) => (feet[b] ?? 0) - (feet[a] ?? 0));
  let free = Number.POSITIVE_INFINITY;
  for (const i of upwards) {
    const foot = Math.min(feet[i] ?? 0, free);
    feet[i] = foot;
    free = foot - (notes[i]?.lines.length ?? 0) * LEADING - AIR;
  }
  return feet;
}

/**
 * Draws notes into the margins of a page, in the red of the stamp, never over the type area: they are
 * made smaller where a margin is narrow, and left out where nobody could read them.
 * @param area the type area, from the sheet's left edge
 */
export function drawMarginNotes(
  page: PDFPage,
  font: PDFFont,
  notes: readonly MarginNote[],
  area: { readonly left: Pt; readonly width: Pt },
): void {
  const sheet = page.getMediaBox();
  for (const side of ["left", "right"] as const) {
    const own = notes.filter((note) => note.side === side);
    const margin = side === "left" ? area.left : sheet.width - area.left - area.width;
    const feet = stacked(own);
    own.forEach(({ lines }, n) => {
      const widest = Math.max(0, ...lines.map((text) => font.widthOfTextAtSize(text, SIZE)));
      const size = SIZE * Math.min(1, (margin - AIR - EDGE) / widest);
      if (!(size >= SMALLEST)) return;
      lines.forEach((text, i) => {
        const below = (lines.length - i - 1) * LEADING;
        const y = sheet.y + sheet.height - (feet[n] ?? 0) + below + (LEADING - SIZE) / 2;
        const x =
          side === "left"
            ? area.left - AIR - font.widthOfTextAtSize(text, size)
            : area.left + area.width + AIR;
        page.drawText(text, { x: sheet.x + x, y, size, font, color: RED });
      });
    });
  }
}
