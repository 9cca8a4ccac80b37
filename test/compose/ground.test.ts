import { expect, test } from "vitest";
import { composeArea } from "../../src/compose/area.js";
import { basicColumns } from "../../src/compose/columns.js";
import { groundOf, isBoxed } from "../../src/compose/ground.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

const bands = [{ firstColumn: 0, endColumn: 6, top: 0, bottom: 20 }];
const text = `# 标题很短\n\n${"柳坡村的长凳搬到了太阳底下，坐满了人。\n\n".repeat(6)}`;

async function area(settings: object, source = text) {
  const { edition, meter } = await starter();
  const own = areaOf(storyOf(source), bands, settings);
  const columns = basicColumns(own, edition.theme, 0, () => true);
  return { own, columns, context: { edition, meter, page: 1 } };
}

test("text columns that would hold no words are refused, and the page's own are taken", async () => {
  const narrow = await area({ textColumns: 40 });
  const ground = groundOf(narrow.own, narrow.columns, narrow.context);
  expect(ground.refused).toBe("BX4005");
  expect(ground.columns).toEqual(narrow.columns);
  const { diagnostics, blocks } = composeArea(narrow.own, narrow.columns, narrow.context);
  expect(diagnostics.find(({ code }) => code === "BX4005")?.facts).toMatchObject({ columns: "40" });
  expect(blocks.every(({ box }) => box.width > 0)).toBe(true);
  const wide = await area({ textColumns: 5 });
  expect(groundOf(wide.own, wide.columns, wide.context).columns).toHaveLength(5);
});

test("an advertisement is framed and labelled even where the plan asks for no box", async () => {
  const { own, columns, context } = await area({ role: "ad", box: "none" });
  expect(isBoxed(own)).toBe(true);
  const [frame] = composeArea(own, columns, context).blocks;
  expect(frame).toMatchObject({
    kind: "frame",
    style: "ad",
    note: expect.stringContaining("广告"),
  });
  expect(isBoxed((await area({ role: "notice", box: "none" })).own)).toBe(false);
});

test("an advertisement's lines never run over its head, whatever columns that has", async () => {
  for (const columns of ["1", "2-3", "3", "4-5", "1-5"]) {
    const set = await area({ role: "ad", textColumns: 5, head: { at: "top", columns } });
    const { blocks } = composeArea(set.own, set.columns, set.context);
    const of = (role: string) =>
      blocks.flatMap((b) => (b.kind === "text" && b.role === role ? [b.box] : []));
    const [title] = of("title");
    expect(of("body").length).toBeGreaterThan(0);
    for (const body of of("body")) {
      const across = Math.min(body.x + body.width, (title?.x ?? 0) + (title?.width ?? 0));
      const down = Math.min(body.y + body.height, (title?.y ?? 0) + (title?.height ?? 0));
      const beside = across - Math.max(body.x, title?.x ?? 0) < 0.01;
      const apart = down - Math.max(body.y, title?.y ?? 0) < 0.01;
      expect(beside || apart, columns).toBe(true);
    }
  }
});
