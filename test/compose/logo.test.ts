import { expect, test } from "vitest";
import {
  type Block,
  composePage,
  type LogoBlock,
  type TextBlock,
} from "../../src/compose/index.js";
import { logoWidth, setLogo } from "../../src/compose/logo.js";
import type { Logo } from "../../src/edition/index.js";
import { type Drawn, drawnPage } from "../support/drawn.js";
import { COMMENT_LOGO, logo as drawing, logoFile } from "../support/logo.js";
import { starter } from "../support/starter.js";

/** 252 by 84: three times as wide as it is high. */
const comment: Logo = { file: logoFile(COMMENT_LOGO), lines: 3 };
/** 3 lines of 12.75pt, three times as wide, in cells of 9.5pt. */
const WIDE = (3 * 12.75 * 3) / 9.5;

/** The blocks of a story in half a page, with what is said of its logo. */
async function composed(wish: Drawn, logos: Readonly<Record<string, Logo>>) {
  const { edition, meter } = await starter();
  const page = drawnPage(["40 | A A A B B B"], { A: wish, B: { role: "main" } });
  const { value, diagnostics } = composePage(
    page,
    { ...edition, logos: new Map(Object.entries(logos)) },
    meter,
  );
  const blocks = value.blocks.filter((block) => "story" in block && block.story === "stories/A.md");
  const of = (role: string) =>
    blocks.find((b): b is TextBlock => b.kind === "text" && b.role === role);
  return {
    blocks,
    of,
    drawn: blocks.find((block): block is LogoBlock => block.kind === "logo"),
    said: diagnostics.filter(({ code }) => code === "BX4034" || code === "BX3001"),
  };
}

const wordsOf = (block: TextBlock | undefined): string =>
  block?.lines.map(({ line }) => line.runs.map(({ text }) => text).join("")).join("") ?? "";

const named = "---\ncolumn: 云汀时评\n---\n# 管得住，也要养得活\n\n湖水上涨。";
const briefs = { at: "top" as const, title: "简　讯" };

test("a column with a logo has it over its head, its words in the paper's colour under it", async () => {
  const { drawn, of, blocks, said } = await composed(
    { role: "comment", copy: named },
    { 云汀时评: comment },
  );
  expect(drawn).toMatchObject({ role: "label", name: "云汀时评", box: { x: 0, height: 3 } });
  expect(drawn?.box.width).toBeCloseTo(WIDE, 9);
  const label = of("label");
  expect(wordsOf(label)).toBe("云汀时评");
  expect(label).toMatchObject({ colour: "paper", box: drawn?.box });
  // The artwork is inked over the words, and the title stands under both.
  expect(blocks.indexOf(drawn as Block)).toBeGreaterThan(blocks.indexOf(label as Block));
  const foot = (drawn?.box.y ?? 0) + 3;
  expect(of("title")?.box.y).toBeGreaterThan(foot);
  expect(of("title")?.box.y).toBeLessThan(foot + 1);
  expect(said).toEqual([]);
});

test("on a tint the words have the tint's colour; without a logo they are set, with their square", async () => {
  const tinted = await composed(
    { role: "comment", box: "tint", copy: named },
    { 云汀时评: comment },
  );
  expect(tinted.of("label")?.colour).toBe("tint");
  const plain = await composed({ role: "comment", copy: named }, { 湖风诗笺: comment });
  expect(plain.drawn).toBeUndefined();
  expect(wordsOf(plain.of("label"))).toBe("■ 云汀时评");
  expect(plain.of("label")?.colour).toBe("accent");
});

test("a role without a label in the theme takes a logo all the same", async () => {
  const third = await composed({ role: "third", copy: named }, { 云汀时评: comment });
  expect(third.drawn?.box.height).toBe(3);
  const plain = await composed({ role: "third", copy: named }, {});
  expect(plain.of("label")).toBeUndefined();
});

test("it stands where the head stands, or where the theme puts it", async () => {
  // Three columns of 11 cells and their gaps.
  const width = 35;
  const at = async (role: "essay" | "poem", align?: Logo["align"]) => {
    const logo = { ...comment, ...(align ? { align } : {}) };
    return (await composed({ role, copy: named }, { 云汀时评: logo })).drawn?.box.x;
  };
  expect(await at("essay")).toBe(0);
  expect(await at("poem")).toBeCloseTo((width - WIDE) / 2, 9);
  expect(await at("poem", "left")).toBe(0);
  expect(await at("essay", "right")).toBeCloseTo(width - WIDE, 9);
});

test("the title that several short stories share is drawn where it has a logo, air or not", async () => {
  const { drawn, of } = await composed(
    { role: "briefs", stories: ["a.md"], head: briefs, box: "line" },
    { 简讯: { ...comment, lines: 2 } },
  );
  expect(drawn).toMatchObject({ role: "title", name: "简　讯", box: { height: 2 } });
  expect(wordsOf(of("title"))).toBe("简　讯");
  expect(of("title")?.colour).toBe("paper");
});

test("one that is wider than its area is printed smaller, and told at the area", async () => {
  const bar: Logo = { file: logoFile(drawing(1000, 100)), lines: 6 };
  const { drawn, said, of } = await composed({ role: "comment", copy: named }, { 云汀时评: bar });
  // 6 lines of 12.75pt, ten times as wide: 80.5 cells, in 35 of them.
  expect(drawn?.box.width).toBeCloseTo(35, 9);
  expect(drawn?.box.height).toBeCloseTo((35 * 9.5) / 10 / 12.75, 9);
  expect(of("label")?.box).toEqual(drawn?.box);
  expect(said).toMatchObject([
    {
      code: "BX4034",
      facts: { story: "stories/A.md", name: "云汀时评", cells: 81, have: 35 },
      place: { file: "edition.yaml", span: { start: { line: 1, column: 7 } } },
    },
  ]);
});

test("beside its text a vertical head has the logo over it, in a strip as wide as that needs", async () => {
  const { drawn, blocks } = await composed(
    { role: "essay", head: { at: "left" }, copy: named },
    { 云汀时评: comment },
  );
  const vertical = blocks.filter((block) => block.kind === "vertical");
  expect(vertical.map(({ role }) => role)).toEqual(["title"]);
  const foot = (drawn?.box.y ?? 0) + (drawn?.box.height ?? 0);
  expect(vertical[0]?.box.y).toBeGreaterThanOrEqual(foot + 0.9);
  expect(drawn?.box.x).toBeGreaterThanOrEqual(0);
  const text = blocks.filter((block) => block.kind === "text" && block.role === "body");
  for (const { box } of text) expect(box.x).toBeGreaterThanOrEqual(WIDE + 1);
});

test("in vertical text the column's name stays type", async () => {
  const { drawn, blocks } = await composed(
    { role: "poem", vertical: true, copy: named },
    { 云汀时评: comment },
  );
  expect(drawn).toBeUndefined();
  const label = blocks.find((block) => block.kind === "vertical" && block.role === "label");
  expect(label?.kind === "vertical" && label.columns[0]?.column.text).toBe("■ 云汀时评");
});

test("its words are never wider or higher than the artwork over them", async () => {
  const { edition, meter } = await starter();
  for (const [width, height, lines] of [
    [100, 100, 1],
    [400, 100, 0.5],
    [10, 100, 4],
  ] as const) {
    const logo: Logo = { file: logoFile(drawing(width, height)), lines };
    const { text, drawn } = setLogo(logo, 23, "left", {
      ...{ story: "a.md", role: "label", words: "云汀时评", font: "hei-900" },
      ...{ theme: edition.theme, meter },
      art: { logos: {}, ground: "paper", place: { file: "edition.yaml" } },
    });
    const line = text.lines[0]?.line;
    expect((line?.width ?? 99) * text.size).toBeLessThanOrEqual(drawn.box.width * 9.5 + 1e-9);
    expect(text.size).toBeLessThanOrEqual(drawn.box.height * 12.75 + 1e-9);
    expect(drawn.box.width).toBeCloseTo(logoWidth(logo, edition.theme), 9);
  }
});
