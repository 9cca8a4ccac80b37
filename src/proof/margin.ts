import { z } from "zod";
import { type SheetName, sheetName } from "../edition/index.js";
import type { MarginNote } from "../press/index.js";
import type { BuiltEdition } from "../run/index.js";
import { type Mm, mmToPt, type Pt } from "../units.js";
import type { PageWords } from "./letter.js";

const stories = z.array(
  z.object({
    story: z.string(),
    polygons: z.array(z.array(z.tuple([z.number(), z.number()]))),
  }),
);

/** What notes need of geometry.json; gutters have no margin for a note. */
const geometrySchema = z.object({
  pages: z.array(
    z.object({
      page: z.number(),
      spread: z.tuple([z.number(), z.number()]).optional(),
      stories,
    }),
  ),
});

/** Where a story stands on a page, in mm from the sheet's left and top edge. */
export interface StoryBox {
  readonly story: string;
  readonly left: Mm;
  readonly right: Mm;
  readonly bottom: Mm;
}

/** The boxes of the stories by page, as a build's geometry.json has them; none where it has no such file. */
export function storyBoxes(built: BuiltEdition): ReadonlyMap<SheetName, readonly StoryBox[]> {
  const name = `${built.report.date}-geometry.json`;
  const file = built.outputs.find((one) => one.name === name);
  if (!file) return new Map();
  const { pages } = geometrySchema.parse(JSON.parse(Buffer.from(file.bytes).toString("utf8")));
  return new Map(
    pages.map(({ page, spread, stories: own }) => [
      sheetName({ number: page, ...(spread ? { spread } : {}) }),
      own.map(({ story, polygons }): StoryBox => {
        const points = polygons.flat();
        const xs = points.map(([x]) => x);
        const ys = points.map(([, y]) => y);
        return {
          story,
          left: Math.min(...xs),
          right: Math.max(...xs),
          bottom: Math.max(...ys),
        };
      }),
    ]),
  );
}

/** Nearer to the type area's edge than this, in points, an area is seen to belong to a note beside it. */
const BESIDE: Pt = 3;
/** Signs of a headline that say which story is meant, where its area is not at the margin. */
const NAMED = 6;

/**
 * Notes for the margins of one page: what is over (余) and what is missing (缺) of each story, beside
 * its area. Where another area stands between, the note names the story.
 */
export function marginNotes(
  fits: PageWords["fits"],
  boxes: readonly StoryBox[],
  area: { readonly left: Pt; readonly width: Pt },
): MarginNote[] {
  return fits.flatMap(({ story, title, over, overChars, short }): MarginNote[] => {
    const box = boxes.find((one) => one.story === story);
    if (!box || (over === 0 && short === 0)) return [];
    const toLeft = mmToPt(box.left) - area.left;
    const toRight = area.left + area.width - mmToPt(box.right);
    const words = over > 0 ? [`余${over}行`, `${overChars}字`] : [`缺${short}行`];
    const named = Math.min(toLeft, toRight) > BESIDE ? [[...title].slice(0, NAMED).join("")] : [];
    return [
      {
        side: toLeft < toRight ? "left" : "right",
        foot: mmToPt(box.bottom),
        lines: [...named, ...words],
      },
    ];
  });
}
