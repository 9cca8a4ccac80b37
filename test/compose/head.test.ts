import { expect, test } from "vitest";
import { moveBlocks, setHead } from "../../src/compose/head.js";
import { inkEdges } from "../../src/typeset/index.js";
import { starter, storyOf } from "../support/starter.js";

const SOURCE = "---\nkicker: 引题在上\ndeck: 副题在下\n---\n# 主题十个字在这里\n\n文。";

async function head(source: string, role: "lead" | "second", width: number) {
  const { edition, meter } = await starter();
  const style = edition.theme.heads[role];
  if (!style) throw new Error(`no head ${role}`);
  return setHead(storyOf(source), style, width, edition.theme, meter);
}

test("kicker, title and deck stand under each other in whole lines", async () => {
  const { blocks, height, diagnostics } = await head(SOURCE, "lead", 47);
  expect(blocks.map((b) => b.kind === "text" && b.role)).toEqual(["kicker", "title", "deck"]);
  expect(blocks.map((b) => b.box.y)).toEqual([...blocks.map((b) => b.box.y)].sort((a, b) => a - b));
  expect(Number.isInteger(height)).toBe(true);
  expect(diagnostics).toEqual([]);
});

test("a long title is turned, then shrinks, then it is too wide", async () => {
  // 23 cells of 9.5pt hold 9.1 characters of 24pt, 12.1 of 18pt.
  const turned = await head("# 石垭村羊倌柳长顺当上技术顾问", "second", 23);
  expect(turned.blocks[0]).toMatchObject({ size: 24, box: { height: 4.3 } });
  expect(turned.blocks[0]?.lines).toHaveLength(2);
  const smaller = await head("# 云汀湖禁捕三年渔民罗水旺上岸当上湿地巡护员", "second", 23);
  expect(smaller.blocks[0]?.size).toBeLessThan(24);
  const wide = await head(`# ${"长".repeat(30)}`, "second", 23);
  expect(wide.diagnostics).toMatchObject([
    { code: "BX4007", place: { span: { start: { line: 1, column: 3 } } } },
  ]);
});

test("a turned head takes whole lines, and shares what is left of them above and below", async () => {
  const { edition } = await starter();
  const { second } = edition.theme.heads;
  const source = "---\nkicker: 引题在上\n---\n# 石垭村羊倌柳长顺当上技术顾问\n\n文。";
  const { blocks, height } = await head(source, "second", 23);
  const [first, last] = [blocks[0]?.box, blocks.at(-1)?.box];
  expect(Number.isInteger(height)).toBe(true);
  const above = (first?.y ?? 0) - (second?.above ?? 0);
  const below = height - (last?.y ?? 0) - (last?.height ?? 0) - (second?.below ?? 0);
  expect(above).toBeCloseTo(below, 9);
});

test("a centred quotation stands in the middle by its ink, a flush one begins with it", async () => {
  const { edition, meter } = await starter();
  const { lead, second } = edition.theme.heads;
  if (!lead || !second) throw new Error("no heads");
  const place = (style: typeof lead) => {
    const { blocks } = setHead(storyOf("# “湖水上涨！”"), style, 47, edition.theme, meter);
    const block = blocks[0];
    const placed = block?.lines[0];
    if (!block || !placed) throw new Error("no title");
    const { start, end } = inkEdges(placed.line, meter);
    const room = (47 * 9.5) / block.size;
    return { left: placed.shift + start, right: room - placed.shift - end };
  };
  const centred = place(lead);
  expect(centred.left).toBeCloseTo(centred.right, 6);
  expect(place(second).left).toBeCloseTo(0, 6);
});

test("a centred line stands in the middle of its width", async () => {
  const { blocks } = await head("# 四字之题", "lead", 47);
  const [title] = blocks;
  const line = title?.lines[0];
  const width = (47 * 9.5) / (title?.size ?? 1);
  expect(line?.shift).toBeCloseTo((width - 4) / 2, 6);
  expect(moveBlocks(blocks, 5, 7)[0]?.box.x).toBe(5);
});

test("a display font is tracked closer, and the head is centred on what is left of it", async () => {
  const { edition, meter } = await starter();
  const { lead } = edition.theme.heads;
  if (!lead) throw new Error("no head lead");
  const set = (tracking: number) => {
    const style = { ...lead, title: { ...lead.title, tracking } };
    const { blocks } = setHead(storyOf("# 主题十字在此"), style, 47, edition.theme, meter);
    const [placed] = blocks.flatMap((b) => (b.role === "title" ? b.lines : []));
    if (!placed) throw new Error("no title");
    return placed;
  };
  const [solid, close] = [set(0), set(-0.1)];
  expect(solid.line.width).toBeCloseTo(6, 6);
  expect(close.line.width).toBeCloseTo(6 - 5 * 0.1, 6);
  expect(close.line.lastOrigin).toBeCloseTo(5 - 5 * 0.1, 6);
  expect(close.shift - solid.shift).toBeCloseTo(0.25, 6);
});
