import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { PageGeometry } from "../../src/render/index.js";
import { type BuildResult, buildEdition } from "../../src/run/index.js";
import { DATE } from "../support/paper.js";
import { bare, pageTexts } from "../support/proof.js";
import { copySeed, hasSeed, SEED } from "../support/starter-copy.js";

if (!hasSeed) console.warn(`skipped: ${SEED} is not there`);

describe.skipIf(!hasSeed)("a long story as it came from the desk, as a full page", () => {
  let result: BuildResult;
  let page: PageGeometry;
  let text: string;

  beforeAll(async () => {
    const { dir, edition } = copySeed();
    const out = join(dir, "out");
    result = await buildEdition(edition, { browser: "packaged", out });
    page = JSON.parse(readFileSync(join(out, `${DATE}-geometry.json`), "utf8")).pages[0];
    text = (await pageTexts(readFileSync(join(out, `${DATE}-proof.pdf`))))[0] ?? "";
  });

  it("is built without an error, and nothing of it is left over", () => {
    expect(result.diagnostics.filter((d) => d.severity === "error")).toEqual([]);
    expect(result.ok).toBe(true);
    expect(result.fits).toMatchObject([{ story: "stories/seed.md", over: 0, short: 0 }]);
    expect(result.fits[0]?.chars).toBeGreaterThan(1500);
  });

  it("keeps frames of a real size for the two photos that are missing", () => {
    expect(result.diagnostics.filter((d) => d.code === "BX1009")).toHaveLength(2);
    expect(page.photos).toHaveLength(2);
    for (const { src, polygon } of page.photos) {
      expect(src).toBe("");
      const [[left, top] = [0, 0], , [right, bottom] = [0, 0]] = polygon;
      expect(right - left).toBeGreaterThan(100);
      expect(bottom - top).toBeGreaterThan(80);
    }
    expect(text.match(/缺图/gu)).toHaveLength(2);
    expect(page.lines.filter((line) => line.role === "caption")).toHaveLength(2);
  });

  it("has its lead box, its title, its deck and its byline", () => {
    const roles = new Set(page.lines.map((line) => line.role));
    expect([...roles].sort()).toEqual([
      "body",
      "byline",
      "caption",
      "deck",
      "heading",
      "lead",
      "title",
    ]);
  });

  it("reads from the first line to the last in order", () => {
    let at = 0;
    for (const line of page.lines) {
      const found = text.indexOf(bare(line.text), at);
      expect(found, line.text).toBeGreaterThanOrEqual(at);
      at = found + bare(line.text).length;
    }
  });
});
