import { expect, test } from "vitest";
import { moveBlocks, setHead } from "../../src/compose/head.js";
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

test("a long title shrinks to its smallest size, then it is too wide", async () => {
  const fits = await head(`# ${"长".repeat(12)}`, "second", 23);
  expect(fits.blocks[0]?.size).toBeLessThan(21);
  const wide = await head(`# ${"长".repeat(14)}`, "second", 23);
  expect(wide.diagnostics).toMatchObject([
    { code: "BX4007", place: { span: { start: { line: 1, column: 3 } } } },
  ]);
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
