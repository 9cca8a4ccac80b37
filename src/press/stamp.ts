import * as fontkit from "fontkit";
import { PDFDocument, type PDFFont, type PDFPage, rgb } from "pdf-lib";
import { mmToPt, type Pt } from "../units.js";
import { drawMarginNotes, type MarginNote } from "./margin.js";
import { saveProof } from "./proof.js";

/** What a proof's stamp says of one page. */
export interface Stamp {
  /** Index of the page in the proof, from 0. */
  readonly index: number;
  /** 小样, 大样 or 清样. */
  readonly stage: string;
  /** Counts from 1 for each stage of an edition. */
  readonly revision: number;
  /** Paper, date and page. */
  readonly title: string;
  /** When the proof was pulled, as people write it. */
  readonly time: string;
  /** The edition's digest, shortened. */
  readonly digest: string;
  /** Left edge of the page's type area, where odd and even pages are mirrored. */
  readonly left?: Pt;
  /** Width of its type area, where it is not that of pages: a gutter's. */
  readonly width?: Pt;
  /** What is said beside areas in the page's margins. */
  readonly notes?: readonly MarginNote[];
}

/** How stamps are drawn, and where they may stand. */
export interface StampLook {
  /** Hei of the theme, TrueType: strong for the stage, plain for the facts. */
  readonly strong: Uint8Array;
  readonly plain: Uint8Array;
  /** The type area: from the sheet's left and top edge, and its width. */
  readonly area: { readonly left: Pt; readonly top: Pt; readonly width: Pt };
  /** The file's dates. */
  readonly date: Date;
}

/** Red of the stamp pad: not a colour of the paper, so that nobody takes it for part of the page. */
const RED = rgb(0.79, 0.09, 0.11);
const GREY = rgb(0.33, 0.33, 0.33);
/** Height of the stamp and the air that it keeps from the type area and from the sheet's edge. */
const HEIGHT = mmToPt(9.4);
const AIR = mmToPt(2.4);
/** Width of the stage's frame. */
const FRAME = mmToPt(21);
/** Lines to sign on, from the last to the first that is left out where the page is narrow. */
const SIGNATURES = ["校对", "责编", "签发"];
const SIGNATURE = mmToPt(30);
/** Facts are not squeezed below this width to make room for another line to sign on. */
const FACTS = mmToPt(82);
/** Ascenders of a Hei over its size: what centres a line of it between two edges. */
const CENTRE = 0.37;

interface Ink {
  readonly page: PDFPage;
  readonly strong: PDFFont;
  readonly plain: PDFFont;
}

/** The frame with the stage in it, as a rubber stamp prints it: a heavy and a fine line. */
function drawStage({ page, strong }: Ink, stage: string, x: Pt, y: Pt): void {
  const box = (inset: Pt, borderWidth: Pt): void =>
    page.drawRectangle({
      x: x + inset,
      y: y + inset,
      width: FRAME - 2 * inset,
      height: HEIGHT - 2 * inset,
      borderColor: RED,
      borderWidth,
    });
  box(0, 1.3);
  box(2.2, 0.4);
  const size = HEIGHT * 0.56;
  const gap = size * 0.18;
  const letters = [...stage];
  const width = letters.reduce((sum, c) => sum + strong.widthOfTextAtSize(c, size) + gap, -gap);
  let at = x + (FRAME - width) / 2;
  for (const letter of letters) {
    page.drawText(letter, {
      x: at,
      y: y + HEIGHT / 2 - size * CENTRE,
      size,
      font: strong,
      color: RED,
    });
    at += strong.widthOfTextAtSize(letter, size) + gap;
  }
}

/** Below this size nobody reads a text: it is left out. */
const SMALLEST = 4;

/** A text, made smaller where it is wider than its room; left out where nobody could read it. */
function drawFitting(
  page: PDFPage,
  text: string,
  at: { readonly x: Pt; readonly y: Pt; readonly room: Pt; readonly size: Pt },
  ink: { readonly font: PDFFont; readonly color: ReturnType<typeof rgb> },
): void {
  const width = ink.font.widthOfTextAtSize(text, at.size);
  const size = at.size * Math.min(1, at.room / width);
  if (!(size >= SMALLEST)) return;
  page.drawText(text, { x: at.x, y: at.y, size, ...ink });
}

/** Revision and page over time and digest. */
function drawFacts({ page, strong, plain }: Ink, stamp: Stamp, x: Pt, y: Pt, room: Pt): void {
  const revision = `第${stamp.revision}次`;
  const size = 11;
  const upper = y + HEIGHT * 0.72 - size * CENTRE;
  page.drawText(revision, { x, y: upper, size, font: strong, color: RED });
  const after = strong.widthOfTextAtSize(revision, size) + 8;
  const titleAt = { x: x + after, y: upper + 0.6, room: room - after, size: 9 };
  drawFitting(page, stamp.title, titleAt, { font: strong, color: GREY });
  const facts = `打样 ${stamp.time}　版样号 ${stamp.digest}`;
  const factsAt = { x, y: y + HEIGHT * 0.22 - 8 * CENTRE, room, size: 8 };
  drawFitting(page, facts, factsAt, { font: plain, color: GREY });
}

/** Lines to sign on, flush with the right edge of the type area. */
function drawSignatures({ page, plain }: Ink, names: readonly string[], right: Pt, y: Pt): void {
  names.forEach((name, i) => {
    const x = right - (names.length - i) * SIGNATURE + 6;
    const end = x + SIGNATURE - 6;
    const word = plain.widthOfTextAtSize(name, 8.5);
    page.drawText(name, { x, y: y + 2, size: 8.5, font: plain, color: GREY });
    page.drawLine({
      start: { x: x + word + 4, y: y + 0.6 },
      end: { x: end, y: y + 0.6 },
      thickness: 0.5,
      color: GREY,
    });
  });
}

/** Below this width the facts stand under the stage: what is stamped is the strip of a gutter (中缝). */
const NARROW: Pt = FRAME + mmToPt(40);
/** Size and leading of the facts there; one who signs writes beside the strip. */
const NARROW_TYPE = { size: 9, leading: 11.5 };

/** Height of a stamp on a type area of a width. */
const heightOf = (width: Pt, lines: number): Pt =>
  width < NARROW ? HEIGHT + lines * NARROW_TYPE.leading : HEIGHT;

/** Revision, page, time and digest, a line each. */
const narrowLines = ({ revision, title, time, digest }: Stamp): string[] => [
  `第${revision}次`,
  ...title.split("　"),
  `打样 ${time}`,
  `版样号 ${digest}`,
];

/** The stage over the facts, each line as wide as the strip lets it be. */
function drawNarrow(ink: Ink, stamp: Stamp, left: Pt, y: Pt, width: Pt): void {
  const lines = narrowLines(stamp);
  const { size, leading } = NARROW_TYPE;
  drawStage(ink, stamp.stage, left, y + lines.length * leading);
  for (const [i, text] of lines.entries()) {
    const at = { x: left, y: y + (lines.length - 1 - i) * leading, room: width, size };
    const look = i === 0 ? { font: ink.strong, color: RED } : { font: ink.plain, color: GREY };
    drawFitting(ink.page, text, at, look);
  }
}

/** Grows the sheet upwards where its margin has no room for a stamp; the trimmed page stays. */
function makeRoom(page: PDFPage, margin: Pt, needed: Pt): void {
  const missing = needed + 2 * AIR - margin;
  if (missing <= 0) return;
  const { x, y, width, height } = page.getMediaBox();
  page.setMediaBox(x, y, width, height + missing);
  page.setCropBox(x, y, width, height + missing);
}

function drawStamp(ink: Ink, stamp: Stamp, { area }: StampLook): void {
  const { page } = ink;
  const sheet = page.getMediaBox();
  const head = sheet.y + sheet.height - area.top;
  const wide = stamp.width ?? area.width;
  makeRoom(page, area.top, heightOf(wide, narrowLines(stamp).length));
  // Nearer to the page than to the edge, which a printer may not reach.
  const y = head + AIR;
  const left = sheet.x + (stamp.left ?? area.left);
  if (wide < NARROW) {
    drawNarrow(ink, stamp, left, y, wide);
    return;
  }
  const right = left + wide;
  drawStage(ink, stamp.stage, left, y);
  const facts = left + FRAME + 9;
  const free = right - facts - FACTS;
  const count = Math.max(0, Math.min(SIGNATURES.length, Math.floor(free / SIGNATURE)));
  const names = count === 0 ? [] : SIGNATURES.slice(-count);
  drawFacts(ink, stamp, facts, y, Math.max(0, right - facts - names.length * SIGNATURE - 8));
  drawSignatures(ink, names, right, y);
}

async function stampOne(source: PDFDocument, stamp: Stamp, look: StampLook): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const [page] = await document.copyPages(source, [stamp.index]);
  if (!page) throw new RangeError(`the proof has no page ${stamp.index}`);
  document.addPage(page);
  document.registerFontkit(fontkit);
  const embed = (bytes: Uint8Array, customName: string): Promise<PDFFont> =>
    document.embedFont(bytes, { subset: true, customName });
  const strong = await embed(look.strong, "BANXIN+StampStrong");
  const plain = await embed(look.plain, "BANXIN+StampPlain");
  // Before the sheet grows: its height is what notes are measured from.
  const { left = look.area.left, width = look.area.width } = stamp;
  drawMarginNotes(page, strong, stamp.notes ?? [], { left, width });
  drawStamp({ page, strong, plain }, stamp, look);
  document.setTitle(`${stamp.title} ${stamp.stage}第${stamp.revision}次`);
  document.setProducer("banxin");
  document.setCreator("banxin");
  document.setCreationDate(look.date);
  document.setModificationDate(look.date);
  return saveProof(document);
}

/**
 * Takes pages out of a proof, one file each, and stamps them above the type area as a newsroom does
 * (小样, 大样, 清样): stage, revision, time, digest, lines to sign on. The same values give the same
 * bytes.
 * @returns the files in the order of `stamps`
 */
export async function stampPages(
  proof: Uint8Array,
  stamps: readonly Stamp[],
  look: StampLook,
): Promise<Uint8Array[]> {
  const source = await PDFDocument.load(proof, { updateMetadata: false });
  const files: Uint8Array[] = [];
  for (const stamp of stamps) files.push(await stampOne(source, stamp, look));
  return files;
}
