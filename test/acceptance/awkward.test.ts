import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rasterise } from "../../src/press/index.js";
import { buildEdition } from "../../src/run/index.js";
import { DPI, expectPicture } from "../support/compare-pictures.js";
import { copyAwkward } from "../support/starter-copy.js";

test("every shape of area and every position of a head prints as it did, and nothing but through gutters is told", async () => {
  const { files, diagnostics } = await buildEdition(copyAwkward().edition, { browser: "packaged" });
  // Three pages are cut through by rules more than once, which is told.
  expect(diagnostics.map((d) => d.code)).toEqual(["BX4019", "BX4019", "BX4019"]);
  const pictures = await rasterise(readFileSync(files[0]?.path ?? ""), DPI);
  expect(pictures).toHaveLength(6);
  for (const [i, { png }] of pictures.entries()) await expectPicture(`awkward-${i + 1}`, png);
});

const BROADSHEET = `date: 2026-11-23
issue: 3187
pages:
  - name: 要闻
    plan: |
      30 | A A A A A B B B
      35 | A A A C C C D D
      46 | E E E E F F F F
    areas:
      A: { story: stories/sky.md, role: main, photos: [{ columns: 2-4, lines: 14, at: middle }] }
      B: { story: stories/lead.md, role: second, photos: [{ columns: 1-3, lines: 14 }] }
      C: { story: stories/school.md, role: third, textColumns: 2 }
      D: { story: stories/service.md, role: second, head: { at: left } }
      E: { story: stories/bread.md, role: essay, head: { columns: 2-3, at: middle } }
      F: { story: stories/forest.md, role: third, photos: [{ columns: 3-4, lines: 17 }] }
`;

test("a 对开 page of eight columns composes, and prints at its size", async () => {
  const paper = copyAwkward();
  const theme = join(paper.dir, "theme.yaml");
  const source = readFileSync(theme, "utf8")
    .replace(/^page: .*$/m, "page: { format: 对开, inner: 17 }")
    .replace("size: 9.5\n  leading: 12.75", "size: 小五\n  leading: 12");
  writeFileSync(theme, source);
  writeFileSync(join(paper.edition, "edition.yaml"), BROADSHEET);
  const { files, diagnostics } = await buildEdition(paper.edition, {
    browser: "packaged",
  });
  // These stories were written for other areas: they may be long or short, nothing else.
  const other = diagnostics.filter(({ code }) => !/^BX400[123]$|^BX2014$/.test(code));
  expect(other.map((d) => d.code)).toEqual([]);
  const [page] = await rasterise(readFileSync(files[0]?.path ?? ""), 25.4);
  // A pixel for each millimetre, the last one of them cut off.
  expect([page?.width, page?.height]).toEqual([389, 544]);
});
