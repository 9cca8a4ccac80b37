import { expect, test } from "vitest";
import { brokenLines } from "../../src/typeset/broken.js";
import { toClusters } from "../../src/typeset/clusters.js";
import { Matter } from "../../src/typeset/matter.js";
import { HOUSE } from "../../src/typeset/rules.js";
import { runs, square } from "../support/square.js";

const matter = (text: string) => new Matter(toClusters(runs(text), square, 9), HOUSE);
const widths = (text: string, justify: boolean) =>
  brokenLines(matter(text), { measure: 5, firstMeasure: 4 }, justify).map(({ stands, first }) => [
    first,
    stands.reduce((sum, { cluster, before, after }) => sum + cluster.advance - before - after, 0),
  ]);

test("the first line has its own measure, all but the last are driven to theirs", () => {
  // 三五、六 is four cells, 盏七盏八盏 five; to keep 灯 company a gap would have to pass its cap.
  expect(widths("三五、六盏七盏八盏灯", true)).toEqual([
    [true, 4],
    [false, 5],
    [false, 1],
  ]);
});

test("lines that are not driven keep their natural width, but are squeezed into the measure", () => {
  expect(widths("山，水，路通车", false)).toEqual([
    [true, 4],
    [false, 3],
  ]);
});

test("a line of spaces alone is none", () => {
  expect(brokenLines(matter("  "), { measure: 5, firstMeasure: 5 }, true)).toEqual([]);
});
