import type { Theme } from "../edition/index.js";
import type { LeadBox, Story } from "../manuscript/index.js";
import { type Meter, setParagraph } from "../typeset/index.js";
import type { Cells, Lines } from "../units.js";
import { halfLead, type Placed } from "./placed.js";
import type { Box, PlacedLine, TextBlock } from "./plan.js";
import { styled } from "./styles.js";

/** Width of the vertical label of a lead box, in cells, and air between frame and text. */
const LABEL = 2.4;
/** Height of one character of the label with its air, in lines: styles/ draws 14pt and 6pt. */
const LABEL_CELL: Lines = 20 / 12.75;
const PAD = 1;

/** Air between the frame of a lead box and the first and last line of its text, in lines. */
const LEAD_AIR: Lines = 0.9;

/** The text of a lead box set for its width, in cells of the page. */
function setLead(lead: LeadBox, width: Cells, theme: Theme, meter: Meter) {
  const { font, size, leading } = theme.boxText;
  const type = { size, leading, meter };
  const room = ((width - LABEL - 2 * PAD) * theme.body.size) / size;
  const measure = Math.floor(room);
  const lines = lead.paragraphs.flatMap((paragraph, index) =>
    setParagraph(styled(paragraph.text, theme, font, type), meter, {
      measure,
      indent: 2,
    }).map((line): PlacedLine => ({ line, shift: 0, paragraph: index, block: -1 })),
  );
  return { lines, measure, room, height: (lines.length * leading) / theme.body.leading };
}

/** Whole lines that a lead box takes with its line of air, as high as its text or its label needs. */
export function leadHeight(lead: LeadBox, width: Cells, theme: Theme, meter: Meter): Lines {
  const text = setLead(lead, width, theme, meter).height;
  const label = [...lead.label].length * LABEL_CELL;
  return Math.ceil(Math.max(text, label) + 2 * LEAD_AIR) + 1;
}

/** A lead box (核心提示): frame, vertical label, text centred in the height. */
export function placeLead(
  story: Story,
  lead: LeadBox,
  rect: Box,
  theme: Theme,
  meter: Meter,
): Placed {
  const inset = halfLead(theme);
  const frame: Box = { ...rect, y: rect.y + inset, height: rect.height - 1 - 2 * inset };
  const { size, leading } = theme.boxText;
  const { lines, measure, room, height: textHeight } = setLead(lead, rect.width, theme, meter);
  const side = ((room - measure) * size) / theme.body.size / 2;
  const box: Box = {
    x: rect.x + LABEL + PAD + side,
    y: frame.y + Math.max(0, (frame.height - textHeight) / 2),
    width: (measure * size) / theme.body.size,
    height: textHeight,
  };
  const text: TextBlock = {
    kind: "text",
    role: "lead",
    box,
    story: story.file,
    size,
    leading,
    colour: theme.boxText.colour ?? "ink",
    lines,
  };
  const over = Math.ceil(((textHeight - frame.height) * theme.body.leading) / leading);
  return {
    blocks: [
      { kind: "frame", box: frame, story: story.file, style: "accent" },
      {
        kind: "label",
        box: { ...frame, width: LABEL },
        story: story.file,
        characters: [...lead.label],
      },
      text,
    ],
    rules: [],
    over: Math.max(0, over),
  };
}
