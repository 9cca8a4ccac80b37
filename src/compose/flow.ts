import type { HeadRole, Theme } from "../edition/index.js";
import {
  type Paragraph,
  type Poem,
  plain,
  type Setting,
  type Story,
  type Text,
} from "../manuscript/index.js";
import {
  type Meter,
  type OwnWords,
  type SetLine,
  setHeadline,
  setParagraph,
} from "../typeset/index.js";
import type { Cells, Em, Lines, Pt } from "../units.js";
import { lineShift } from "./head.js";
import type { PlacedLine } from "./plan.js";
import { inFont, styled, type Type } from "./styles.js";

/** A piece of the stream of text that is poured: a body line, a section head, an item's head. */
export interface FlowItem {
  readonly story: string;
  readonly role: "body" | "heading";
  readonly size: Pt;
  /** Whole lines of the grid that it takes. */
  readonly height: Lines;
  /** Lines of air above it that it gives up at a column's top. */
  readonly drop?: Lines;
  /** Lines that must stand under it in the same column. */
  readonly keep: Lines;
  readonly lines: readonly PlacedLine[];
  /** Characters of the body it holds. */
  readonly chars: number;
}

interface FlowContext {
  readonly theme: Theme;
  readonly meter: Meter;
  readonly measure: Cells;
  readonly own?: OwnWords;
  /** Font of plain body text: Song for news, Kai for comments and verse. */
  readonly font: string;
}

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
): FlowItem => ({
  story: story.file,
  role: "body",
  size,
  height: 1,
  keep: 0,
  lines: [{ line, shift: 0, paragraph, block }],
  chars: line.runs.reduce((sum, run) => sum + [...run.text].length, 0),
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
});

/** A section head: centred, in turns where it is too long. */
function headingItem(story: Story, text: Text, block: number, context: FlowContext): FlowItem {
  const { theme, meter, measure } = context;
  const { font, size } = theme.section;
  const width = (measure * theme.body.size) / size;
  const lines = turned(plain(text), font, width, context);
  return apart(story, block, lines, { size, width }, 1, meter);
}

/** A head inside the text, turned into as few lines as its column allows; it has one size only. */
function turned(text: string, font: string, measure: Em, { meter, own }: FlowContext): SetLine[] {
  const options = { font, measure, halfMarks: true, ...(own ? { own } : {}) };
  const lines = setHeadline(text, meter, options)?.lines;
  return lines ? [...lines] : setParagraph(inFont(text, font), meter, { measure, justify: false });
}

/** An empty line between two stanzas. */
const blank = (story: Story): FlowItem => ({
  story: story.file,
  role: "body",
  size: 0,
  height: 1,
  keep: 0,
  lines: [],
  chars: 0,
});

/** Verse keeps its lines, and stands as a whole in the middle of its measure. */
function poemItems(story: Story, poem: Poem, index: number, context: FlowContext): FlowItem[] {
  const { theme, meter, measure } = context;
  const { font, size } = theme.verse;
  const room = (measure * theme.body.size) / size;
  const set = poem.lines.map((text) =>
    setParagraph(styled(text, theme, font, typeOf(context, size)), meter, {
      measure: room,
      justify: false,
    }),
  );
  const widest = Math.max(0, ...set.flat().map((line) => line.width));
  return set.flatMap((lines) =>
    lines.length === 0
      ? [blank(story)]
      : lines.map((line) => {
          const item = bodyLine(story, line, index, index, size);
          return { ...item, lines: item.lines.map((l) => ({ ...l, shift: (room - widest) / 2 })) };
        }),
  );
}

/** A pull quote (引语): in the type of lead boxes. */
function pullItem(story: Story, text: Text, block: number, context: FlowContext): FlowItem {
  const { theme, meter, measure } = context;
  const { font, size } = theme.boxText;
  const width = (measure * theme.body.size) / size;
  const runs = styled(text, theme, font, typeOf(context, size));
  const lines = setParagraph(runs, meter, { measure: width, justify: false });
  return apart(story, block, lines, { size, width }, 0, meter);
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

function paragraphItems(
  story: Story,
  paragraph: Paragraph,
  index: number,
  last: boolean,
  context: FlowContext,
): FlowItem[] {
  const { theme, meter, measure, font } = context;
  const type = paragraphType(theme, font, paragraph.setting);
  const runs = styled(paragraph.text, theme, type.font, typeOf(context, type.size));
  if (last && story.signOff) {
    const tail = inFont(story.signOff, type.font);
    runs.push(...tail.map((run) => ({ ...run, scale: 0.8, tail: true })));
  }
  const options = {
    measure: (measure * theme.body.size) / type.size,
    indent: theme.body.indent,
  };
  return setParagraph(runs, meter, options).map((line) =>
    bodyLine(story, line, index, index, type.size),
  );
}

/** The text of a story as a stream of lines at one measure, ready to be poured. */
export function flowStory(story: Story, context: FlowContext): FlowItem[] {
  const lastText = story.blocks.findLastIndex(
    (block) => block.kind === "paragraph" && block.setting === undefined,
  );
  return story.blocks.flatMap((block, index): FlowItem[] => {
    if (block.kind === "heading") return [headingItem(story, block.text, index, context)];
    if (block.kind === "poem") return poemItems(story, block, index, context);
    if (block.setting === "pull") return [pullItem(story, block.text, index, context)];
    return paragraphItems(story, block, index, index === lastText, context);
  });
}

/** The head of an item among several short stories: Hei, flush left, a line of air to the item before. */
export function itemHead(story: Story, context: FlowContext, size: number): FlowItem[] {
  const { theme, meter, measure } = context;
  const width = (measure * theme.body.size) / size;
  const lines = turned(story.title.map(plain).join(""), theme.section.font, width, context);
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
