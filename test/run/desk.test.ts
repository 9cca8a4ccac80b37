import { describe, expect, it } from "vitest";
import { checkEdition } from "../../src/run/index.js";
import { EDITION, inEdition, lines, makePaper, STORY, swap } from "../support/paper.js";

const signed = swap("desk: { off: [byline] }\n", "");

/** The codes of the desk that a check of the minimal paper gives, with the changes. */
async function desk(changes: Parameters<typeof makePaper>[0]): Promise<string[]> {
  const { diagnostics } = await checkEdition(makePaper(changes).edition);
  return diagnostics
    .filter(({ code }) => /^BX10[23]/.test(code))
    .map(({ code, place }) => `${code} ${place?.file}`);
}

describe("the desk of an edition", () => {
  it("reads a date without a year as the edition's: the 26th is a Thursday then", async () => {
    const story = (day: string) => ({
      [STORY]: `# 题\n\n11月26日（${day}）停电。\n\n${lines(41)}\n`,
    });
    expect(await desk(story("周四"))).toEqual([]);
    expect(await desk(story("周五"))).toEqual([`BX1022 ${STORY}`]);
  });

  it("asks news for their reporter, not comments nor briefs", async () => {
    expect(await desk({ "paper.yaml": signed })).toEqual([`BX1031 ${STORY}`]);
    const comment = swap("stories/lead.md", "stories/lead.md, role: comment");
    expect(await desk({ "paper.yaml": signed, [EDITION]: comment })).toEqual([]);
    const briefs = swap("story: stories/lead.md", "stories: [stories/lead.md]");
    expect(await desk({ "paper.yaml": signed, [EDITION]: briefs })).toEqual([]);
  });

  it("uses the paper's word list, and switches off what paper.yaml and the story name", async () => {
    const lexicon = { "lexicon.yaml": "banned: [湖水]\n" };
    expect(new Set(await desk(lexicon))).toEqual(new Set([`BX1034 ${STORY}`]));
    const off = swap("off: [byline]", "off: [byline, banned-words]");
    expect(await desk({ ...lexicon, "paper.yaml": off })).toEqual([]);
    const own = `---\ndesk: { off: [banned-words] }\n---\n# 题\n\n${lines(42)}\n`;
    expect(await desk({ ...lexicon, [STORY]: own })).toEqual([]);
  });

  it("goes on without a word list that is wrong, and says so", async () => {
    const { edition } = makePaper({ "lexicon.yaml": "bannd: [湖水]\n" });
    const { ok, diagnostics, fits } = await checkEdition(edition);
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code, facts }) => [code, facts.nearest])).toEqual([
      ["BX2002", "banned"],
    ]);
    expect(fits).toHaveLength(1);
  });

  it("reads only the pages that are asked for", async () => {
    const { edition } = makePaper({
      [EDITION]: (was) =>
        `${was}  - name: 综合\n    plan: |\n      16 | A A A\n    areas:\n      A: { story: stories/b.md }\n`,
      [inEdition("stories/b.md")]: `# 题\n\n2月30日。\n\n${lines(41)}\n`,
    });
    const codes = async (pages: number[]) =>
      (await checkEdition(edition, { pages })).diagnostics.map(({ code }) => code);
    expect(await codes([1])).not.toContain("BX1021");
    expect(await codes([2])).toContain("BX1021");
  });
});
