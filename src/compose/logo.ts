import { type Diagnostic, diagnose, type Place } from "../diagnostics/index.js";
import { type Area, type Edition, type HeadStyle, type Logo, logoKey } from "../edition/index.js";
import type { Story } from "../manuscript/index.js";
import { type Meter, setSingle } from "../typeset/index.js";
import type { Cells, Lines } from "../units.js";
import { lineShift } from "./head-lines.js";
import type { LogoBlock, TextBlock } from "./plan.js";
import { inFont } from "./styles.js";

/** Air between a logo and the head under it. */
export const LOGO_AIR: Lines = 0.4;

/** What of a head is drawn instead of set, and on what ground. */
export interface HeadArt {
  readonly logos: { readonly [P in LogoBlock["role"]]?: Logo };
  /** The colour behind it, in which the words stand under the artwork. */
  readonly ground: "paper" | "tint";
  /** The area's, for complaints. */
  readonly place: Place;
}

/** The logo of a story's column, and of the title that the stories of an area share (简讯). */
export function headArt(
  { logos }: Pick<Edition, "logos">,
  { settings, place }: Area,
  story: Story,
): HeadArt {
  const { title } = settings.head;
  // A head of the area's own has no column's name.
  const label = title === undefined ? logos.get(logoKey(story.column)) : undefined;
  const shared = title === undefined ? undefined : logos.get(logoKey(title));
  return {
    logos: { ...(label ? { label } : {}), ...(shared ? { title: shared } : {}) },
    ground: settings.box === "tint" ? "tint" : "paper",
    place,
  };
}

/** A logo with its words, its box from the corner of the head. */
export interface SetLogo {
  readonly width: Cells;
  readonly height: Lines;
  /** The words, and the artwork that is inked over them. */
  readonly text: TextBlock;
  readonly drawn: LogoBlock;
  readonly diagnostics: readonly Diagnostic[];
}

/** What setting a logo needs to know. */
export interface LogoContext {
  readonly story: string;
  readonly role: LogoBlock["role"];
  /** What it says. */
  readonly words: string;
  /** Font in which the words lie under it. */
  readonly font: string;
  readonly theme: Edition["theme"];
  readonly meter: Meter;
  readonly art: HeadArt;
}

/** Width of a logo at its own height. */
export const logoWidth = ({ file, lines }: Logo, { body }: Edition["theme"]): Cells =>
  (lines * body.leading * file.width) / file.height / body.size;

/**
 * Sets a logo at its height, smaller where it is wider than the head (BX4034). Under the artwork lie
 * its words in the colour of the ground: the page's text says the column's name as if it were set.
 * @param width of the head
 */
export function setLogo(
  logo: Logo,
  width: Cells,
  align: HeadStyle["align"],
  context: LogoContext,
): SetLogo {
  const { theme, meter, words, role, story, art } = context;
  const own = logoWidth(logo, theme);
  const scale = Math.min(1, width / own);
  const wide = own * scale;
  const height = logo.lines * scale;
  const stands = logo.align ?? align;
  const x = stands === "left" ? 0 : (width - wide) / (stands === "center" ? 2 : 1);
  const box = { x, y: 0, width: wide, height };
  const points = wide * theme.body.size;
  const line = setSingle(inFont(words, context.font), meter);
  const leading = height * theme.body.leading;
  const size = Math.min(theme.body.size, leading, points / line.width);
  const text: TextBlock = {
    kind: "text",
    role,
    box,
    story,
    size,
    leading,
    colour: art.ground,
    lines: [
      {
        line,
        shift: lineShift(line, points / size, "center", meter),
        paragraph: 0,
        block: -1,
      },
    ],
  };
  const drawn: LogoBlock = { kind: "logo", role, box, story, name: words };
  const cells = Math.ceil(own - 1e-6);
  const facts = { story, name: words, cells, have: Math.floor(width + 1e-6) };
  return {
    width: wide,
    height,
    text,
    drawn,
    diagnostics: scale < 1 ? [diagnose("BX4034", facts, art.place)] : [],
  };
}
