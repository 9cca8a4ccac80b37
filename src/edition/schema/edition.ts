import { z } from "zod";
import { extraKinds } from "./paper.js";
import { inkSets } from "./press.js";

/** Columns of an area, counted from 1: `2` or `2-4`. */
const columnsRange = z
  .union([z.number().int().positive(), z.string().regex(/^\d+(-\d+)?$/, "2 or 2-4")])
  .describe("Columns of the area, counted from 1 at its left edge: 2 or 2-4");

const row = "The line of the area on which it begins, counted from 1";

const placed = {
  columns: columnsRange.optional(),
  lines: z.number().int().positive().describe("Height in lines, caption included"),
  at: z
    .enum(["top", "middle", "bottom"])
    .default("top")
    .describe("Under the head, inside the text, or at the foot of the area"),
  row: z.number().int().positive().optional().describe(`${row}; stands for at: middle`),
};

/** A box that is as high as its text where no height is given. */
const boxed = {
  ...placed,
  lines: z
    .number()
    .int()
    .positive()
    .optional()
    .describe(
      "Height in lines, the line of air beside the text included; by its text where absent",
    ),
};

/** The roles of heads that a theme describes. */
export const headRoles = [
  "lead",
  "main",
  "feature",
  "second",
  "third",
  "photo",
  "comment",
  "essay",
  "poem",
  "briefs",
  "notice",
  "ad",
] as const;
export type HeadRole = (typeof headRoles)[number];

/** How much of a photo's width or height may be cut away. */
export const cropSchema = z
  .union([z.literal("none"), z.literal("free"), z.number().min(0).max(0.9)])
  .describe(
    "How much of a photo's width or height may be cut away: none, free, or 0.2 for a fifth",
  );
export type CropWish = z.infer<typeof cropSchema>;

const share = z.number().min(0).max(1);

/** What must stay in the picture when it is cut. */
const focusSchema = z
  .union([z.tuple([share, share]), z.literal("attention"), z.literal("entropy")])
  .describe(
    "What stays in sight where the photo is cut: [0.6, 0.4] of its width and height from the top left; attention (faces, strong colours; the default) or entropy (detail)",
  );

const photoPlace = z
  .strictObject({
    use: z
      .union([z.number().int().positive(), z.array(z.number().int().positive()).min(1).max(9)])
      .optional()
      .describe("Which photo of the story, from 1; a list for a group (组照)"),
    ...placed,
    group: z
      .enum(["row", "column", "one-large"])
      .optional()
      .describe(
        "How the photos of a group stand: side by side, one over the other, the first large",
      ),
    captions: z
      .enum(["each", "one"])
      .optional()
      .describe("In a group: each photo its own caption, or all of them together at the foot"),
    focus: focusSchema.optional(),
    crop: cropSchema.optional(),
  })
  .refine(({ use, group }) => group === undefined || Array.isArray(use), {
    path: ["group"],
    message: "a group needs a list: use: [1, 2]",
  });

/** Sizes in which advertisements are sold, by their names in the trade. */
export const adSizes = ["整版", "半版", "通栏", "半通栏", "报眼", "中缝"] as const;
const AD_MM = /^\d{1,4}(\.\d)?\s*[x×]\s*\d{1,4}(\.\d)?\s*mm$/;

/** The lunar calendar of earlier days is not that of print. */
const FIRST_DAY = "1900-01-01";

/** What an area of the drawing holds. */
export const areaSchema = z.strictObject({
  story: z.string().optional().describe("Story file, relative to the edition's folder"),
  stories: z
    .array(z.string())
    .min(1)
    .optional()
    .describe("Several short stories in one area (简讯)"),
  continues: z
    .string()
    .optional()
    .describe(
      "Story file whose text goes on here, from the area of an earlier page that has it as `story` (下转, 上接)",
    ),
  furniture: z
    .enum(["masthead", "guide", "ear"])
    .optional()
    .describe("报头, 导读 or 报眼; an ear holds a story, an ad's file or `text`"),
  text: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe("Lines of an ear (报眼): weather, a notice, a motto; head.title is their title"),
  role: z.enum(headRoles).default("third").describe("Which head of the theme the story gets"),
  head: z
    .strictObject({
      columns: columnsRange.optional(),
      title: z.string().optional().describe("Title of an area with several stories, e.g. 简讯"),
      at: z
        .enum(["top", "below-photo", "middle", "bottom", "left", "right"])
        .default("top")
        .describe(
          "Over the photo, or between photo and text; inside the text (文包题), or under it (底题); left or right of the text: a vertical head (竖题)",
        ),
      row: z.number().int().positive().optional().describe(`${row}; stands for at: middle`),
    })
    .default({ at: "top" }),
  vertical: z
    .boolean()
    .optional()
    .describe("Head and text in vertical lines (竖排), from right to left: poems and boxes"),
  years: z
    .enum(["digits", "han"])
    .optional()
    .describe("Years in vertical lines: 2026 a digit in each cell (the default), or 二〇二六"),
  box: z
    .enum(["none", "line", "tint"])
    .default("none")
    .describe("Framed (line) or on a tint (tint)"),
  textColumns: z
    .number()
    .int()
    .positive()
    .max(12)
    .optional()
    .describe("Number of text columns; else the page's own"),
  photos: z
    .array(photoPlace)
    .default([])
    .describe("Where the story's photos stand, in the story's order"),
  lead: z.strictObject(boxed).optional().describe("Where the lead box (核心提示) stands"),
  table: z
    .strictObject({
      columns: boxed.columns,
      lines: boxed.lines,
      at: z
        .enum(["top", "bottom"])
        .default("top")
        .describe("Under the head, or at the foot of the area"),
    })
    .optional()
    .describe("Where the story's table stands"),
  booking: z.string().optional().describe("Booking number of an advertisement"),
  file: z
    .string()
    .min(1)
    .optional()
    .describe("An advertisement's own picture: PDF (its first page), TIFF, JPEG or PNG"),
  size: z
    .union([z.enum(adSizes), z.string().regex(AD_MM, "240x80mm")])
    .optional()
    .describe(
      "Booked size of an advertisement: 整版, 半版, 通栏, 半通栏, 报眼, 中缝, or 240x80mm; the drawn area must match it",
    ),
});
export type AreaSettings = z.infer<typeof areaSchema>;

const areas = z
  .record(z.string().regex(/^[^\s.#|｜]$/u, "one letter"), areaSchema)
  .describe("What each letter of the drawing stands for");

const pageNumber = z.number().int().positive();

export const pageSchema = z.strictObject({
  name: z.string().min(1).describe("版名, e.g. 要闻"),
  spread: z
    .tuple([pageNumber, pageNumber])
    .optional()
    .describe(
      "通版: the two pages in the middle that this drawing covers, [2, 3] of four or [4, 5] of eight; it has twice the columns",
    ),
  editors: z
    .record(z.string(), z.string())
    .default({})
    .describe("Duty and name of those who answer for the page, in the order of printing"),
  plan: z
    .string()
    .describe(
      "A drawing of the page: each row is `lines | letter for each basic column`; `.` is empty",
    ),
  inks: z
    .enum(inkSets)
    .optional()
    .describe("The inks that this page is printed with; those of the edition where absent"),
  areas,
});
export type PageSettings = z.infer<typeof pageSchema>;

/** The strip between two pages that are printed side by side on one sheet (中缝). */
export const gutterSchema = z.strictObject({
  between: z
    .tuple([pageNumber, pageNumber])
    .describe("The pages left and right of it: [4, 1] or [2, 3] in an edition of four pages"),
  plan: z
    .string()
    .describe("A drawing of the strip, of one column: each row is `lines | letter`; `.` is empty"),
  inks: z
    .enum(inkSets)
    .optional()
    .describe("The inks of the strip; where absent those of the page beside it that has fewer"),
  areas,
});
export type GutterSettings = z.infer<typeof gutterSchema>;

/** edition.yaml: one issue of the paper. */
export const editionSchema = z.strictObject({
  date: z.iso
    .date()
    .refine((date) => date >= FIRST_DAY, `expected a date from ${FIRST_DAY} on`)
    .describe("Date of publication"),
  issue: z
    .number()
    .int()
    .positive()
    .optional()
    .describe("总期号; counted from paper.yaml where absent"),
  kind: z
    .enum(extraKinds)
    .optional()
    .describe("增期 (a further issue with a number) or 号外 (without one); said on the masthead"),
  inks: z
    .enum(inkSets)
    .default("cmyk")
    .describe("The inks that pages are printed with where they do not say it themselves"),
  dutyEditor: z.string().optional().describe("值班总编"),
  guide: z.array(z.string()).optional().describe("Stories named in the guide (导读), in order"),
  pages: z.array(pageSchema).min(1).describe("The pages, in order"),
  gutters: z
    .array(gutterSchema)
    .default([])
    .describe("中缝: strips between two pages of one sheet, for advertisements and notices"),
});
export type EditionFile = z.infer<typeof editionSchema>;
