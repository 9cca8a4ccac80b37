import type { Block, PagePlan, PhotoBlock, TextBlock, VerticalBlock } from "../compose/index.js";
import type { Edition } from "../edition/index.js";
import type { Crop } from "./crop.js";
import { columnGeometry, lineGeometry } from "./geometry-lines.js";
import { grounds, type Place, polygon, rules, tables } from "./geometry-shapes.js";
import type {
  BlockGeometry,
  GutterGeometry,
  PageGeometry,
  SheetGeometry,
} from "./geometry-types.js";
import { partOf, readingOrder } from "./order.js";
import { typeArea } from "./view.js";

const photoGeometry = (
  block: PhotoBlock,
  place: Place,
  crop: Crop | undefined,
): SheetGeometry["photos"][number] => ({
  story: block.story,
  src: block.key?.split("\n")[1] ?? "",
  polygon: polygon(block.box, place),
  ...(crop ? { crop } : {}),
});

/** The titles of a page, horizontal and vertical ones. */
function headlines(
  texts: readonly TextBlock[],
  verticals: readonly VerticalBlock[],
  place: Place,
): SheetGeometry["headlines"] {
  const lines = texts.map((block) => ({
    block,
    lines: block.lines.map(({ line }) => line.runs.map((run) => run.text).join("")),
  }));
  const columns = verticals.map((block) => ({
    block,
    lines: block.columns.map(({ column }) => column.text),
  }));
  return [...lines, ...columns]
    .filter(({ block }) => block.role === "title")
    .map(({ block, lines }) => ({
      story: block.story,
      text: lines.join("\n"),
      polygon: polygon(block.box, place),
    }));
}

function order(plan: PagePlan, place: Place): SheetGeometry["order"] {
  // Where the lines of each block stand in the page's lists.
  const starts = new Map<number, { lines: number; columns: number }>();
  let [lines, columns] = [0, 0];
  plan.blocks.forEach((block, index) => {
    starts.set(index, { lines, columns });
    if (block.kind === "text") lines += block.lines.length;
    if (block.kind === "vertical") columns += block.columns.length;
  });
  return readingOrder(plan).map(({ story, area, blocks }) => ({
    story,
    area,
    blocks: blocks.map(({ block, index }): BlockGeometry => {
      const start = starts.get(index) ?? { lines: 0, columns: 0 };
      const held =
        block.kind === "text" ? block.lines : block.kind === "vertical" ? block.columns : [];
      const numbers = [...new Set(held.map((one) => one.block))].filter((number) => number >= 0);
      return {
        id: `b${index}`,
        part: partOf(block),
        polygon: polygon(block.box, place),
        blocks: numbers,
        ...(block.kind === "text" ? { lines: [start.lines, start.lines + held.length] } : {}),
        ...(block.kind === "vertical"
          ? { columns: [start.columns, start.columns + held.length] }
          : {}),
      };
    }),
  }));
}

/**
 * Everything placed on a page, a spread or in a gutter, in millimetres of the trimmed sheet.
 * @param crops what of its original each photo shows
 */
export function pageGeometry(
  plan: PagePlan,
  edition: Edition,
  crops: ReadonlyMap<PhotoBlock, Crop> = new Map(),
): PageGeometry | GutterGeometry {
  const sheet = sheetGeometry(plan, edition, crops);
  if (plan.between) return { between: plan.between, ...sheet };
  return { page: plan.number, ...(plan.spread ? { spread: plan.spread } : {}), ...sheet };
}

function sheetGeometry(
  plan: PagePlan,
  edition: Edition,
  crops: ReadonlyMap<PhotoBlock, Crop>,
): SheetGeometry {
  const area = typeArea(edition, plan.number);
  const place: Place = {
    ...area,
    size: edition.theme.body.size,
    leading: edition.theme.body.leading,
  };
  const of = <K extends Block["kind"]>(kind: K): Extract<Block, { kind: K }>[] =>
    plan.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  const texts = of("text");
  const verticals = of("vertical");
  return {
    name: plan.name,
    width: edition.theme.page.width,
    height: edition.theme.page.height,
    ...grounds(plan, edition.theme.page.gap, place),
    headlines: headlines(texts, verticals, place),
    photos: of("photo").map((block) => photoGeometry(block, place, crops.get(block))),
    logos: of("logo").map(({ story, role, name, box }) => ({
      story,
      role,
      name,
      polygon: polygon(box, place),
    })),
    tables: tables(texts, place),
    frames: of("frame").map(({ story, style, note, box }) => ({
      story,
      style,
      ...(note === undefined ? {} : { note }),
      polygon: polygon(box, place),
    })),
    rules: rules(plan, edition, place),
    furniture: [
      ...of("masthead"),
      ...of("guide"),
      ...of("ear"),
      ...of("folio"),
      ...of("signoff"),
    ].map((block) => ({
      kind: block.kind,
      polygon: polygon(block.box, place),
      ...(block.kind === "guide" ? { items: block.items } : {}),
    })),
    lines: texts.flatMap((block) => block.lines.map((l, i) => lineGeometry(block, l, i, place))),
    columns: verticals.flatMap((block) =>
      block.columns.map((column) => columnGeometry(block, column, place)),
    ),
    order: order(plan, place),
  };
}
