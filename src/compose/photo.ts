import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Theme } from "../edition/index.js";
import { type Photo, plain, type Story } from "../manuscript/index.js";
import { type Meter, setSingle } from "../typeset/index.js";
import { halfLead, type Placed } from "./placed.js";
import type { Block, Box, PlacedLine, TextBlock } from "./plan.js";
import { inFont } from "./styles.js";

/** Lines under a photo that its caption takes. */
const CAPTION = 1;

/**
 * A photo with its caption under it. The rectangle's last line is air where text follows below, its
 * first where text stands above.
 */
export function placePhoto(
  story: Story,
  photo: Photo,
  key: string | undefined,
  rect: Box,
  side: "top" | "bottom" | "bare",
  theme: Theme,
  meter: Meter,
): Placed {
  const air = side === "bare" ? 0 : 1;
  const captioned = plain(photo.caption) !== "" || photo.credit !== "";
  const inset = halfLead(theme);
  const top = rect.y + (side === "bottom" ? air : 0) + inset;
  const height = rect.height - air - (captioned ? CAPTION : 0) - 2 * inset;
  const frame: Box = { x: rect.x, y: top, width: rect.width, height };
  const blocks: Block[] = [
    {
      kind: "photo",
      box: frame,
      story: story.file,
      alt: plain(photo.caption),
      ...(key ? { key } : {}),
    },
  ];
  if (!captioned) return { blocks, rules: [], over: 0 };
  const y = top + height + inset + 0.12;
  const caption = captionBlock(story, photo, { ...rect, y, height: CAPTION }, theme, meter);
  return {
    blocks: [...blocks, caption],
    rules: [],
    over: 0,
    diagnostics: tooWide(story, photo, caption, theme),
  };
}

/** Air between a caption and the credit behind it, in characters. */
const APART = 1;

/** BX4008 where caption and credit, which share one line, are together wider than their photo. */
function tooWide(
  story: Story,
  photo: Photo,
  { box, lines, size }: TextBlock,
  theme: Theme,
): readonly Diagnostic[] {
  const set = lines.reduce((sum, { line }) => sum + line.width, (lines.length - 1) * APART);
  const over = set - (box.width * theme.body.size) / size;
  // Half a thousandth of a character is arithmetic, not width.
  if (over <= 0.0005) return [];
  const text = plain(photo.caption) || photo.credit;
  const span = photo.caption[0]?.span ?? photo.span;
  const facts = { story: story.file, text, chars: Math.ceil(over) };
  return [diagnose("BX4008", facts, { file: story.file, span })];
}

/** Caption flush left, credit flush right on the same line. */
function captionBlock(story: Story, photo: Photo, box: Box, theme: Theme, meter: Meter): TextBlock {
  const { font, size } = theme.caption;
  const measure = (box.width * theme.body.size) / size;
  const lines: PlacedLine[] = [];
  const caption = setSingle(inFont(plain(photo.caption), font, theme, meter), meter);
  if (plain(photo.caption)) lines.push({ line: caption, shift: 0, paragraph: 0, block: -1 });
  if (photo.credit) {
    const credit = setSingle(inFont(photo.credit, font, theme, meter), meter);
    lines.push({ line: credit, shift: measure - credit.width, paragraph: 1, block: -1 });
  }
  return {
    kind: "text",
    role: "caption",
    box,
    story: story.file,
    size,
    leading: theme.body.leading,
    colour: theme.caption.colour ?? "ink",
    lines,
  };
}
