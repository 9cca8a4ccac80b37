import { type Area, adKey, type Edition, type Theme } from "../edition/index.js";
import { type Meter, setSingle } from "../typeset/index.js";
import type { Cells, Pt } from "../units.js";
import type { Column } from "./columns.js";
import { framed } from "./ground.js";
import type { Block, Box, FrameBlock } from "./plan.js";
import { inFont } from "./styles.js";

/** Air left and right of the note, as styles/ draws it. */
const NOTE_SIDE: Pt = 5;

/**
 * An advertisement must be known as one (Advertising Law of the PRC, art. 14): its label 广告, and the
 * booking number behind it; in a narrow frame, as in a gutter, under it, turned behind hyphens.
 * @param width of the frame
 */
export function adNote(
  { settings: { booking } }: Area,
  width: Cells,
  { body, furniture }: Theme,
  meter: Meter,
): Required<Pick<FrameBlock, "note" | "noteLines">> {
  const note = ["广告", booking].filter((part) => part !== undefined).join("　");
  const { font, size } = furniture.text;
  const fits = (text: string): boolean =>
    setSingle(inFont(text, font), meter).width * size <= width * body.size - 2 * NOTE_SIDE;
  if (booking === undefined || fits(note)) return { note, noteLines: [note] };
  const noteLines = ["广告"];
  for (const part of booking.split(/(?<=-)/u)) {
    const last = noteLines.at(-1) ?? "";
    if (noteLines.length > 1 && fits(last + part)) noteLines[noteLines.length - 1] = last + part;
    else noteLines.push(part);
  }
  return { note, noteLines };
}

/** Air between frame and picture in cells; the label stands in the lines at the head. */
const SIDE = 0.5;

/**
 * An advertisement that comes as a finished picture: its frame with the label, and the picture in the
 * middle, as large as its proportions let it be. Nothing of it is ever cut.
 */
export function composeAd(
  area: Area,
  columns: readonly Column[],
  { theme, photos }: Pick<Edition, "theme" | "photos">,
  meter: Meter,
): Block[] {
  const box = framed(columns, theme);
  const note = adNote(area, box.width, theme, meter);
  const { file = "" } = area.settings;
  const key = adKey(file);
  const picture = photos.get(key);
  const frame: FrameBlock = { kind: "frame", box, story: "", style: "ad", ...note };
  const room = adRoom(frame, theme);
  return [
    frame,
    {
      kind: "photo",
      box: picture ? centred(room, picture.width / picture.height, theme) : room,
      story: "",
      alt: "广告",
      ...(picture ? { key } : {}),
    },
  ];
}

/** The place for a supplied file in its frame: under the label, with air on the other sides. */
export function adRoom({ box, noteLines = [] }: FrameBlock, { body }: Theme): Box {
  const foot = (SIDE * body.size) / body.leading;
  return {
    x: box.x + SIDE,
    y: box.y + noteLines.length,
    width: box.width - 2 * SIDE,
    height: box.height - noteLines.length - foot,
  };
}

/** The largest box of these proportions in the middle of another. */
function centred(room: Box, ratio: number, { body }: Theme): Box {
  const width = room.width * body.size;
  const height = room.height * body.leading;
  const wide = Math.min(width, height * ratio) / body.size;
  const high = Math.min(height, width / ratio) / body.leading;
  return {
    x: room.x + (room.width - wide) / 2,
    y: room.y + (room.height - high) / 2,
    width: wide,
    height: high,
  };
}
