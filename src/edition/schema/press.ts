import { z } from "zod";

/** Which inks a page is printed with: many papers print half of their pages in one or two. */
export const inkSets = ["black", "black+red", "cmyk"] as const;
/** The inks of a page. */
export type InkSet = (typeof inkSets)[number];

/** The name of a page's press file where the paper gives none. */
export const PRESS_FILES = "{date}-{page:02}.pdf";

/** What a paper's printer asks for. */
export const pressSchema = z
  .strictObject({
    files: z
      .string()
      .min(1)
      .default(PRESS_FILES)
      .describe(
        "Name of a page's press file: {code}, {date} (2026-11-23) or {yyyymmdd} (20261123), {page} or {page:02}; a gutter's has gutter-4-1 for its page, a spread's as one sheet 02-03",
      ),
    code: z
      .string()
      .regex(/^[A-Za-z0-9_-]+$/, "letters, digits, - and _")
      .optional()
      .describe("The printer's code for the paper, {code} in `files`"),
    bleed: z
      .number()
      .min(0)
      .max(10)
      .default(0)
      .describe("Bleed around the trimmed page, in millimetres"),
    spread: z
      .enum(["halves", "sheet"])
      .default("halves")
      .describe(
        "A spread (通版) as two files of one page each, which plates are made of, or as one file of both pages",
      ),
    marks: z
      .boolean()
      .default(false)
      .describe(
        "Crop and registration marks, colour bar and slug line around the page: the sheet grows by 10 mm on each side",
      ),
    profile: z
      .string()
      .min(1)
      .optional()
      .describe(
        "The printer's ICC profile (CMYK, output), from the paper's folder; a newsprint profile of banxin's own where absent",
      ),
    ink: z
      .number()
      .min(150)
      .max(400)
      .default(220)
      .describe("Most ink at one place (TAC), all inks together, in percent"),
  })
  .prefault({})
  .describe("The press files (build --target press): see docs/outputs.md");
