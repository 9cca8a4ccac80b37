import { flowStory } from "../../src/compose/flow.js";
import { divideStrip } from "../../src/compose/head-strip.js";
import type { Block, Box, TextBlock } from "../../src/compose/index.js";
import { placeVerticalHead, setVerticalHead } from "../../src/compose/vertical-head.js";
import { verticalText } from "../../src/compose/vertical-text.js";
import { storyMeter } from "../../src/compose/way.js";
import type { Edition, Theme } from "../../src/edition/index.js";
import { readStory, type Story } from "../../src/manuscript/index.js";
import type { FontMeter, Meter } from "../../src/typeset/index.js";
import type { Pt } from "../../src/units.js";
import { fieldOf } from "./field.js";
import type { Panel, Sample } from "./sample.js";
import { LABEL, panelSheet } from "./sheet.js";

/** The edition with the type, the indent and the rules of a panel. */
function ownEdition(sample: Sample, panel: Panel, edition: Edition): Edition {
  const { theme } = edition;
  const { indent = theme.body.indent, type } = sample;
  const { hyphenation = false, rules } = panel;
  const body = { ...theme.body, ...type, indent, hyphenation };
  return { ...edition, theme: { ...theme, body, setting: { ...theme.setting, ...rules } } };
}

/** The lines of a story's body from a box's corner, in lines of the page; `theme` says its type. */
function flowBlock(
  story: Story,
  corner: Omit<Box, "height">,
  line: Pt,
  measure: number,
  font: string,
  theme: Theme,
  meter: Meter,
): TextBlock {
  const { size, leading } = theme.body;
  const lines = flowStory(story, { theme, meter, measure, font }).flatMap((item) => item.lines);
  const box = { ...corner, height: (lines.length * leading) / line };
  return { kind: "text", role: "body", box, story: "", size, leading, colour: "ink", lines };
}

/** A vertical head at the left of its text, which is one column. */
function besideHead(sample: Sample, story: Story, font: string, theme: Theme, meter: Meter) {
  const { size, leading } = theme.body;
  const style = theme.heads[sample.head as keyof typeof theme.heads];
  const lines = sample.lines ?? 0;
  if (!style) throw new Error(`the theme has no head ${sample.head}`);
  const air = (leading - size) / 2;
  const head = setVerticalHead(story, style, lines * leading - 2 * air, theme, meter);
  const box: Box = { x: 0, y: LABEL, width: sample.measure, height: lines };
  const divided = divideStrip(box, head.width / size, "left", theme, 1);
  const column = divided?.columns[0];
  if (!divided || !column) throw new Error(`${sample.id} leaves its text no room`);
  const right = ((divided.strip.x + divided.strip.width) * size + head.width) / 2;
  const place = { right, top: LABEL * leading + air, length: head.length };
  const text: Box = { ...box, x: column.x, width: column.width };
  return [
    ...placeVerticalHead("", head, place, theme),
    flowBlock(story, text, leading, column.width, font, theme, meter),
  ];
}

/** The story of a sample as banxin sets it, as blocks below the panel's label. */
export function storyBlocks(
  sample: Sample,
  panel: Panel,
  fonts: FontMeter,
  edition: Edition,
  font: string,
): Block[] {
  const story = readStory(sample.markdown ?? "", `${sample.id}.md`).value;
  const own = ownEdition(sample, panel, edition);
  const meter = storyMeter(story, own, fonts);
  if (sample.head !== undefined) return besideHead(sample, story, font, own.theme, meter);
  const { size: cell, leading } = edition.theme.body;
  const { width, height = 0, vertical } = fieldOf(sample, panelSheet(edition.theme.body));
  const box: Box = { x: 0, y: LABEL, width: width / cell, height: height / leading };
  if (!vertical) return [flowBlock(story, box, leading, sample.measure, font, own.theme, meter)];
  // Boxes are counted in the cells and lines of the type that `theme` names.
  const { size, leading: pitch } = own.theme.body;
  const within = {
    x: 0,
    y: (LABEL * leading) / pitch,
    width: width / size,
    height: height / pitch,
  };
  const { years = "digits" } = panel;
  const context = { theme: own.theme, meterOf: () => meter, font, years, head: undefined };
  const { blocks, left } = verticalText(story, [story], within, context);
  if (left.length > 0) throw new Error(`${sample.id} needs ${left.length} lines more`);
  // It stands in the middle of its box; a picture has the first line at the right.
  const off = within.width - Math.max(...blocks.map(({ box }) => box.x + box.width));
  return blocks.map((block) => {
    const { x, y, ...rest } = block.box;
    const moved = { ...rest, x: ((x + off) * size) / cell, y: (y * pitch) / leading };
    return { ...block, box: moved };
  });
}
