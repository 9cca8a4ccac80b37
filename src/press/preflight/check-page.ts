import type { PDFDict, PDFDocument, PDFObject } from "pdf-lib";
import type { Diagnostic } from "../../diagnostics/index.js";
import type { Mm } from "../../units.js";
import { asDict, entry } from "../separate/pdf-objects.js";
import { type Box, grown } from "./box.js";
import type { Mark } from "./mark.js";
import { readContent, troubleOf } from "./reader.js";
import { Reading } from "./reading.js";
import { Report } from "./report.js";
import type { Family, MarkRule, PageMarks, PageRule, PlacedImage, SheetFacts } from "./rule.js";
import { rulesFor } from "./rules/index.js";

/** How a page is checked. */
export interface PageCheck {
  readonly family: Family;
  readonly sheet: SheetFacts;
  /** What stands at a place, in mm from the trimmed page's top left. */
  readonly nameAt?: (x: Mm, y: Mm) => string | undefined;
  /** What the making of the page has told already: no fault is told twice. */
  readonly said?: readonly Diagnostic[];
}

/** What the rules found on a page. */
export interface CheckedPage {
  readonly diagnostics: readonly Diagnostic[];
  /** Content streams that were read: their colours are known. */
  readonly read: ReadonlySet<PDFObject>;
}

/** No tree of pages is as deep. */
const DEEPEST = 32;

/** Resources of a page, or of the nodes above it. */
function resourcesOf(page: PDFDict): PDFDict | undefined {
  let node: PDFDict | undefined = page;
  for (let depth = 0; node && depth < DEEPEST; depth++) {
    const own = asDict(entry(node, "Resources"));
    if (own) return own;
    node = asDict(entry(node, "Parent"));
  }
  return undefined;
}

/** Points around the page that count as its surroundings, marks included. */
const AROUND = 1000;

/** Hands out the marks of one page of a document. What cannot be read is a mark, too. */
export function readMarks(
  document: PDFDocument,
  index: number,
  trim: Box,
  emit: (mark: Mark) => void,
): ReadonlySet<PDFObject> {
  const reading = new Reading(document.context, emit);
  const { node } = document.getPage(index);
  try {
    const content = reading.pageContent(node);
    readContent(reading, content, resourcesOf(node), grown(trim, AROUND));
  } catch (error) {
    const reason = troubleOf(error);
    emit({ kind: "unread", part: "shape", box: trim, inked: [], alpha: 1, reason });
  }
  return reading.read;
}

/** Keeps of the marks what rules for whole pages need. */
class Keeper {
  private readonly images = new Map<unknown, PlacedImage>();
  private readonly spots = new Map<string, { box: Box; part: string }>();

  take(mark: Mark): void {
    const { box, part } = mark;
    if (!box) return;
    for (const { tone } of mark.inked) {
      for (const plate of tone.plates.keys()) {
        if (plate.length > 1 && !this.spots.has(plate)) this.spots.set(plate, { box, part });
      }
    }
    if (mark.kind !== "image") return;
    const known = this.images.get(mark.stream);
    const area = ({ placed }: typeof mark): number => placed.width * placed.height;
    if (!known || area(mark) > area(known.mark)) this.images.set(mark.stream, { mark, box });
  }

  get page(): PageMarks {
    return { images: [...this.images.values()], spots: this.spots };
  }
}

/** Checks one page of a document by the rules of its family. */
export async function checkPage(
  document: PDFDocument,
  index: number,
  { family, sheet, nameAt, said = [] }: PageCheck,
): Promise<CheckedPage> {
  const rules = rulesFor(family).filter(({ told }) => !(told && said.some(told)));
  const ofMarks = rules.filter((rule): rule is MarkRule => "mark" in rule);
  const ofPages = rules.filter((rule): rule is PageRule => "page" in rule);
  const report = new Report(sheet, nameAt);
  const keeper = new Keeper();
  const read = readMarks(document, index, sheet.trim, (mark) => {
    keeper.take(mark);
    for (const rule of ofMarks) {
      const fault = rule.mark(mark, sheet);
      if (fault) report.add(fault);
    }
  });
  for (const rule of ofPages) {
    for (const fault of await rule.page(keeper.page, sheet)) report.add(fault);
  }
  return { diagnostics: report.diagnostics, read };
}
