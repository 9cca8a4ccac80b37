import { type Area, adKey, type Edition, type Theme } from "../edition/index.js";
import { bounds, type Column } from "./columns.js";
import type { Block, Box } from "./plan.js";

/** An advertisement must be known as one (Advertising Law of the PRC, art. 14): its label, and the booking. */
export const adNote = (area: Area): string =>
  ["广告", area.settings.booking].filter((part) => part !== undefined).join("　");

/** Air between frame and picture in cells; the label stands in the line at the head. */
const SIDE = 0.5;
const HEAD = 1;

/**
 * An advertisement that comes as a finished picture: its frame with the label, and the picture in the
 * middle, as large as its proportions let it be. Nothing of it is ever cut.
 */
export function composeAd(
  area: Area,
  columns: readonly Column[],
  { theme, photos }: Pick<Edition, "theme" | "photos">,
): Block[] {
  const box = bounds(columns);
  const { file = "" } = area.settings;
  const key = adKey(file);
  const picture = photos.get(key);
  const side = SIDE;
  const foot = (SIDE * theme.body.size) / theme.body.leading;
  const room: Box = {
    x: box.x + side,
    y: box.y + HEAD,
    width: box.width - 2 * side,
    height: box.height - HEAD - foot,
  };
  return [
    { kind: "frame", box, story: "", style: "ad", note: adNote(area) },
    {
      kind: "photo",
      box: picture ? centred(room, picture.width / picture.height, theme) : room,
      story: "",
      alt: "广告",
      ...(picture ? { key } : {}),
    },
  ];
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
