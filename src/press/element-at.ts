import type { GutterGeometry, PageGeometry, Polygon } from "../render/index.js";
import type { Mm } from "../units.js";

/** Room around an element that still counts as it: ink reaches over its box. */
const AIR: Mm = 0.5;

/** All polygons of a page are right-angled and small: their box says enough to name a place. */
function holds(polygon: Polygon, x: Mm, y: Mm): boolean {
  const [xs, ys] = [polygon.map(([left]) => left), polygon.map(([, top]) => top)];
  return (
    x >= Math.min(...xs) - AIR &&
    x <= Math.max(...xs) + AIR &&
    y >= Math.min(...ys) - AIR &&
    y <= Math.max(...ys) + AIR
  );
}

/** What stands at a place of a sheet, in mm from its top left: a photo, a part of the page, a story. */
export function elementAt(
  geometry: PageGeometry | GutterGeometry,
): (x: Mm, y: Mm) => string | undefined {
  const named: readonly (readonly [Polygon, string])[] = [
    ...geometry.photos.map(({ polygon, src }) => [polygon, src] as const),
    ...geometry.furniture.map(({ polygon, kind }) => [polygon, kind] as const),
    ...geometry.frames.map(({ polygon, story }) => [polygon, story] as const),
    ...geometry.stories.flatMap(({ polygons, story }) =>
      polygons.map((polygon) => [polygon, story] as const),
    ),
  ];
  return (x, y) => named.find(([polygon]) => holds(polygon, x, y))?.[1];
}

/** The story at a place of a sheet, by its file: of a photo, a frame or its text; undefined elsewhere. */
export function storyAt(
  geometry: PageGeometry | GutterGeometry,
): (x: Mm, y: Mm) => string | undefined {
  const { photos, frames, stories } = geometry;
  const owned: readonly (readonly [Polygon, string])[] = [
    ...[...photos, ...frames].map(({ polygon, story }) => [polygon, story] as const),
    ...stories.flatMap(({ polygons, story }) => polygons.map((one) => [one, story] as const)),
  ].filter(([, story]) => story !== "");
  return (x, y) => owned.find(([polygon]) => holds(polygon, x, y))?.[1];
}
