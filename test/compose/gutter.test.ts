import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composePage } from "../../src/compose/index.js";
import { type Page, sheetEdition } from "../../src/edition/index.js";
import { plain, type Story } from "../../src/manuscript/index.js";
import { bare } from "../support/proof.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

/** A story in the first lines of a strip, with inner margins of so many millimetres. */
async function strip(story: Story, lines: number, inner?: number) {
  const { edition, meter } = await starter();
  const bands = [{ firstColumn: 0, endColumn: 1, top: 0, bottom: lines }];
  const page: Page = {
    ...(edition.pages[1] as Page),
    number: 0,
    between: [4, 1],
    areas: [areaOf(story, bands, { role: "notice" })],
  };
  const { theme } = edition;
  const wide = { ...edition, theme: { ...theme, page: { ...theme.page, inner } } };
  return composePage(page, sheetEdition(wide, page), meter);
}

const sentence = fc
  .array(
    fc.constantFrom(
      "遗失声明",
      "，",
      "。",
      "（公章）",
      "0000-1234567",
      "GDP",
      "11月25日",
      "“水”",
      "——",
      "56%",
      "云汀县",
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => `文${parts.join("")}`);

describe("a gutter", () => {
  it("has neither header nor sign-off, and is called by its pages", async () => {
    const { value } = await strip(storyOf("# 遗失\n\n身份证遗失，声明作废。"), 78);
    expect(value).toMatchObject({ number: 0, between: [4, 1] });
    expect(new Set(value.blocks.map(({ kind }) => kind))).toEqual(new Set(["text"]));
    expect(value.fits).toMatchObject([{ page: "中缝4-1", over: 0 }]);
    expect(value.blocks[0]?.box).toMatchObject({ x: 0, y: 0.55, width: 9 });
  });

  it("turns a long head over its nine cells", async () => {
    const story = storyOf("# 云汀县自然资源局关于石渡镇旧街地块的公示\n\n特此公示。");
    const { value, diagnostics } = await strip(story, 78);
    const head = value.blocks.find((block) => block.kind === "text" && block.role === "title");
    expect(head?.kind === "text" && head.lines.length).toBe(4);
    expect(diagnostics.map(({ code }) => code)).not.toContain("BX4007");
  });

  it("loses nothing of a story: what does not stand in it is counted as over", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 6, max: 78 }),
        fc.integer({ min: 15, max: 24 }),
        async (paragraphs, lines, inner) => {
          const story = storyOf(`# 题\n\n${paragraphs.map((text) => `${text}。`).join("\n\n")}`);
          const { value, diagnostics } = await strip(story, lines, inner);
          const copy = bare(
            story.blocks.map((b) => (b.kind === "poem" ? "" : plain(b.text))).join(""),
          );
          const set = bare(
            value.blocks
              .filter((block) => block.kind === "text")
              .filter(({ role }) => role === "body")
              .flatMap((block) => block.lines.flatMap(({ line }) => line.runs))
              .map(({ text }) => text)
              .join(""),
          );
          const [fit] = value.fits;
          expect(copy.startsWith(set)).toBe(true);
          expect(set.length === copy.length).toBe(fit?.over === 0);
          expect(diagnostics.some(({ code }) => code === "BX4001")).toBe((fit?.over ?? 0) > 0);
          for (const { box } of value.blocks) expect(box.y + box.height).toBeLessThanOrEqual(lines);
        },
      ),
      { numRuns: 60 },
    );
  });
});
