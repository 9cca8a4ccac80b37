import { z } from "zod";

/** Measures of the sheet and of its grid, as theme.yaml's `page` gives them. */
export interface PageMeasures {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly columns: number;
  readonly cells: number;
  readonly gap: number;
  readonly lines: number;
  /** Of a spread (通版), never written: where its sheet is folded, in cells from the type area's left edge. */
  readonly fold?: number;
}

/**
 * The two formats of Chinese newspapers, with the grid that most of them have: 四开 (tabloid) in 6
 * columns of 11 characters for a body of 9.5/12.75pt, a type area of 238 × 351 mm; 对开 (broadsheet)
 * in 8 columns of 13 characters (小五, 9/12pt), 352 × 487 mm.
 */
export const pageFormats = {
  四开: { width: 275, height: 390, top: 18, columns: 6, cells: 11, gap: 1, lines: 78 },
  对开: { width: 390, height: 545, top: 26, columns: 8, cells: 13, gap: 1, lines: 115 },
} as const satisfies Record<string, PageMeasures>;

const formatNames = ["四开", "对开"] as const satisfies readonly (keyof typeof pageFormats)[];

const wanted = (schema: z.ZodNumber, what: string) =>
  schema.optional().describe(`${what}; by the format where absent`);

const written = z.strictObject({
  format: z
    .enum(formatNames)
    .optional()
    .describe("A named format: it gives the seven measures below that are absent"),
  width: wanted(z.number().positive(), "Trimmed width, in millimetres"),
  height: wanted(z.number().positive(), "Trimmed height, in millimetres"),
  top: wanted(z.number().nonnegative(), "Top margin, in millimetres"),
  columns: wanted(z.number().int().min(1).max(12), "Basic columns (基本栏)"),
  cells: wanted(z.number().int().min(5).max(40), "Cells (字) of one basic column"),
  gap: wanted(z.number().int().min(1).max(4), "Cells between two columns"),
  lines: wanted(z.number().int().min(10).max(200), "Lines of the type area (版心)"),
  inner: z
    .number()
    .nonnegative()
    .optional()
    .describe(
      "Margin at the fold, in millimetres: left on odd pages, right on even ones; where absent both sides are equal",
    ),
});

const KEYS = ["width", "height", "top", "columns", "cells", "gap", "lines"] as const;

/** `page` of theme.yaml: its measures written out, or those of a named format where absent. */
export const pageMeasuresSchema = written.transform(
  ({ format, ...own }, context): PageMeasures & { readonly inner?: number | undefined } => {
    const known: Partial<PageMeasures> = format === undefined ? {} : pageFormats[format];
    const all: { readonly [K in keyof PageMeasures]?: number | undefined } = { ...known, ...own };
    for (const key of KEYS) {
      if (all[key] === undefined) {
        context.addIssue({ code: "custom", path: [key], message: "missing" });
      }
    }
    return all as PageMeasures;
  },
);
