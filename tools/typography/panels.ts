import { pathToFileURL } from "node:url";
import { onSheet, printPlans } from "../../bench/typography/banxin.js";
import { escaped, printHtml } from "../../bench/typography/chromium.js";
import { setHead } from "../../src/compose/head.js";
import type { Block, PagePlan, TextBlock } from "../../src/compose/index.js";
import type { Edition, HeadStyle } from "../../src/edition/index.js";
import { readStory } from "../../src/manuscript/index.js";
import type { browsers } from "../../src/render/index.js";
import {
  createMeter,
  type FontMeter,
  type Meter,
  NAME,
  rulesFor,
  setParagraph,
  setSingle,
  wordStarts,
} from "../../src/typeset/index.js";
import { CUT } from "../../src/typeset/price.js";
import { fieldOf } from "./field.js";
import { labelOf, type Panel, type Sample } from "./sample.js";
import { LABEL, LABEL_FONT, LABEL_SIZE, panelSheet } from "./sheet.js";
import { storyBlocks } from "./stories.js";

/** A panel with the sample that it belongs to. */
export interface Task {
  readonly sample: Sample;
  readonly panel: Panel;
}

const bodyFont = (sample: Sample, edition: Edition): string =>
  sample.fonts?.[0] ?? edition.theme.body.font;

function headStyle(sample: Sample, edition: Edition): HeadStyle | undefined {
  if (sample.head === undefined) return undefined;
  const style = edition.theme.heads[sample.head as keyof typeof edition.theme.heads];
  if (!style) throw new Error(`the theme has no head ${sample.head}`);
  return { ...style, above: 0, below: 0 };
}

/** What a break costs at each place of a text: inside words, numbers, names. */
function cutsOf(text: string): Uint8Array {
  const starts = wordStarts(text);
  let current = 0;
  let digits = false;
  return Uint8Array.from(text, (character, at) => {
    if (starts[at] !== 0) {
      current = starts[at] ?? 0;
      digits = /\p{Nd}/u.test(character);
      return CUT.free;
    }
    digits ||= /\p{Nd}/u.test(character);
    return current === NAME ? CUT.name : digits ? CUT.number : CUT.word;
  });
}

function labelBlock(panel: Panel, meter: Meter, edition: Edition): TextBlock {
  const line = setSingle([{ text: labelOf(panel), font: LABEL_FONT }], meter);
  return {
    kind: "text",
    role: "label",
    box: { x: 0, y: 0, width: 20, height: 1 },
    story: "",
    size: LABEL_SIZE,
    leading: edition.theme.body.leading,
    colour: "ink",
    lines: [{ line, shift: 0, paragraph: 0, block: -1 }],
  };
}

/** The text as banxin sets it, as blocks below the label. */
function textBlocks({ sample, panel }: Task, meter: FontMeter, edition: Edition): Block[] {
  const { theme } = edition;
  if (sample.markdown !== undefined)
    return storyBlocks(sample, panel, meter, edition, bodyFont(sample, edition));
  const style = headStyle(sample, edition);
  if (style) {
    const story = readStory(sample.text.map((line) => `# ${line}\n`).join(""), "head.md").value;
    const { blocks } = setHead(story, style, sample.measure, theme, meter);
    // Without the air above it, so that the picture's lines are those of the grid.
    const air = blocks[0]?.box.y ?? 0;
    return blocks.map((block) => ({
      ...block,
      box: { ...block.box, y: block.box.y - air + LABEL },
    }));
  }
  const { size, leading, indent } = theme.body;
  const rules = rulesFor(sample.language ?? "zh-CN", panel.rules);
  const font = bodyFont(sample, edition);
  const lines = sample.text.flatMap((text, paragraph) =>
    setParagraph([{ text, font }], meter, {
      measure: sample.measure,
      indent: sample.indent ?? indent,
      rules,
      justify: sample.justify ?? true,
      ...(panel.looseness === undefined ? {} : { looseness: panel.looseness }),
      ...(panel.cuts ? { cuts: cutsOf } : {}),
    }).map((line) => ({ line, shift: 0, paragraph, block: 0 })),
  );
  const box = { x: 0, y: LABEL, width: sample.measure, height: lines.length };
  return [{ kind: "text", role: "body", box, story: "", size, leading, colour: "ink", lines }];
}

const fontsOf = (tasks: readonly Task[], edition: Edition): string[] => [
  ...new Set([
    edition.theme.body.font,
    LABEL_FONT,
    ...tasks.flatMap(({ sample }) => [
      ...(sample.fonts ?? []),
      ...[headStyle(sample, edition)?.title.font ?? []].flat(),
    ]),
  ]),
];

/** Prints panels as banxin does, one on each page. */
export async function printOwn(
  tasks: readonly Task[],
  edition: Edition,
  browser: browsers.FoundBrowser,
): Promise<Uint8Array> {
  const own = onSheet(edition, panelSheet(edition.theme.body), fontsOf(tasks, edition));
  const plans = tasks.map((task, i): PagePlan => {
    const { fonts = [] } = task.sample;
    const [first = "", ...rest] = fonts;
    const fallback = { ...edition.theme.fallback, ...(rest.length > 0 ? { [first]: rest } : {}) };
    const meter = createMeter(edition.fonts.values(), { fallback });
    const blocks = [labelBlock(task.panel, meter, edition), ...textBlocks(task, meter, edition)];
    const empty = { rules: [], areas: [], fits: [] };
    return { number: i + 1, name: "", editors: {}, facts: edition.facts, blocks, ...empty };
  });
  const { pdf, complaints } = await printPlans(plans, own, browser);
  const [complaint] = complaints;
  if (complaint) throw new Error(`a sample is not printed as set: ${JSON.stringify(complaint)}`);
  return pdf;
}

/** What a panel's text looks like to a browser. */
function styleOf(sample: Sample, edition: Edition): string {
  const { theme } = edition;
  const { width, height, cell, pitch, vertical } = fieldOf(sample, panelSheet(theme.body));
  const style = sample.markdown === undefined ? headStyle(sample, edition) : undefined;
  if (style)
    return (
      `width:${width}pt;font:${style.title.size}pt/${style.title.lines * theme.body.leading}pt '${style.title.font}';` +
      `text-align:${style.align};letter-spacing:${style.title.tracking}em`
    );
  const families = (sample.fonts ?? [theme.body.font]).map((name) => `'${name}'`).join(",");
  return (
    `width:${width}pt;font:${cell}pt/${pitch}pt ${families};` +
    (vertical ? `height:${height}pt;writing-mode:vertical-rl;` : "") +
    `text-indent:${sample.indent ?? theme.body.indent}em;` +
    `text-align:${sample.justify === false ? "start" : "justify"}`
  );
}

/** The markup of a panel as anybody would write it. */
function section({ sample, panel }: Task, edition: Edition): string {
  const text = sample.html ?? sample.text.map((line) => `<p>${escaped(line)}</p>`).join("");
  return (
    `<section lang="${sample.language ?? "zh-CN"}"><h6>${escaped(labelOf(panel))}</h6>` +
    `<div style="${styleOf(sample, edition)}">${text}</div></section>`
  );
}

/** Prints panels with bare Chromium, one on each page: what is not said is the browser's own way. */
export function printBare(
  tasks: readonly Task[],
  edition: Edition,
  browser: browsers.FoundBrowser,
): Promise<Uint8Array> {
  const { size, leading } = edition.theme.body;
  const { left, top, width, height } = panelSheet(edition.theme.body);
  const faces = fontsOf(tasks, edition).map((name) => {
    const url = pathToFileURL(edition.fonts.get(name)?.path ?? "").href;
    return `@font-face { font-family: "${name}"; src: url("${url}"); }`;
  });
  const css = `
${faces.join("\n")}
@page { size: ${width}pt ${height}pt; margin: 0; }
* { margin: 0; padding: 0; }
section { position: relative; height: ${height}pt; overflow: hidden; break-after: page; font: ${size}pt/${leading}pt "${edition.theme.body.font}"; }
section:last-child { break-after: auto; }
h6 { position: absolute; left: ${left}pt; top: ${top}pt; font: ${LABEL_SIZE}pt/${leading}pt "${LABEL_FONT}"; }
div { position: absolute; left: ${left}pt; top: ${top + LABEL * leading}pt; }`;
  const body = tasks.map((task) => section(task, edition)).join("\n");
  const markup = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${css}</style>${body}</html>`;
  return printHtml(markup, browser);
}
