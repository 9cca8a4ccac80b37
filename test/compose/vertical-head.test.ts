import { expect, test } from "vitest";
import { placeVerticalHead, setVerticalHead } from "../../src/compose/vertical-head.js";
import { starter, storyOf } from "../support/starter.js";

const SOURCE =
  "---\nkicker: 引题在右\ndeck: 副题在左边\nbyline: 陶然\n---\n# 竖题十个字在这里立着\n\n文。";

async function head(source: string, room: number, years?: "digits" | "han") {
  const { edition, meter } = await starter();
  const { theme } = edition;
  const style = theme.heads.third;
  if (!style) throw new Error("no head third");
  const set = setVerticalHead(storyOf(source), style, room, theme, meter, years);
  const place = { right: 190, top: 51, length: set.length };
  return { set, blocks: placeVerticalHead("stories/a.md", set, place, theme) };
}

test("kicker, title, deck and byline stand from right to left, each as wide as its theme has it high", async () => {
  const { set, blocks } = await head(SOURCE, 400);
  expect(blocks.map((b) => b.role)).toEqual(["kicker", "title", "deck", "byline"]);
  const widths = [1.3, 2, 1.4, 1.2].map((lines) => (lines * 12.75) / 9.5);
  expect(blocks.map((b) => b.box.width)).toEqual(widths.map((width) => expect.closeTo(width, 9)));
  expect(set.width).toBeCloseTo((1.3 + 2 + 1.4 + 1.2) * 12.75, 9);
  expect((blocks[0]?.box.x ?? 0) + (blocks[0]?.box.width ?? 0)).toBeCloseTo(20, 9);
});

test("deck and byline end with the title, kicker and title begin at the top", async () => {
  const { blocks } = await head(SOURCE, 400);
  const [kicker, title, deck] = blocks.map((b) => [b.box.y, b.box.y + b.box.height]);
  expect(kicker?.[0]).toBe(4);
  expect(title?.[0]).toBe(4);
  // Ten characters of 21pt; the deck stands beside its last one and moves up by less than one.
  expect(title?.[1]).toBeCloseTo(4 + (10 * 21) / 12.75, 9);
  expect(deck?.[1]).toBeLessThanOrEqual((title?.[1] ?? 0) + 1e-9);
  expect(deck?.[1]).toBeGreaterThan((title?.[1] ?? 0) - 21 / 12.75);
});

test("the first sign of a part is not at one height with the last one before it", async () => {
  for (const byline of ["陶", "陶然", "陶然飞", "陶然飞白"]) {
    const { blocks } = await head(`---\nbyline: ${byline}\n---\n# 竖题立着\n\n文。`, 400);
    const [title, name] = blocks;
    const at = (block: typeof title, which: "first" | "last"): number => {
      const glyphs = block?.columns[0]?.column.glyphs ?? [];
      const glyph = which === "first" ? glyphs[0] : glyphs.at(-1);
      return (block?.box.y ?? 0) * 12.75 + (glyph?.along ?? 0) * (block?.size ?? 0);
    };
    expect(Math.abs(at(name, "first") - at(title, "last"))).toBeGreaterThan(21 / 2);
  }
});

test("a title shrinks to its smallest size, then it is too long and is turned", async () => {
  const shrunk = await head("# 竖题十个字在这里立着\n\n文。", 200);
  expect(shrunk.blocks[0]?.size).toBe(20);
  expect(shrunk.set.diagnostics).toEqual([]);
  const long = await head("# 竖题十个字在这里立着\n\n文。", 144);
  expect(long.set.diagnostics).toMatchObject([
    { code: "BX4010", facts: { chars: 1 }, place: { span: { start: { line: 1, column: 3 } } } },
  ]);
  expect(long.blocks[0]?.columns.map(({ column }) => column.text).join("")).toBe(
    "竖题十个字在这里立着",
  );
  expect(long.set.length).toBeLessThanOrEqual(144);
});

test("two lines of a title stand beside each other, the first at the right", async () => {
  const { blocks } = await head("# 没有教案的夜校\n# 从一台坏农机开讲\n\n文。", 400);
  const [first, second] = blocks[0]?.columns ?? [];
  expect(first?.column.text).toBe("没有教案的夜校");
  expect((first?.axis ?? 0) - (second?.axis ?? 0)).toBeCloseTo((2 * 12.75) / 21, 9);
});

test("years may be set in Han digits", async () => {
  const { blocks } = await head("# 2026年见\n\n文。", 400, "han");
  expect(blocks[0]?.columns[0]?.column.text).toBe("二〇二六年见");
});
