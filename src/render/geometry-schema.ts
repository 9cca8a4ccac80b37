import { z } from "zod";

const mm = z.number().describe("Millimetres from the sheet's top left corner");
const size = z.number().nonnegative().describe("Millimetres");
const point = z.tuple([mm, mm]);
const polygon = z.array(point).min(4).describe("Corners, clockwise; a hole runs the other way");
const index = z.number().int().nonnegative();
const range = z.tuple([index, index]).describe("First index and the one after the last");
const story = z.string().describe("Story file, from the edition's folder");
const role = z
  .string()
  .describe("kicker, title, deck, byline, label, lead, body, heading, caption, cell");

const line = z.strictObject({
  story,
  role,
  text: z.string(),
  block: z.number().int().min(-1).describe("Index of the story's block; -1 for heads and captions"),
  from: index.describe("UTF-16 offsets in the block's text"),
  to: index,
  x: mm,
  y: mm,
  width: size,
  height: size,
  baseline: mm,
  firstOrigin: mm,
  lastOrigin: mm,
  size,
  firstRaise: z.number().optional(),
  lastRaise: z.number().optional(),
  marks: z.array(z.strictObject({ x: mm, baseline: mm })).optional(),
});

const column = z.strictObject({
  story,
  role,
  text: z.string(),
  block: z.number().int().min(-1),
  from: index,
  to: index,
  x: mm,
  y: mm,
  width: size,
  height: size,
  axis: mm,
  first: point,
  last: point,
  size,
});

const photo = z.strictObject({
  story,
  src: z.string().describe("As the story names it; empty where the photo is missing"),
  polygon,
  crop: z
    .strictObject({
      left: index,
      top: index,
      width: index,
      height: index,
      of: z.strictObject({ width: z.number(), height: z.number() }).describe("Size of the whole"),
    })
    .optional()
    .describe("What is printed, in pixels of the original turned upright; of a PDF in points"),
});

const orderedBlock = z.strictObject({
  id: z.string().describe("The block's id in the printed document"),
  part: z.string().describe("A role, or photo, logo, lead label"),
  polygon,
  blocks: z.array(index).describe("Indexes of the story's blocks that stand in it"),
  lines: range.optional().describe("Its lines in `lines`"),
  columns: range.optional().describe("Its vertical lines in `columns`"),
});

const sheet = {
  name: z.string(),
  width: size,
  height: size,
  areas: z
    .array(
      z.strictObject({
        area: z.string().describe("Its letter in the drawing"),
        stories: z.array(story),
        polygons: z.array(polygon).describe("Its outline, gutters included"),
      }),
    )
    .describe("The areas of stories; none overlaps another"),
  stories: z.array(
    z.strictObject({
      story,
      area: z.string(),
      polygons: z.array(polygon).describe("The story's rectangles in reading order"),
      outline: z.array(polygon).describe("Their outline: the story's hot zone"),
    }),
  ),
  headlines: z.array(z.strictObject({ story, text: z.string(), polygon })),
  photos: z.array(photo),
  logos: z
    .array(
      z.strictObject({
        story,
        role: z.string().describe("label: the column's name; title: that of several stories"),
        name: z.string().describe("The words for which it stands"),
        polygon,
      }),
    )
    .describe("Artwork in place of words of a head; the words themselves are among `lines`"),
  tables: z.array(z.strictObject({ story, polygon })),
  frames: z.array(
    z.strictObject({ story, style: z.string(), note: z.string().optional(), polygon }),
  ),
  rules: z.array(z.strictObject({ from: point, to: point, width: size, colour: z.string() })),
  furniture: z.array(
    z.strictObject({
      kind: z.string().describe("masthead, guide, ear, folio, signoff"),
      polygon,
      items: z.array(z.strictObject({ title: z.string(), page: index })).optional(),
    }),
  ),
  lines: z.array(line),
  columns: z.array(column),
  order: z
    .array(z.strictObject({ story, area: z.string(), blocks: z.array(orderedBlock) }))
    .describe("The stories of the page and the blocks of each, as they are read"),
};

const page = z.strictObject({
  page: index.describe("Its number; of a spread (通版) that of its left page"),
  spread: z
    .tuple([index, index])
    .optional()
    .describe("The two pages that a spread covers, its fold in the middle of its width"),
  ...sheet,
});

const gutter = z.strictObject({
  between: z.tuple([index, index]).describe("The pages left and right of it"),
  ...sheet,
});

/** The version of geometry.json: another number wherever a reader must change. */
export const GEOMETRY_FORMAT = "banxin-geometry/2";

/** geometry.json: everything placed on the pages of an edition. */
export const geometrySchema = z.strictObject({
  format: z.literal(GEOMETRY_FORMAT),
  paper: z.string(),
  date: z.iso.date(),
  pages: z.array(page),
  gutters: z.array(gutter).describe("The strips between two pages (中缝), each a sheet of its own"),
});

/** The JSON Schema of geometry.json. */
export const geometryJsonSchema = (): string =>
  `${JSON.stringify({ title: "geometry.json: everything placed", ...z.toJSONSchema(geometrySchema) }, null, 2)}\n`;
