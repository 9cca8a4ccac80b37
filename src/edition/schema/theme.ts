import { z } from "zod";
import { namedSize, sizeNames } from "../type-sizes.js";
import { cropSchema, headRoles } from "./edition.js";
import { pageMeasuresSchema } from "./page-format.js";

const pt = (what: string) => z.number().positive().describe(`${what}, in points`);
/** Below four points no line of type is read. */
const ownLeading = (what: string) =>
  z.number().min(4).describe(`${what}, in points; the page's where absent`);
/** Points, or the name of a Chinese size (号). */
const typeSize = (what: string) =>
  z
    .union([z.number().positive(), z.enum(sizeNames).transform(namedSize)])
    .describe(`${what}, in points or by its name: 小初, 二号`);
const lines = (what: string) => z.number().nonnegative().describe(`${what}, in lines of the page`);
const hex = z.string().regex(/^#[0-9A-Fa-f]{6}$/, "#RRGGBB");
const percent = z.number().min(0).max(100);

/** How a colour stands on the screen, and in which inks it is printed. */
const inkSchema = z.strictObject({
  rgb: hex.describe("On the screen and in proofs"),
  cmyk: z
    .tuple([percent, percent, percent, percent])
    .describe("In print: cyan, magenta, yellow and black in percent"),
  spot: z
    .strictObject({
      name: z.string().min(1).describe("The ink's name, as its maker writes it: PANTONE 485 C"),
      tint: percent.default(100).describe("In percent"),
    })
    .optional()
    .describe("An ink of its own (套红) on pages that are printed in black and red"),
});
const colour = z.union([hex, inkSchema]);

/** A size and a font: everything that sets type in one way. */
const typeSchema = z.strictObject({
  font: z.string().describe("A name of `fonts`"),
  size: typeSize("Type size"),
  colour: z.string().optional().describe("A name of `colours`; black where absent"),
});

/** One part of a head: its type and the height of one line of it. */
const headPartSchema = typeSchema.extend({
  lines: lines("Height of each text line"),
  tracking: z
    .number()
    .min(-0.2)
    .max(1)
    .default(0)
    .describe("Space added between characters, in em; negative to set them closer"),
  min: typeSize(
    "Smallest size to which a long line may shrink, by the sizes of the scale",
  ).optional(),
  maxLines: z
    .number()
    .int()
    .min(1)
    .max(4)
    .optional()
    .describe(
      "Lines into which a text without breaks of its own may be turned; 2 for title and deck, else 1",
    ),
});

const headSchema = z.strictObject({
  align: z.enum(["left", "center"]).default("center"),
  above: z.number().nonnegative().default(0).describe("Lines of air above"),
  below: z.number().nonnegative().default(0).describe("Lines of air below"),
  label: headPartSchema.optional().describe("The story's column name (栏目)"),
  kicker: headPartSchema.optional(),
  title: headPartSchema,
  deck: headPartSchema.optional(),
  byline: headPartSchema.optional(),
});

const logoSchema = z.strictObject({
  file: z
    .string()
    .min(1)
    .describe("Artwork in the paper's folder: SVG, or PNG, TIFF, JPEG of 300 ppi and more"),
  lines: z.number().positive().max(40).describe("Its height, in lines of the page"),
  align: z
    .enum(["left", "center", "right"])
    .optional()
    .describe("Where it stands in the width of the head; as the head where absent"),
});

const fields = z.strictObject({
  templates: z
    .string()
    .default("default")
    .describe("Folder of templates: `default`, or one in the paper's folder"),
  page: pageMeasuresSchema.describe(
    "The sheet and its grid: a named format (四开, 对开), measures of your own, or both",
  ),
  body: z.strictObject({
    font: z.string(),
    size: typeSize("Body size; one cell of the page"),
    leading: pt(
      "Leading; one line of the page. A multiple of 3/16pt, or baselines would be snapped unevenly",
    ),
    indent: z.number().min(0).max(4).default(2).describe("First-line indent in cells"),
    strong: z.string().describe("Font of **strong** words"),
    emphasis: z.string().describe("Font of *emphasised* words"),
    code: z
      .string()
      .optional()
      .describe("Font of `code`; where absent, that of the text around it"),
    hyphenation: z
      .boolean()
      .default(false)
      .describe("Whether English words of seven letters and more may be divided by a hyphen"),
  }),
  fonts: z
    .record(z.string(), z.string())
    .describe(
      "Font files: `npm:package/file` or a path in the paper's folder; TrueType outlines, one per weight",
    ),
  fallback: z
    .record(z.string(), z.array(z.string()))
    .default({})
    .describe(
      "For a font (or `default`: for every other one) the fonts that stand in, in this order, for what it lacks",
    ),
  colours: z
    .object({ ink: colour, accent: colour, tint: colour, paper: colour })
    .catchall(colour)
    .describe(
      "Named colours, as #RRGGBB or with their inks; these four are the ones that the templates use",
    ),
  heads: z
    .partialRecord(z.enum(headRoles), headSchema)
    .describe("How each role of head is set; an area may name these roles only"),
  logos: z
    .record(z.string(), logoSchema)
    .default({})
    .describe(
      "Artwork in place of a column's name (栏头, 题图), or of the title that several short stories share (简讯)",
    ),
  section: headPartSchema.describe(
    "Section heads in a story; their box is one line higher than the text",
  ),
  caption: typeSchema,
  boxText: typeSchema
    .extend({ leading: pt("Leading of lead boxes") })
    .describe("Text of lead boxes"),
  comment: z.string().describe("Font of comments"),
  verse: typeSchema
    .extend({
      leading: ownLeading("Leading of an area with role: poem").optional(),
    })
    .describe("Poems; verse in prose has the body's size and leading"),
  adText: typeSchema
    .extend({ leading: ownLeading("Their leading").optional() })
    .optional()
    .describe("Lines of an advertisement; as poems where absent"),
  furniture: z.strictObject({
    folio: z.number().int().positive().describe("Lines of the page header (报眉) with its air"),
    nameplate: typeSchema,
    text: typeSchema.describe("Facts of the masthead, sign-off line"),
    strong: typeSchema.describe("Date line of the masthead, 缺图"),
    heading: typeSchema.describe("Title of the guide, name of the page, label of a lead box"),
    item: typeSchema.describe("Items of the guide (导读)"),
    number: typeSchema.describe("Page number (版次), white on the accent colour"),
  }),
  rules: z.strictObject({
    story: pt("Rule between stories"),
    zone: pt("Rule between zones"),
    gutter: pt("Vertical rule in the gutter between stories"),
    frame: pt("Frame of boxes"),
    heavy: pt("Heavy rule under the masthead"),
    header: pt("Rule over the page header"),
  }),
  setting: z
    .strictObject({
      prohibition: z
        .enum(["none", "basic", "gb", "strict"])
        .default("basic")
        .describe("避头尾 by the levels of clreq"),
      punctuation: z
        .enum(["full", "kaiming", "half"])
        .default("full")
        .describe("Width of marks: 全角式, 开明式 (。！？ a cell, others half of one), 半角式"),
      squeezeStops: z
        .boolean()
        .default(true)
        .describe("Whether 。！？ may be squeezed as a last resort"),
      hanging: z.boolean().default(false).describe("Whether ，、。 may hang beyond a line's end"),
      latinGap: z
        .union([z.literal(0), z.number().min(0.125).max(0.25)])
        .default(1 / 6)
        .describe("Space between an ideograph and a letter or digit, in em"),
    })
    .default({
      prohibition: "basic",
      punctuation: "full",
      squeezeStops: true,
      hanging: false,
      latinGap: 1 / 6,
    })
    .describe("How paragraphs are set"),
  photo: z
    .strictObject({
      ppi: z.number().positive().default(220).describe("Pixels per inch at the placed size"),
      tone: z.enum(["colour", "grey"]).default("colour"),
      crop: cropSchema.default("free"),
    })
    .default({ ppi: 220, tone: "colour", crop: "free" }),
  fit: z
    .strictObject({ warn: z.number().nonnegative().default(2) })
    .default({ warn: 2 })
    .describe("How many missing lines make a warning"),
});
/** The inks of a colour that names them. */
export type ThemeInk = z.infer<typeof inkSchema>;
type ColourValues = z.infer<typeof fields>["colours"];

/**
 * theme.yaml: the one master for measures. CSS variables are generated from it. `colours` are what a
 * screen shows, #RRGGBB; `inks` are the inks of those that name them, by the same names.
 */
export const themeSchema = fields.transform(({ colours, ...theme }) => {
  const entries = Object.entries<ColourValues[string]>(colours);
  const shown = entries.map(([name, is]) => [name, typeof is === "string" ? is : is.rgb]);
  const inks = entries.flatMap(([name, is]) => (typeof is === "string" ? [] : [[name, is]]));
  return {
    ...theme,
    colours: Object.fromEntries(shown) as Record<keyof ColourValues, string>,
    inks: Object.fromEntries(inks) as Readonly<Record<string, ThemeInk>>,
  };
});
/** A checked theme.yaml. */
export type Theme = z.infer<typeof themeSchema>;
export type HeadStyle = z.infer<typeof headSchema>;
export type HeadPart = z.infer<typeof headPartSchema>;
export type TypeStyle = z.infer<typeof typeSchema>;
