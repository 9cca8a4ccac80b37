import { expect, test } from "vitest";
import { composeArea } from "../../src/compose/area.js";
import { basicColumns } from "../../src/compose/columns.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

const LONG = `# 题目在此\n\n${"梁树根把杖靠在树上，数了数红布条，又往前走。\n\n".repeat(40)}`;
const full = [{ firstColumn: 0, endColumn: 2, top: 0, bottom: 20 }];

async function compose(source: string, bands = full, settings = {}) {
  const { edition, meter } = await starter();
  const area = areaOf(storyOf(source), bands, settings);
  const columns = basicColumns(area, edition.theme, 0, () => true);
  return composeArea(area, columns, { edition, meter, page: 1 });
}

const codes = async (...args: Parameters<typeof compose>) =>
  (await compose(...args)).diagnostics.map((d) => d.code);

test("a story too long says by how much, and what fits is printed", async () => {
  const { diagnostics, fits, blocks } = await compose(LONG);
  expect(diagnostics.map((d) => d.code)).toEqual(["BX4001"]);
  expect(diagnostics[0]?.place?.span?.start).toEqual({ line: 9, column: 7 });
  const [fit] = fits;
  const printed = blocks.flatMap((b) => (b.kind === "text" && b.role === "body" ? b.lines : []));
  expect(printed.length + (fit?.over ?? 0)).toBe(fit?.lines);
});

test("a short story is short by lines, a very short one is warned of", async () => {
  expect(await codes("# 题目在此\n\n只有一句话。")).toEqual(["BX4002"]);
});

test("photo, table and lead box must have a place in the plan", async () => {
  expect(await codes(`${LONG}\n\n![图](a.jpg)`)).toContain("BX4006");
  expect(await codes(`${LONG}\n\n::: lead 核心提示\n提要。\n:::`)).toContain("BX4006");
});

test("a placement names columns and lines that the area has", async () => {
  const photo = `${LONG}\n\n![图](a.jpg)`;
  const at = (columns: string, lines: number) => ({
    photos: [{ columns, lines, at: "top" as const }],
  });
  expect(await codes(photo, full, at("2-3", 5))).toContain("BX4005");
  expect(await codes(photo, full, at("1-2", 30))).toContain("BX4004");
});

test("a photo at the right lets the first column run its full height", async () => {
  const { blocks } = await compose(`${LONG}\n\n![图](a.jpg)`, full, {
    photos: [{ columns: 2, lines: 8, at: "top" }],
  });
  const photo = blocks.find((b) => b.kind === "photo");
  expect(photo?.box.x).toBe(12);
  const tops = blocks
    .filter((b) => b.kind === "text" && b.role === "body")
    .map((b) => [b.box.x, b.box.y]);
  expect(tops[1]?.[1]).toBe((tops[0]?.[1] ?? 0) + 8);
});

test("an advertisement is labelled as one, with its booking", async () => {
  const { blocks } = await compose("# 花展\n\n::: poem\n地点：温室\n:::", full, {
    role: "ad",
    box: "line",
    booking: "Z-1",
  });
  expect(blocks[0]).toMatchObject({ kind: "frame", style: "ad", note: "广告　Z-1" });
});

/** Head and body blocks by their column and top, in the order of reading. */
async function standing(head: object, columns = 4) {
  const bands = [{ firstColumn: 0, endColumn: columns, top: 0, bottom: 30 }];
  const { blocks, diagnostics } = await compose(LONG, bands, { head });
  expect(diagnostics.map((d) => d.code).filter((code) => code !== "BX4001")).toEqual([]);
  const of = (role: string) =>
    blocks.flatMap((b) => (b.kind === "text" && b.role === role ? [b.box] : []));
  return { title: of("title"), body: of("body") };
}

test("文夹题: text at full height on both sides of the head", async () => {
  const { title, body } = await standing({ at: "top", columns: "2-3" });
  expect(title).toMatchObject([{ x: 12, width: 23 }]);
  expect(body.map(({ x, y, height }) => [x, y, height])).toEqual([
    [0, 0, 30],
    [12, 3, 27],
    [24, 3, 27],
    [36, 0, 30],
  ]);
});

test("文包题: text over and under the head, each column read to its foot", async () => {
  // Three lines of head with a line of air above it, in the middle of thirty.
  const { title, body } = await standing({ at: "middle", columns: "2-3" });
  expect(title[0]?.y).toBeGreaterThan(14);
  expect(body.map(({ x, y, height }) => [x, y, height])).toEqual([
    [0, 0, 30],
    [12, 0, 13],
    [12, 17, 13],
    [24, 0, 13],
    [24, 17, 13],
    [36, 0, 30],
  ]);
});

test("腰题 parts the text into two tiers; 底题 stands under it", async () => {
  const waist = await standing({ at: "middle" }, 2);
  expect(waist.body.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [12, 0],
    [0, 17],
    [12, 17],
  ]);
  const foot = await standing({ at: "bottom" }, 2);
  expect(foot.body.map(({ y, height }) => [y, height])).toEqual([
    [0, 26],
    [0, 26],
  ]);
  expect(foot.title[0]?.y).toBeGreaterThan(26);
});

test("a head that is to begin where its area has ended is refused", async () => {
  expect(await codes(LONG, full, { head: { at: "top", row: 20 } })).toContain("BX4004");
});
