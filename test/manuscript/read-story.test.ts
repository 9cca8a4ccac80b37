import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, readStory } from "../../src/manuscript/index.js";
import { blocksOf, codesOf, storyOf, textsOf } from "./support.js";

const SEED = new URL("../../../shared/seeds/seed-article.md", import.meta.url);
const present = existsSync(SEED);
if (!present) console.warn("skipped: the desk's sample article is not here");

describe.skipIf(!present)("an article as the desk sent it", () => {
  const read = () => readStory(readFileSync(SEED), "seed.md");

  it("has its head", () => {
    const { value } = read();
    expect(value.title.map(plain)).toEqual(["党旗高高飘扬在疫情防控一线"]);
    expect(value.deck.map(plain)).toEqual(["——扶沟县各级党组织和广大党员干部投身疫情防控工作纪实"]);
    expect(plain(value.byline)).toBe("□记者 杜林波 金月全 文/图");
    expect(value.signOff).toBe("③7");
  });

  it("has one lead box and two captions that lost their photos", () => {
    const { value } = read();
    expect(value.leads.map((lead) => [lead.label, lead.paragraphs.length])).toEqual([
      ["核心提示", 2],
    ]);
    expect(value.photos.map((photo) => [photo.src, plain(photo.caption)])).toEqual([
      [undefined, "医护人员对重点人员提供上门核酸检测服务"],
      [undefined, "志愿者在疫情防控物资发放点分发物资"],
    ]);
  });

  it("has the headings and the joined paragraphs of its body", () => {
    const { value, diagnostics } = read();
    const kinds = value.blocks.map((block) => block.kind);
    expect(kinds.filter((kind) => kind === "heading")).toHaveLength(3);
    // The copy has 19 body paragraphs with seven seams among them.
    expect(kinds.filter((kind) => kind === "paragraph")).toHaveLength(12);
    const count = (code: string) => diagnostics.filter((d) => d.code === code).length;
    expect(["BX1006", "BX1007", "BX1008", "BX1009"].map(count)).toEqual([1, 7, 1, 2]);
    expect(blocksOf(value).at(-1)).toMatch(/增辉添彩。$/u);
    expect(blocksOf(value).join("")).not.toMatch(/[,;:!?()]/u);
  });
});

describe("a file that is no story", () => {
  it("gives an empty story and says why", () => {
    const result = readStory(Buffer.from("caf\xe9 ", "latin1"), "旧稿.md");
    expect(codesOf(result)).toEqual(["BX1002"]);
    expect(result.value).toMatchObject({ file: "旧稿.md", title: [], blocks: [] });
    expect(codesOf(readStory("", "空.md"))).toEqual(["BX1003"]);
  });

  it("never throws, whatever the characters", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        "\n",
        "\n\n",
        "#",
        "|",
        "|-|\n",
        ":::",
        " lead ",
        "[",
        "](",
        "**",
        "> ",
        "\u0000",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { value } = readStory(pieces.join(""), "a.md");
        expect(textsOf(value).map(plain).join("")).not.toContain("\u0000");
      }),
      { numRuns: 500 },
    );
  });

  it("drops what no font has, and not the words around it", () => {
    expect(blocksOf(storyOf("# 题", "", "疫\u0000情\u200b。").value)).toEqual(["疫情。"]);
  });
});

describe("complaints", () => {
  it("come in the order of the file", () => {
    const result = storyOf("# 题", "", "甲,号召", "", "大家。", "", "志愿者分发物资", "", "乙。");
    expect(codesOf(result)).toEqual(["BX1008", "BX1007", "BX1009"]);
  });
});

describe("no Chinese character of the body is lost or changes its place", () => {
  const han = fc.constantFrom(..."党旗高飘扬在疫情防控一线人民日报中国𠮷");
  const words = fc.array(han, { minLength: 1, maxLength: 60 }).map((list) => list.join(""));
  const mark = fc.constantFrom("", "。", "，", "！", "”", ",", "③7");
  const wrap = fc.constantFrom("", "*", "**", "***");
  const inline = fc
    .array(fc.tuple(words, wrap), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([text, star]) => `${star}${text}${star}`).join(""));
  const line = fc.tuple(inline, mark).map(([text, end]) => text + end);
  const paragraph = fc
    .tuple(
      fc.constantFrom("", "　　"),
      fc.array(line, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("\n", "  \n"),
    )
    .map(([indent, lines, br]) => indent + lines.join(br));
  const heading = fc
    .tuple(fc.constantFrom("# ", "## ", "### "), inline)
    .map((parts) => parts.join(""));
  const list = fc
    .tuple(fc.boolean(), fc.array(line, { minLength: 1, maxLength: 3 }))
    .map(([numbered, items]) =>
      items.map((t, i) => `${numbered ? `${i + 1}.` : "-"} ${t}`).join("\n"),
    );
  const label = words.map((text) => Array.from(text).slice(0, 4).join("  \n"));
  const container = fc
    .tuple(fc.constantFrom("lead", "poem"), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
    .map(([name, inside]) => `::: ${name}\n${inside.join("\n\n")}\n:::`);
  const table = fc.tuple(inline, inline).map(([a, b]) => `| ${a} |\n|---|\n| ${b} |`);
  const block = fc.oneof(paragraph, paragraph, heading, list, label, container, table);

  it("for any copy of paragraphs, headings, emphasis, lists and containers", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const copy = blocks.join("\n\n");
        const { value } = readStory(`# 题\n\n正文。\n\n${copy}`, "a.md");
        const pieces = textsOf(value)
          .flat()
          .map((run) => ({ text: run.text, ...run.span.start }));
        pieces.push(...value.leads.map((lead) => ({ text: lead.label, ...lead.span.start })));
        pieces.sort((a, b) => a.line - b.line || a.column - b.column);
        const printed = pieces.map((piece) => piece.text).join("");
        const letters = (text: string) => text.replace(/\P{Script=Han}/gu, "");
        expect(letters(printed)).toBe(letters(`题正文${copy}`));
      }),
      { numRuns: 400 },
    );
  });
});
