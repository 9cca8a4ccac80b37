import { PDFDocument } from "pdf-lib";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { saved } from "../../src/press/file-facts.js";
import { checkPage, readMarks } from "../../src/press/preflight/check-page.js";
import type { FileRule } from "../../src/press/preflight/file-rule.js";
import { fileView } from "../../src/press/preflight/file-view.js";
import type { Mark } from "../../src/press/preflight/mark.js";
import type { SheetFacts } from "../../src/press/preflight/rule.js";
import { pagePdf, pdfStream } from "./pdfs.js";

const SQUARE = { left: 0, bottom: 0, right: 200, top: 200 };

/** A page of four inks, 200 points square, without bleed. */
export const SHEET: SheetFacts = {
  page: 1,
  trim: SQUARE,
  bleed: SQUARE,
  uncut: [],
  inks: "cmyk",
  plates: ["C", "M", "Y", "K"],
  mostInk: 220,
};

interface Options extends Partial<SheetFacts> {
  readonly resources?: string;
  /** Numbered from 5. */
  readonly objects?: readonly string[];
  readonly nameAt?: (x: number, y: number) => string | undefined;
  readonly said?: readonly Diagnostic[];
}

/** An embedded font F whose A is one em wide and B half an em, and its resources. */
export const TYPE = {
  resources: "/Font<</F 5 0 R>>",
  objects: [
    "<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+Song/FirstChar 65/Widths[1000 500]/FontDescriptor<</Type/FontDescriptor/FontFile2 6 0 R>>>>",
    pdfStream("", "font"),
  ],
};

/** A line of so many points, two ems long. */
export const type = (size: number, x = 20, y = 100): string =>
  `BT /F ${size} Tf ${x} ${y} Td (AA) Tj ET`;

/** A spot ink's colour space. */
export const spot = (name: string): string =>
  `[/Separation/${name}/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 1 1 0]/N 1>>]`;

const open = (content: string, { resources = "", objects = [] }: Options): Promise<PDFDocument> =>
  PDFDocument.load(pagePdf(content, resources, objects), { updateMetadata: false });

/** What the rules of PDF/X-4 say of a page with this content. */
export async function preflight(content: string, options: Options = {}): Promise<Diagnostic[]> {
  const document = await open(content, options);
  const { resources: _, objects: __, nameAt, said, ...sheet } = options;
  const checked = await checkPage(document, 0, {
    family: "X-4",
    sheet: { ...SHEET, ...sheet },
    ...(nameAt ? { nameAt } : {}),
    ...(said ? { said } : {}),
  });
  return [...checked.diagnostics];
}

/** The codes that a page raises. */
export const codesOf = async (content: string, options: Options = {}): Promise<string[]> =>
  (await preflight(content, options)).map(({ code }) => code);

/** The marks of a page with this content. */
export async function marksOf(content: string, options: Options = {}): Promise<Mark[]> {
  const marks: Mark[] = [];
  readMarks(await open(content, options), 0, SQUARE, (mark) => marks.push(mark));
  return marks;
}

/** Which of these rules a file of one empty page breaks after a change: `rule what where`. */
export async function brokenBy(
  rules: readonly FileRule[],
  change: (document: PDFDocument) => void = () => undefined,
): Promise<string[]> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([200, 200]).setTrimBox(10, 10, 180, 180);
  change(document);
  const file = fileView(document, await saved(document));
  return rules.flatMap(({ id, check }) =>
    [...check(file)].map(({ what = "", where = "" }) =>
      [id, what, where].filter((part) => part !== "").join(" "),
    ),
  );
}
