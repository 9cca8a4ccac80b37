import { type Diagnostic, diagnose, pointSpan } from "../diagnostics/index.js";
import type { Area, HeadPart, HeadStyle, Theme } from "../edition/index.js";
import { plain, type Story, type Text } from "../manuscript/index.js";
import type { Meter, SetLine } from "../typeset/index.js";
import type { Cells, Em, Lines } from "../units.js";
import { lineShift, setPartLines } from "./head-lines.js";
import { type HeadArt, LOGO_AIR, type SetLogo, setLogo } from "./logo.js";
import type { LogoBlock, TextBlock } from "./plan.js";

/** The texts of a head, part by part from top to bottom, each a list of lines. */
export type Part = "label" | "kicker" | "title" | "deck" | "byline";
export const HEAD_PARTS: readonly Part[] = ["label", "kicker", "title", "deck", "byline"];

/** A head set for a width, not yet in its place. */
export interface SetHead {
  /** Whole lines that it takes, its air included. */
  readonly height: Lines;
  /** The blocks, with `box.x` and `box.y` from the head's own corner. */
  readonly blocks: readonly TextBlock[];
  /** Artwork over the words that it stands for, placed in the same way. */
  readonly logos: readonly LogoBlock[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Names of a byline stand a cell apart: copy parts them by one space. */
const parted = (byline: string): string =>
  byline.replaceAll(/(?<=\p{sc=Han}) +(?=\p{sc=Han})/gu, "　");

/** The texts of a story's head. */
export const textsOf = (story: Story): Record<Part, readonly string[]> => ({
  label: story.column ? [`■ ${story.column}`] : [],
  kicker: story.kicker.map(plain),
  title: story.title.map(plain),
  deck: story.deck.map(plain),
  byline: story.byline.length > 0 ? [parted(plain(story.byline))] : [],
});

/** Kicker, byline and label are one line where nobody broke them. */
const MAX_LINES: Readonly<Record<Part, number>> = {
  label: 1,
  kicker: 1,
  title: 2,
  deck: 2,
  byline: 1,
};

/** White before the ink of a line's first character, in em; marks are moved by `lineShift`. */
function bearing({ runs: [first] }: SetLine, meter: Meter): Em {
  const character = first ? ([...first.text][0] ?? "") : "";
  if (!first || !/\p{Script=Han}/u.test(character)) return 0;
  return Math.max(0, meter.ink(first.font, character).start) * first.scale;
}

interface PartContext {
  readonly story: string;
  readonly role: Part;
  readonly align: HeadStyle["align"];
  readonly width: Cells;
  readonly theme: Theme;
  readonly meter: Meter;
}

/** One part as a text block at height `y`. */
function setPart(
  part: HeadPart,
  texts: readonly string[],
  y: Lines,
  context: PartContext,
): { block: TextBlock; tooWide: boolean } {
  const { theme, meter, align, role, width } = context;
  const widthPt = width * theme.body.size;
  // In large type the eye sees the white before the first stroke: the ink begins at the column's edge.
  const large = role === "title" && align === "left";
  const { size, lines, tooWide } = setPartLines(part, texts, meter, {
    width: widthPt,
    maxLines: MAX_LINES[role],
    halfMarks: role === "title",
  });
  return {
    tooWide,
    block: {
      kind: "text",
      role,
      box: { x: 0, y, width, height: part.lines * lines.length },
      story: context.story,
      size,
      leading: part.lines * theme.body.leading,
      colour: part.colour ?? "ink",
      lines: lines.map((line, paragraph) => ({
        line,
        shift: lineShift(line, widthPt / size, align, meter) - (large ? bearing(line, meter) : 0),
        paragraph,
        block: -1,
      })),
    },
  };
}

/** The artwork of one part, where it has some and the part has words. */
function setHeadLogo(
  role: Part,
  lines: readonly string[],
  head: {
    readonly story: Story;
    readonly style: HeadStyle;
    readonly width: Cells;
    readonly theme: Theme;
    readonly meter: Meter;
    readonly art: HeadArt;
  },
): SetLogo | undefined {
  const { story, style, theme, meter, art } = head;
  const logo = role === "label" || role === "title" ? art.logos[role] : undefined;
  if (!logo || lines.length === 0) return undefined;
  return setLogo(logo, head.width, style.align, {
    story: story.file,
    role: role === "label" ? "label" : "title",
    words: role === "label" ? story.column : lines.join(""),
    font: style[role]?.font ?? theme.body.font,
    theme,
    meter,
    art,
  });
}

/**
 * Sets a head (题): label, kicker, title, deck and byline one under the other. Its height is whole
 * lines; what the parts leave is air, shared above and below.
 * @param art logos that stand for some of its words
 */
export function setHead(
  story: Story,
  style: HeadStyle,
  width: Cells,
  theme: Theme,
  meter: Meter,
  art?: HeadArt,
): SetHead {
  const texts = textsOf(story);
  const diagnostics: Diagnostic[] = [];
  const blocks: TextBlock[] = [];
  const logos: LogoBlock[] = [];
  let y = style.above;
  for (const role of HEAD_PARTS) {
    const part = style[role];
    const lines = texts[role].filter((text) => text !== "");
    const logo = art && setHeadLogo(role, lines, { story, style, width, theme, meter, art });
    if (logo) {
      diagnostics.push(...logo.diagnostics);
      blocks.push(...moveBlocks([logo.text], 0, y));
      logos.push(...moveBlocks([logo.drawn], 0, y));
      y += logo.height + LOGO_AIR;
      continue;
    }
    if (!part || lines.length === 0) continue;
    const context = { story: story.file, role, align: style.align, width, theme, meter };
    const { block, tooWide } = setPart(part, lines, y, context);
    if (tooWide) {
      const span = story[role === "label" ? "title" : role][0];
      const run = Array.isArray(span) ? span[0] : span;
      const place = { file: story.file, ...(run?.span ? { span: run.span } : {}) };
      diagnostics.push(diagnose("BX4007", { story: story.file, text: lines.join("／") }, place));
    }
    blocks.push(block);
    y += block.box.height;
  }
  const height = Math.ceil(y + style.below - 1e-6);
  const air = (height - y - style.below) / 2;
  return {
    height,
    blocks: moveBlocks(blocks, 0, air),
    logos: moveBlocks(logos, 0, air),
    diagnostics,
  };
}

/** An area with a title of its own (简讯) has just that as its head. */
export function namedHead(story: Story, area: Area): Story {
  const text = area.settings.head.title;
  if (text === undefined) return story;
  const span = area.place.span ?? pointSpan(1, 1);
  const title: Text = [{ text, style: "plain", span }];
  return { ...story, title: [title], kicker: [], deck: [], byline: [], column: "" };
}

/** Moves blocks from their own corner to their place on the page. */
export const moveBlocks = <B extends TextBlock | LogoBlock>(
  blocks: readonly B[],
  x: Cells,
  y: Lines,
): B[] => blocks.map((b) => ({ ...b, box: { ...b.box, x: b.box.x + x, y: b.box.y + y } }));
