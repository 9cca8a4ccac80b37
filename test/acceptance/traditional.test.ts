import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LineGeometry } from "../../src/render/index.js";
import { buildEdition } from "../../src/run/index.js";
import { DATE, makePaper, STORY } from "../support/paper.js";

const TRADITIONAL = readFileSync(
  createRequire(import.meta.url).resolve(
    "@expo-google-fonts/noto-serif-tc/400Regular/NotoSerifTC_400Regular.ttf",
  ),
);

const QUOTE = "老師說：「明天停課」，同學們都很高興。";
const copy = `# 春耕，從一封請戰書開始\n\n${QUOTE}\n\n${`${"縣圖書館的燈亮到十點，「小讀者」和「老讀者」——有的帶著孫子……都說：『這裡安靜。』2026年11月起，每週三、週六延長兩小時。".repeat(2)}\n\n`.repeat(3)}`;

async function print(
  changes: Record<string, string | Uint8Array | ((was: string) => string)>,
): Promise<{ readonly codes: string[]; readonly lines: LineGeometry[] }> {
  const { dir, edition } = makePaper(changes);
  const { diagnostics } = await buildEdition(edition, { browser: "packaged" });
  const file = join(dir, "build", DATE, `${DATE}-geometry.json`);
  return {
    codes: diagnostics.map(({ code }) => code).filter((code) => /^BX[356]/u.test(code)),
    lines: JSON.parse(readFileSync(file, "utf8")).pages[0].lines,
  };
}

describe("Traditional Chinese", () => {
  it("is printed as planned in a paper of Taiwan: ， keeps its cell beside 」, brackets give theirs", async () => {
    const { codes, lines } = await print({
      "paper.yaml": (was) => `${was}language: zh-TW\n`,
      "theme.yaml": (was) => was.replace(/song: npm:.*/u, "song: fonts/traditional.ttf"),
      "fonts/traditional.ttf": TRADITIONAL,
      [STORY]: copy,
    });
    // The paper's own facts are in Simplified characters, of which this font lacks a few.
    expect(codes.filter((code) => code !== "BX3001")).toEqual([]);
    // 」 and ， stand a cell and a half apart where two mainland marks would, but ， gives nothing.
    const [line] = lines.filter(({ text }) => text.includes("」，同"));
    expect(line).toBeDefined();
  });

  it("stands as one story in a mainland paper, shaped in its own language", async () => {
    const { codes, lines } = await print({
      "theme.yaml": (was) =>
        was.replace(/(\n +)(song: npm:.*)/u, "$1$2$1tc: fonts/tc.ttf\nfallback: { song: [tc] }"),
      "fonts/tc.ttf": TRADITIONAL,
      [STORY]: `---\nlang: zh-TW\n---\n${copy}`,
    });
    expect(codes).toEqual([]);
    expect(lines.map(({ text }) => text).join("")).toContain("「明天停課」，");
  });
});
