import type { HeadRole, Theme } from "../edition/index.js";
import {
  type Heading,
  type Paragraph,
  type Poem,
  plain,
  type Setting,
  type Story,
  type Text,
} from "../manuscript/index.js";
import {
  type Meter,
  type SetLine,
  type StyledRun,
  setHeadline,
  setParagraph,
} from "../typeset/index.js";
import type { Cells, Em, Lines, Pt } from "../units.js";
import type { FlowGroup, FlowItem, FlowPlace, ItemRule } from "./flow-item.js";
import { lineShift } from "./head-lines.js";
import { emptyItem, parting } from "./parting.js";
import { inFont, styled, type Type } from "./styles.js";

export interface FlowContext {
  readonly theme: Theme;
  readonly meter: Meter;
  readonly measure: Cells;
  /** Font of plain body text: Song for news, Kai for comments and verse. */
  readonly font: string;
  /** Type of verse, and its leading where that is not the page's; the theme's on the page's where absent. */
  readonly verse?: Verse;
}

type Verse = Theme["verse"];

/**
 * Verse as an area sets it: an advertisement's lines have a type of their own, a couplet in prose the
 * size of its text. Only what stands in an area by itself may leave the page's leading.
 */
export function verseOf({ verse, adText, body }: Theme, role: HeadRole): Verse {
  if (role === "ad") return adText ?? verse;
  return role === "poem" ? verse : { font: verse.font, size: body.size };
}

/** Between two stanzas, in lines of verse that has a leading of its own. */
const STANZA = 0.75;

/** What leading text of a size has in the columns: lines stand on the grid of the body. */
const typeOf = ({ theme, meter }: FlowContext, size: Pt): Type => ({
  size,
  leading: theme.body.leading,
  meter,
});

const bodyLine = (
  story: Story,
  line: SetLine,
  paragraph: number,
  block: number,
  size: Pt,
  verse = 0,
): FlowItem => ({
  story: story.file,
  role: "body",
  size,
  height: 1,
  keep: 0,
  lines: [{ line, shift: 0, paragraph, block }],
  chars: line.runs.reduce((sum, run) => sum + [...run.text].length, 0),
  at: { block, verse, offset: line.from },
});

/** Lines set apart in the stream, each in the middle of its measure, with a line of air (占行). */
const apart = (
  story: Story,
  block: number,
  lines: readonly SetLine[],
  type: { readonly size: Pt; readonly width: Em },
  keep: Lines,
  meter: Meter,
): FlowItem => ({
  story: story.file,
  role: "heading",
  size: type.size,
  height: lines.length + 1,
  keep,
  lines: lines.map((line) => ({
    line,
    shift: lineShift(line, type.width, "center", meter),
    paragraph: block,
    block,
  })),
  chars: 0,
  at: { block, verse: 0, offset: 0 },
});

/** Body lines that stand under a section head in its column at least. */
const HEAD_KEEP: Lines = 2;

/** A section head: centred, in turns where it is too long. The label of a side box has its air above, with its rule. */
function headingItem(story: Story, block: Heading, index: number, context: FlowContext): FlowItem {
  const { theme, meter, measure } = context;
  const { font, size } = theme.section;
  const width = (measure * theme.body.size) / size;
  const lines = turned(plain(block.text), font, width, meter);
  const item = apart(story, index, lines, { size, width }, HEAD_KEEP, meter);
  return block.setting === "aside" ? { ...item, height: lines.length } : item;
}

/** A head inside the text, turned into as few lines as its column allows; it has one size only. */
export function turned(text: string, font: string, measure: Em, meter: Meter): SetLine[] {
  const lines = setHeadline(text, meter, { font, measure, halfMarks: true })?.lines;
  return lines ? [...lines] : setParagraph(inFont(text, font), meter, { measure, justify: false });
}

/** What is left of a paragraph's runs behind so many UTF-16 units. */
function runsFrom(runs: readonly StyledRun[], offset: number): StyledRun[] {
  let before = offset;
  return runs.flatMap((run) => {
    const cut = Math.min(before, run.text.length);
    before -= cut;
    if (cut === 0) return [run];
    const text = run.text.slice(cut);
    // No line is broken inside a word that has its reading over it.
    const { reading: _, ...plainRun } = run;
    return text === "" ? [] : [{ ...plainRun, text }];
  });
}

/** A line of what is left of a paragraph, its offsets those of the whole one. */
const shifted = (line: SetLine, offset: number): SetLine =>
  offset === 0 ? line : { ...line, from: line.from + offset, to: line.to + offset };

/** Verse keeps its lines, and stands as a whole in the middle of its measure. */
function poemItems(
  story: Story,
  poem: Poem,
  index: number,
  context: FlowContext,
  start?: FlowPlace,
): FlowItem[] {
  const { theme, meter, measure } = context;
  const { font, size, leading } = context.verse ?? verseOf(theme, "essay");
  const height = leading === undefined ? 1 : leading / theme.body.leading;
  const own = leading === undefined ? {} : { leading, height };
  const room = (measure * theme.body.size) / size;
  const set = poem.lines.map((text, verse) => {
    const before = start?.verse === verse ? start.offset : 0;
    const runs = runsFrom(styled(text, theme, font, typeOf(context, size)), before);
    const lines = setParagraph(runs, meter, { measure: room, justify: false });
    return lines.map((line) => shifted(line, before));
  });
  const shift = (room - Math.max(0, ...set.flat().map((line) => line.width))) / 2;
  return set.flatMap((lines, verse) => {
    if (verse < (start?.verse ?? 0)) return [];
    if (lines.length === 0) {
      const place = { block: index, verse, offset: 0 };
      return [emptyItem(story.file, place, leading === undefined ? 1 : STANZA * height)];
    }
    return lines.map((line) => {
      const item = bodyLine(story, line, index, index, size, verse);
      return { ...item, ...own, lines: item.lines.map((l) => ({ ...l, shift })) };
    });
  });
}

/** Where the rules over and under a pull quote stand, in lines from its edges. */
const PULL_RULE: Lines = 0.45;

/** A pull quote (引语): in the type of lead boxes, between two rules. */
function pullItem(story: Story, text: Text, block: number, context: FlowContext): FlowItem {
  const { theme, meter, measure } = context;
  const { font, size } = theme.boxText;
  const width = (measure * theme.body.size) / size;
  // It is read as a head is: turned between words, at a mark if it can be.
  const lines = text.every(({ style }) => style === "plain")
    ? turned(plain(text), font, width, meter)
    : setParagraph(styled(text, theme, font, typeOf(context, size)), meter, {
        measure: width,
        justify: false,
      });
  const item = apart(story, block, lines, { size, width }, 0, meter);
  const height = lines.length + 2;
  const rule = (at: Lines): ItemRule => ({ at, weight: "story", colour: "accent" });
  return { ...item, height, rules: [rule(PULL_RULE), rule(height - PULL_RULE)] };
}

/** Type of a paragraph by its setting: quotations and side boxes in Kai, notes small. */
export function paragraphType(
  theme: Theme,
  font: string,
  setting: Setting | undefined,
): { readonly font: string; readonly size: Pt } {
  const { size } = theme.body;
  switch (setting) {
    case undefined:
    case "dialogue":
      return { font, size };
    case "quote":
    case "aside":
      return { font: theme.comment, size };
    case "note":
      return theme.caption;
    case "pull":
      return theme.boxText;
  }
}

/** Type is opened by no more than this, in em, for the sake of where columns end. */
const LOOSEST: Em = 0.1;

/** True where a setting has more loose lines than another, or a looser one. */
function looser(lines: readonly SetLine[], than: readonly SetLine[]): boolean {
  const loose = (set: readonly SetLine[]): Em[] =>
    set.map(opened).filter((open) => open > LOOSEST + 1e-6);
  const [own, other] = [loose(lines), loose(than)];
  return own.length > other.length || Math.max(0, ...own) > Math.max(0, ...other) + 1e-6;
}

/** What the marks of a line give up at most when it is squeezed, as a rule, in cells. */
const SQUEEZED: Cells = 1;

/**
 * False where a paragraph surely cannot be set in a line more or less: its lines are opened by too
 * little to fill the last one, or squeezed by too little to take it in. Setting it is what costs time.
 */
function mayVary(items: readonly FlowItem[], measure: Em, looseness: 1 | -1): boolean {
  const last = items.at(-1)?.lines[0]?.line;
  if (!last) return false;
  const used = last.indent + last.width;
  return looseness > 0
    ? measure - used <= items.length * measure * LOOSEST
    : used <= items.length * SQUEEZED;
}

/** How far the characters of a line stand apart: what its runs of several characters have. */
const opened = ({ runs }: SetLine): Em =>
  Math.max(0, ...runs.map(({ text, spacing }) => ([...text].length > 1 ? spacing : 0)));

/** How open the lines of a paragraph are: the sum of the squares, a line opened as far as may be being 1. */
export const looseness = (items: readonly FlowItem[]): number =>
  items.reduce(
    (sum, { lines }) =>
      sum + lines.reduce((part, { line }) => part + (opened(line) / LOOSEST) ** 2, 0),
    0,
  );

function paragraphGroup(
  story: Story,
  paragraph: Paragraph,
  index: number,
  last: boolean,
  context: FlowContext,
  offset = 0,
): FlowGroup {
  const { theme, meter, measure, font } = context;
  const type = paragraphType(theme, font, paragraph.setting);
  const runs = runsFrom(
    styled(paragraph.text, theme, type.font, typeOf(context, type.size)),
    offset,
  );
  if (last && story.signOff) {
    const tail = inFont(story.signOff, type.font);
    runs.push(...tail.map((run) => ({ ...run, scale: 0.8, tail: true })));
  }
  const options = {
    measure: (measure * theme.body.size) / type.size,
    // A paragraph that goes on is not indented.
    indent: offset > 0 ? 0 : theme.body.indent,
  };
  const item = (line: SetLine): FlowItem =>
    bodyLine(story, shifted(line, offset), index, index, type.size);
  const set = setParagraph(runs, meter, options);
  const items = set.map(item);
  const again = (looseness: 1 | -1): FlowItem[] | undefined => {
    if (!mayVary(items, options.measure, looseness)) return undefined;
    const lines = setParagraph(runs, meter, { ...options, looseness });
    const sound = lines.length === items.length + looseness;
    return sound && !looser(lines, set) ? lines.map(item) : undefined;
  };
  const known = new Map<number, FlowItem[] | undefined>();
  const vary = (looseness: 1 | -1): FlowItem[] | undefined => {
    if (!known.has(looseness)) known.set(looseness, again(looseness));
    return known.get(looseness);
  };
  return { items, vary };
}

/** A block of a story in what is set as a whole. */
function blockGroup(
  story: Story,
  index: number,
  lastText: number,
  context: FlowContext,
  place: FlowPlace | undefined,
): FlowGroup[] {
  const block = story.blocks[index];
  if (!block) return [];
  if (block.kind === "heading") return [{ items: [headingItem(story, block, index, context)] }];
  if (block.kind === "poem") return [{ items: poemItems(story, block, index, context, place) }];
  if (block.setting === "pull") return [{ items: [pullItem(story, block.text, index, context)] }];
  return [paragraphGroup(story, block, index, index === lastText, context, place?.offset)];
}

/**
 * The text of a story at one measure, ready to be poured, in what is set as a whole.
 * @param start where it begins; what stands before it is on an earlier page
 */
export function flowGroups(story: Story, context: FlowContext, start?: FlowPlace): FlowGroup[] {
  const lastText = story.blocks.findLastIndex(
    (block) => block.kind === "paragraph" && block.setting === undefined,
  );
  return story.blocks.flatMap((_, index): FlowGroup[] => {
    if (start && index < start.block) return [];
    const place = start?.block === index ? start : undefined;
    const before = place ? [] : parting(story, index, HEAD_KEEP);
    return [...before, ...blockGroup(story, index, lastText, context, place)];
  });
}

/** The text of a story as a stream of lines at one measure, ready to be poured. */
export const flowStory = (story: Story, context: FlowContext): FlowItem[] =>
  flowGroups(story, context).flatMap(({ items }) => items);

/** The head of an item among several short stories: Hei, flush left, a line of air to the item before. */
export function itemHead(story: Story, context: FlowContext, size: number): FlowItem[] {
  const { theme, meter, measure } = context;
  const width = (measure * theme.body.size) / size;
  const lines = turned(story.title.map(plain).join(""), theme.section.font, width, meter);
  return [
    {
      story: story.file,
      role: "heading",
      size,
      height: lines.length + 1,
      drop: 1,
      keep: 2,
      lines: lines.map((line) => ({
        line,
        shift: lineShift(line, width, "left", meter),
        paragraph: -1,
        block: -1,
      })),
      chars: 0,
    },
  ];
}

/** Body font of a role: comments and verse are in Kai, all else in the body's Song. */
export const bodyFont = (theme: Theme, role: HeadRole): string =>
  role === "comment" || role === "poem" || role === "ad" ? theme.comment : theme.body.font;
