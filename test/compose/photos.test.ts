import { expect, test } from "vitest";
import { composeArea } from "../../src/compose/area.js";
import { basicColumns } from "../../src/compose/columns.js";
import type { AreaSettings } from "../../src/edition/index.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

const story = storyOf(
  `# 题\n\n![甲](a.jpg)\n\n![乙](b.jpg)\n\n![丙](c.jpg)\n\n${"湖水上涨，渡船照常往来。".repeat(40)}`,
);

async function compose(photos: AreaSettings["photos"]) {
  const { edition, meter } = await starter();
  const bands = [{ firstColumn: 0, endColumn: 3, top: 0, bottom: 40 }];
  const area = areaOf(story, bands, { photos });
  const columns = basicColumns(area, edition.theme, 0, () => true);
  const { blocks, diagnostics } = composeArea(area, columns, { edition, meter, page: 1 });
  return {
    photos: blocks.flatMap((block) => (block.kind === "photo" ? [block.alt] : [])),
    said: diagnostics.flatMap(({ code, facts }) =>
      code === "BX4006" || code === "BX4009" ? [`${code} ${facts.what ?? facts.number}`] : [],
    ),
  };
}

test("an entry shows its turn's photo, the one it names, or a list of them in one frame", async () => {
  const at = "top" as const;
  const row = { group: "row" as const, at, lines: 14 };
  expect(await compose([{ use: [2, 3], ...row }])).toEqual({
    photos: ["乙", "丙"],
    said: ["BX4006 photo 1"],
  });
  const each = [
    { lines: 8, at },
    { lines: 8, at, use: 3 },
  ];
  expect(await compose(each)).toEqual({ photos: ["甲", "丙"], said: ["BX4006 photo 2"] });
});

test("a photo of the list that the story has not is said, the others stand", async () => {
  const photos = [{ use: [1, 2, 3, 4], group: "row" as const, at: "bottom" as const, lines: 14 }];
  expect(await compose(photos)).toEqual({ photos: ["甲", "乙", "丙"], said: ["BX4009 4"] });
});
