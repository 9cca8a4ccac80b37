import type { Box, PagePlan, TextBlock } from "../compose/index.js";
import type { Edition } from "../edition/index.js";
import { type Cells, type Mm, ptToMm, round } from "../units.js";
import type { PageGeometry, Polygon } from "./geometry-types.js";
import { outlines, type Rect } from "./outline.js";

/** The type area's corner on the sheet and the measures of its grid, in points. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly leading: number;
}

/** Points in millimetres, as the file gives them. */
export const mm = (pt: number): Mm => round(ptToMm(pt), 3);

/** The corners of a box on the sheet, clockwise. */
export function polygon(box: Box, place: Place): Polygon {
  const x0 = mm(place.left + box.x * place.size);
  const y0 = mm(place.top + box.y * place.leading);
  const x1 = mm(place.left + (box.x + box.width) * place.size);
  const y1 = mm(place.top + (box.y + box.height) * place.leading);
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
}

/** The outline of boxes, the gutters between neighbouring columns among them filled. */
function outlineOf(boxes: readonly Box[], gap: Cells, place: Place): Polygon[] {
  const rect = ({ x, y, width, height }: Box): Rect => ({
    left: mm(place.left + x * place.size),
    top: mm(place.top + y * place.leading),
    right: mm(place.left + (x + width) * place.size),
    bottom: mm(place.top + (y + height) * place.leading),
  });
  const rects = boxes.map(rect);
  const gutter = ptToMm(gap * place.size) + 0.01;
  const between = rects.flatMap((a) =>
    rects.flatMap((b): Rect[] => {
      const air = b.left - a.right;
      const top = Math.max(a.top, b.top);
      const bottom = Math.min(a.bottom, b.bottom);
      if (air <= 0 || air > gutter || bottom <= top) return [];
      return [{ left: a.right, top, right: b.left, bottom }];
    }),
  );
  return outlines([...rects, ...between]);
}

/** Areas and stories. Where several stories share an area, each has what its own blocks cover. */
export function grounds(
  plan: PagePlan,
  gap: Cells,
  place: Place,
): Pick<PageGeometry, "areas" | "stories"> {
  const letters = [...new Set(plan.areas.map(({ area }) => area))];
  const areas = letters.map((letter) => {
    const own = plan.areas.filter(({ area }) => area === letter);
    return {
      area: letter,
      stories: own.map(({ story }) => story),
      polygons: outlineOf(own[0]?.boxes ?? [], gap, place),
    };
  });
  const stories = plan.areas.map(({ story, area, boxes }) => {
    const shared = plan.areas.some((other) => other.area === area && other.story !== story);
    const covered = plan.blocks.flatMap((block) =>
      "story" in block && block.story === story && block.kind !== "frame" ? [block.box] : [],
    );
    const own = shared ? covered : boxes;
    return {
      story,
      area,
      polygons: own.map((box) => polygon(box, place)),
      outline: outlineOf(own, gap, place),
    };
  });
  return { areas, stories };
}

/** The tables of a page: around the cells of each story. */
export function tables(texts: readonly TextBlock[], place: Place): PageGeometry["tables"] {
  const cells = texts.filter(({ role }) => role === "cell");
  return [...new Set(cells.map(({ story }) => story))].map((story) => {
    const boxes = cells.filter((cell) => cell.story === story).map(({ box }) => box);
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return { story, polygon: polygon({ x, y, width: right - x, height: bottom - y }, place) };
  });
}

/** The rules of a page, as they are drawn. */
export function rules(plan: PagePlan, { theme }: Edition, place: Place): PageGeometry["rules"] {
  const at = ({ x, y }: { x: number; y: number }): [Mm, Mm] => [
    mm(place.left + x * place.size),
    mm(place.top + y * place.leading),
  ];
  return plan.rules.map(({ from, to, weight, colour }) => ({
    from: at(from),
    to: at(to),
    width: mm(theme.rules[weight]),
    colour,
  }));
}
