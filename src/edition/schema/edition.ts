import { z } from "zod";
import { extraKinds } from "./paper.js";

/** Columns of an area, counted from 1: `2` or `2-4`. */
const columnsRange = z
  .union([z.number().int().positive(), z.string().regex(/^\d+(-\d+)?$/, "2 or 2-4")])
  .describe("Columns of the area, counted from 1 at its left edge: 2 or 2-4");

const placed = {
  columns: columnsRange.optional(),
  lines: z.number().int().positive().describe("Height in lines, caption included"),
  at: z
    .enum(["top", "bottom"])
    .default("top")
    .describe("Under the head, or at the foot of the area"),
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

/** What an area of the drawing holds. */
export const areaSchema = z.strictObject({
  story: z.string().optional().describe("Story file, relative to the edition's folder"),
  stories: z
    .array(z.string())
    .min(1)
    .optional()
    .describe("Several short stories in one area (简讯)"),
  furniture: z
    .enum(["masthead", "guide", "ear"])
    .optional()
    .describe("报头, 导读 or 报眼; an ear holds a story (an ad, a notice) or `text`"),
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
        .enum(["top", "below-photo", "left", "right"])
        .default("top")
        .describe(
          "Over the photo, or between photo and text; left or right of the text: a vertical head (竖题)",
        ),
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
    .optional()
    .describe("Number of text columns; else the page's own"),
  photos: z
    .array(z.strictObject({ use: z.number().int().positive().optional(), ...placed }))
    .default([])
    .describe("Where the story's photos stand, in the story's order"),
  lead: z.strictObject(boxed).optional().describe("Where the lead box (核心提示) stands"),
  table: z.strictObject(boxed).optional().describe("Where the story's table stands"),
  booking: z.string().optional().describe("Booking number of an advertisement"),
});
export type AreaSettings = z.infer<typeof areaSchema>;

export const pageSchema = z.strictObject({
  name: z.string().min(1).describe("版名, e.g. 要闻"),
  editors: z
    .record(z.string(), z.string())
    .default({})
    .describe("Duty and name of those who answer for the page, in the order of printing"),
  plan: z
    .string()
    .describe(
      "A drawing of the page: each row is `lines | letter for each basic column`; `.` is empty",
    ),
  areas: z
    .record(z.string().regex(/^[^\s.#|｜]$/u, "one letter"), areaSchema)
    .describe("What each letter of the drawing stands for"),
});
export type PageSettings = z.infer<typeof pageSchema>;

/** edition.yaml: one issue of the paper. */
export const editionSchema = z.strictObject({
  date: z.iso.date().describe("Date of publication"),
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
  dutyEditor: z.string().optional().describe("值班总编"),
  guide: z.array(z.string()).optional().describe("Stories named in the guide (导读), in order"),
  pages: z.array(pageSchema).min(1).describe("The pages, in order"),
});
export type EditionFile = z.infer<typeof editionSchema>;
