import type { HeadStyle, Theme } from "../edition/index.js";
import { type Paragraph, plain, type Story, type Text } from "../manuscript/index.js";
import { type Meter, type SetColumn, setColumn, setColumns, type Years } from "../typeset/index.js";
import type { Em, Pt } from "../units.js";
import { paragraphType } from "./flow.js";
import type { FlowItem } from "./flow-item.js";
import type { Block, Box, VerticalBlock } from "./plan.js";
import { inFont, styled } from "./styles.js";
import { placeVerticalHead, setVerticalHead, type VerticalHead } from "./vertical-head.js";

/** From axis to axis of two lines of verse, in em: as it should be, and as near as it may come. */
const VERSE_PITCH = { best: 2, least: 1.4 } as const;
/** Between two stanzas, in lines of verse. */
const STANZA = 0.6;
/** Air between head and text, in em of the text. */
const HEAD_GAP: Em = 1;
/** What a section head takes across, in lines of the page. */
const HEADING_PITCH = 1.6;
/** A line of verse that is too long for its area goes on indented. */
const HANG: Em = 1;

/** A vertical line of a story's text, or the air between two stanzas. */
interface TextColumn {
  readonly story: string;
  readonly column?: SetColumn;
  readonly block: number;
  readonly size: Pt;
  readonly colour: string;
  readonly heading: boolean;
  /** What it takes across; verse at its best. */
  readonly pitch: Pt;
}

/** What setting a story in vertical lines needs to know. */
export interface VerticalContext {
  readonly theme: Theme;
  meterOf(story: Story): Meter;
  /** Font of plain text. */
  readonly font: string;
  readonly years: Years;
  readonly head: HeadStyle | undefined;
}

function verse(
  story: Story,
  text: Text,
  block: number,
  room: Pt,
  context: VerticalContext,
): TextColumn[] {
  const { theme, years } = context;
  const meter = context.meterOf(story);
  const { size, colour = "ink" } = theme.verse;
  const pitch = VERSE_PITCH.best * size;
  const of = { story: story.file, block, size, colour, heading: false, pitch };
  if (plain(text).trim() === "") return [{ ...of, pitch: pitch * STANZA }];
  const runs = styled(text, theme, theme.verse.font);
  const whole = setColumn(runs, meter, { years });
  const columns =
    whole.length * size <= room
      ? [whole]
      : setColumns(runs, meter, { measure: Math.floor(room / size), hang: HANG, years });
  return columns.map((column) => ({ ...of, column }));
}

/** A section head, or the title of an item among several short stories. */
function headings(
  story: Story,
  text: string,
  block: number,
  room: Pt,
  { theme, years, meterOf }: VerticalContext,
): TextColumn[] {
  const meter = meterOf(story);
  const { font, size, colour = "ink" } = theme.section;
  const options = { measure: Math.floor(room / size), halfMarks: true, years };
  const pitch = theme.body.leading * HEADING_PITCH;
  return setColumns(inFont(text, font), meter, options).map((column) => ({
    ...{ story: story.file, column, block, size, colour, pitch, heading: true },
  }));
}

function paragraph(
  story: Story,
  block: Paragraph,
  index: number,
  isLast: boolean,
  room: Pt,
  context: VerticalContext,
): TextColumn[] {
  const { theme, years, font: plainFont } = context;
  const meter = context.meterOf(story);
  const { font, size } = paragraphType(theme, plainFont, block.setting);
  const options = { measure: Math.floor(room / size), indent: theme.body.indent, justify: true };
  const pitch = (theme.body.leading / theme.body.size) * size;
  const runs = styled(block.text, theme, font);
  if (isLast && story.signOff) runs.push({ text: story.signOff, font, scale: 0.8, tail: true });
  return setColumns(runs, meter, { ...options, years }).map((column) => ({
    ...{ story: story.file, column, block: index, size, colour: "ink", pitch, heading: false },
  }));
}

/** The lines of a story's text from right to left. */
function textColumns(story: Story, room: Pt, context: VerticalContext): TextColumn[] {
  const last = story.blocks.findLastIndex(
    (block) => block.kind === "paragraph" && block.setting === undefined,
  );
  return story.blocks.flatMap((block, index): TextColumn[] => {
    if (block.kind === "poem")
      return block.lines.flatMap((line) => verse(story, line, index, room, context));
    if (block.kind === "heading") return headings(story, plain(block.text), index, room, context);
    return paragraph(story, block, index, index === last, room, context);
  });
}

/** Verse moves closer together where the area is narrow, down to its least pitch. */
function closed(columns: readonly TextColumn[], room: Pt, isVerse: boolean): readonly TextColumn[] {
  const width = columns.reduce((sum, each) => sum + each.pitch, 0);
  if (!isVerse || width <= room) return columns;
  const factor = Math.max(VERSE_PITCH.least / VERSE_PITCH.best, room / width);
  return columns.map((each) => ({ ...each, pitch: each.pitch * factor }));
}

/** One block for each run of lines of one type. */
function placeColumns(
  columns: readonly TextColumn[],
  right: Pt,
  top: Pt,
  theme: Theme,
): VerticalBlock[] {
  const { size: cell, leading } = theme.body;
  let x = right;
  return columns.flatMap((each): VerticalBlock[] => {
    x -= each.pitch;
    const { column, size, pitch } = each;
    if (!column) return [];
    const height = column.length * size;
    return [
      {
        kind: "vertical",
        role: each.heading ? "heading" : "body",
        box: { x: x / cell, y: top / leading, width: pitch / cell, height: height / leading },
        story: each.story,
        size,
        colour: each.colour,
        columns: [{ column, axis: pitch / 2 / size, top: 0, block: each.block }],
      },
    ];
  });
}

/** A story that is set in vertical lines into a rectangle. */
export interface VerticalText {
  readonly blocks: readonly Block[];
  /** Its lines as the fit counts them; those that found no room. */
  readonly items: readonly FlowItem[];
  readonly left: readonly FlowItem[];
  readonly head: VerticalHead;
}

const item = ({ story, column, size }: TextColumn): FlowItem => ({
  story,
  role: "body",
  size,
  height: column ? 1 : 0,
  keep: 0,
  lines: [],
  chars: column ? [...column.text].length : 0,
});

const widthOf = (columns: readonly TextColumn[]): Pt =>
  columns.reduce((sum, each) => sum + each.pitch, 0);

/**
 * Sets head and text of stories in vertical lines (竖排) from right to left, in the middle of the
 * rectangle across and down: title and byline first, verse by verse, paragraphs over the whole height.
 * @param titled the story whose head it is
 * @param box in cells and lines of the type area
 */
export function verticalText(
  titled: Story,
  stories: readonly Story[],
  box: Box,
  context: VerticalContext,
): VerticalText {
  const { theme, years } = context;
  const meter = context.meterOf(titled);
  const { size: cell, leading } = theme.body;
  const width = box.width * cell;
  const height = box.height * leading;
  const empty: VerticalHead = { width: 0, length: 0, parts: [], diagnostics: [] };
  const head = context.head
    ? setVerticalHead(titled, context.head, height, theme, meter, years)
    : empty;
  const all = stories.flatMap((story) => [
    ...(stories.length > 1
      ? headings(story, story.title.map(plain).join(""), -1, height, context)
      : []),
    ...textColumns(story, height, context),
  ]);
  const gap = head.width > 0 && all.length > 0 ? HEAD_GAP * (all[0]?.size ?? cell) : 0;
  const room = width - head.width - gap;
  const isVerse = stories.some(({ blocks }) => blocks.some(({ kind }) => kind === "poem"));
  const columns = closed(all, room, isVerse);
  let used = 0;
  const fit = columns.filter(({ pitch }) => {
    used += pitch;
    return used <= room + 0.01;
  });
  const longest = Math.max(0, ...fit.map(({ column, size }) => (column?.length ?? 0) * size));
  const length = Math.max(head.length, longest);
  const right = box.x * cell + width - (room - widthOf(fit)) / 2;
  const top = box.y * leading + (height - length) / 2;
  return {
    head,
    blocks: [
      ...placeVerticalHead(titled.file, head, { right, top, length }, theme),
      ...placeColumns(fit, right - head.width - gap, top, theme),
    ],
    items: columns.map((each) => item(each)),
    left: columns.slice(fit.length).map((each) => item(each)),
  };
}
