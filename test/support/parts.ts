import type { Area, Edition, Page } from "../../src/edition/index.js";
import type { Story } from "../../src/manuscript/index.js";
import { areaOf } from "./starter.js";

/** Where one part of a story stands: so many basic columns, from one line to another. */
export interface PartPlace {
  readonly columns: number;
  readonly lines: number;
}

/** An edition whose pages hold nothing but the parts of one story, in order. */
export function editionOfParts(
  edition: Edition,
  story: Story,
  parts: readonly PartPlace[],
  settings: Partial<Area["settings"]> = {},
): Edition {
  const elsewhere = { photos: new Set<number>(), lead: false, table: false };
  const pages = parts.map(({ columns, lines }, i): Page => {
    const bands = [{ firstColumn: 0, endColumn: columns, top: 0, bottom: lines }];
    const { story: _, ...rest } = areaOf(story, bands, settings).settings;
    const area: Area = {
      ...areaOf(story, bands, settings),
      settings: i === 0 ? { ...rest, story: story.file } : { ...rest, continues: story.file },
      ...(parts.length === 1
        ? {}
        : {
            jump: {
              elsewhere,
              ...(i > 0 ? { from: i } : {}),
              ...(i + 1 < parts.length ? { to: i + 2 } : {}),
            },
          }),
    };
    return {
      number: i + 1,
      settings: { name: "要闻", editors: {}, plan: "", areas: {} },
      areas: [area],
      place: { file: "edition.yaml" },
    };
  });
  return { ...edition, pages, stories: [story] };
}
