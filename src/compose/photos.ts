import { photoKey } from "../edition/index.js";
import type { Story } from "../manuscript/index.js";
import { type Filling, inside, type Stand, underAir } from "./filling.js";
import { placePhotos, type Shot } from "./photo.js";

/** The numbers of a story's photos that an entry under `photos` shows; in its turn where it says none. */
const numbersOf = (
  use: number | readonly number[] | undefined,
  index: number,
): readonly number[] => (typeof use === "number" ? [use] : (use ?? [index + 1]));

/** Puts the photos that stand at the top, at the foot, or inside the text into their rectangles. */
export function fillPhotos(filling: Filling, story: Story, at: Stand["at"]): void {
  const { area, theme } = filling;
  area.settings.photos.forEach((wish, index) => {
    if ((inside(wish) ? "middle" : wish.at) !== at) return;
    const shots = numbersOf(wish.use, index).flatMap((number) => shotOf(filling, story, number));
    if (shots.length === 0) return;
    const box = filling.take(story, "photo", wish.columns, wish.lines, wish);
    if (!box) return;
    const side = at === "middle" ? "top" : at;
    const how = { ...wish, side, crop: wish.crop ?? theme.photo.crop } as const;
    const rect = underAir(box, wish);
    filling.add(
      placePhotos(story, shots, rect, how, theme, filling.meterOf(story)),
      story,
      "photo",
    );
  });
}

/** BX4009 where the story has no such photo. */
function shotOf(filling: Filling, story: Story, number: number): Shot[] {
  const photo = story.photos[number - 1];
  if (!photo) {
    filling.complain("BX4009", story, { number });
    return [];
  }
  const key = photo.src === undefined ? undefined : photoKey(story, photo.src);
  const file = key === undefined ? undefined : filling.context.edition.photos.get(key);
  return [{ photo, ...(key !== undefined && file ? { key, file } : {}) }];
}

/**
 * BX4006 for each photo of the story that no entry shows.
 * @param elsewhere photos that other parts of a jumping story show, by number
 */
export function unplacedPhotos(
  filling: Filling,
  story: Story,
  elsewhere: ReadonlySet<number> = new Set(),
): void {
  const used = new Set(filling.area.settings.photos.flatMap(({ use }, i) => numbersOf(use, i)));
  story.photos.forEach((_, i) => {
    const placed = used.has(i + 1) || elsewhere.has(i + 1);
    if (!placed) filling.complain("BX4006", story, { what: `photo ${i + 1}` });
  });
}
