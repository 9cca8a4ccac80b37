import type { PDFFont, PDFPage } from "pdf-lib";
import { PDFDict, PDFName, type PDFRef } from "pdf-lib";
import { mmToPt, type Pt } from "../../units.js";
import type { Cmyk } from "../colour/ink.js";
import { inkName } from "../separate/pdf-objects.js";

/** What the marks around a page say, and on which plates they stand. */
export interface MarkFacts {
  /** C, M, Y, K or the name of a spot ink. */
  readonly plates: readonly string[];
  /** Tone of spot inks on screens. */
  readonly spot: Cmyk;
  /** Paper, date, page, build. */
  readonly slug: string;
}

interface Box {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

const HAIR: Pt = 0.25;
/** Crop marks keep off the bleed, and end before the sheet does. */
const OFF: Pt = mmToPt(3);
const CROP: Pt = mmToPt(6);
/** The ring of a registration mark, and its cross. */
const RING: Pt = mmToPt(1.5);
const CROSS: Pt = mmToPt(2.5);
/** Middle of registration marks, slug and colour bar, outside of the bleed. */
const MIDDLE: Pt = mmToPt(6);
const PATCH: Pt = mmToPt(5);
const SLUG = 7;
/** A circle's quarter as a Bézier curve. */
const ROUND = 0.5523;

const PROCESS = ["C", "M", "Y", "K"];
/** What the four process inks are called in the trade. */
const NAMES: Readonly<Record<string, string>> = { C: "青", M: "品红", Y: "黄", K: "黑" };
/** Inks that a printer looks at as they lie over each other. */
const TRAPS = [
  ["M", "Y"],
  ["C", "Y"],
  ["C", "M"],
] as const;
/** A gray of three inks, that of black alone beside it: where they differ, the inks are out of balance. */
const BALANCE = { gray: [0.3, 0.24, 0.24, 0], black: 0.3 } as const;

const n = (value: number): string => String(Math.round(value * 1000) / 1000);
const line = (x1: Pt, y1: Pt, x2: Pt, y2: Pt): string =>
  `${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l S`;

/** Sets the ink for strokes and fills: so much of each of the plates. */
class Inks {
  private readonly spots: readonly string[];
  constructor(private readonly plates: readonly string[]) {
    this.spots = plates.filter((plate) => !PROCESS.includes(plate));
  }

  private process(share: number, of: readonly string[]): string {
    const values = PROCESS.map((plate) => (of.includes(plate) ? share : 0)).join(" ");
    return `${values} k ${values} K`;
  }

  private spot(name: string, share: number): string {
    const key = `/BanxinSpot${this.spots.indexOf(name)}`;
    return `${key} cs ${share} scn ${key} CS ${share} SCN`;
  }

  /** What is drawn on every plate: once in the process inks, then over it in each spot ink. */
  onAll(drawing: string): string {
    const process = this.plates.filter((plate) => PROCESS.includes(plate));
    return [
      ...(process.length > 0 ? [`${this.process(1, process)} ${drawing}`] : []),
      ...this.spots.map((name) => `${this.spot(name, 1)} ${drawing}`),
    ].join("\n");
  }

  /** So much of each process ink. */
  of(shares: readonly number[]): string {
    return `${shares.join(" ")} k`;
  }

  on(plate: string, share: number): string {
    return PROCESS.includes(plate) ? this.process(share, [plate]) : this.spot(plate, share);
  }
}

/** Two hairlines at each corner, which would meet at the corner of the trimmed page. */
function cropMarks(trim: Box, bleed: Pt): string {
  const [near, far] = [Math.max(OFF, bleed + 1), bleed + OFF + CROP];
  const [left, right] = [trim.x, trim.x + trim.width];
  const [bottom, top] = [trim.y, trim.y + trim.height];
  const across = [bottom, top].flatMap((y) => [
    line(left - far, y, left - near, y),
    line(right + near, y, right + far, y),
  ]);
  const upright = [left, right].flatMap((x) => [
    line(x, bottom - far, x, bottom - near),
    line(x, top + near, x, top + far),
  ]);
  return [...across, ...upright].join("\n");
}

/** A ring with a cross in the middle of each side. */
function registrationMarks(trim: Box, bleed: Pt): string {
  const off = bleed + MIDDLE;
  const [middle, centre] = [trim.x + trim.width / 2, trim.y + trim.height / 2];
  const at: readonly (readonly [Pt, Pt])[] = [
    [middle, trim.y - off],
    [middle, trim.y + trim.height + off],
    [trim.x - off, centre],
    [trim.x + trim.width + off, centre],
  ];
  return at.map(([x, y]) => registrationMark(x, y)).join("\n");
}

function registrationMark(x: Pt, y: Pt): string {
  const [r, c] = [RING, RING * ROUND];
  const curve = (...points: readonly number[]): string => `${points.map(n).join(" ")} c`;
  return [
    line(x - CROSS, y, x + CROSS, y),
    line(x, y - CROSS, x, y + CROSS),
    `${n(x + r)} ${n(y)} m`,
    curve(x + r, y + c, x + c, y + r, x, y + r),
    curve(x - c, y + r, x - r, y + c, x - r, y),
    curve(x - r, y - c, x - c, y - r, x, y - r),
    `${curve(x + c, y - r, x + r, y - c, x + r, y)} S`,
  ].join(" ");
}

/** The inks of the bar's patches: solids, two inks over each other, tones of each ink, gray balance. */
function patchInks(plates: readonly string[], inks: Inks): string[] {
  const colour = PROCESS.every((plate) => plates.includes(plate));
  const over = TRAPS.map((pair) => PROCESS.map((plate) => (pair.includes(plate as never) ? 1 : 0)));
  return [
    ...plates.map((plate) => inks.on(plate, 1)),
    ...(colour ? over.map((shares) => inks.of(shares)) : []),
    ...plates.flatMap((plate) => [0.75, 0.5, 0.25].map((share) => inks.on(plate, share))),
    ...(colour ? [inks.of(BALANCE.gray), inks.on("K", BALANCE.black)] : []),
  ];
}

/** The colour bar in the upper half of the right side. */
function colourBar(trim: Box, bleed: Pt, { plates }: MarkFacts, inks: Inks): string {
  const patches = patchInks(plates, inks);
  const room = trim.height / 2 - CROSS - 2 * PATCH;
  const size = Math.min(PATCH, room / patches.length);
  const x = trim.x + trim.width + bleed + MIDDLE - size / 2;
  const top = trim.y + trim.height - PATCH;
  return patches
    .map((ink, i) => `${ink} ${n(x)} ${n(top - (i + 1) * size)} ${n(size)} ${n(size)} re f`)
    .join("\n");
}

/** The slug line upwards in the lower half of the left side, and each plate's name on that plate alone. */
function slugLine(
  trim: Box,
  bleed: Pt,
  facts: MarkFacts,
  inks: Inks,
  { key, font }: { readonly key: string; readonly font: PDFFont },
): string {
  const parts: readonly (readonly [text: string, ink: (drawing: string) => string])[] = [
    [`${facts.slug}　`, (drawing) => inks.onAll(drawing)],
    ...facts.plates.map((plate) => {
      const ink = (drawing: string): string => `${inks.on(plate, 1)} ${drawing}`;
      return [`${NAMES[plate] ?? plate}版　`, ink] as const;
    }),
  ];
  const width = (text: string, size: number): Pt => font.widthOfTextAtSize(text, size);
  const whole = parts.reduce((sum, [text]) => sum + width(text, SLUG), 0);
  const room = trim.height / 2 - CROSS - 2 * PATCH;
  const size = SLUG * Math.min(1, room / whole);
  const x = trim.x - bleed - MIDDLE + size * 0.37;
  let y = trim.y + PATCH;
  const drawn = parts.map(([text, ink]) => {
    const at = `0 1 -1 0 ${n(x)} ${n(y)} Tm`;
    y += width(text, size);
    return ink(`BT ${key} ${n(size)} Tf ${at} ${font.encodeText(text)} Tj ET`);
  });
  return drawn.join("\n");
}

/** Adds entries to a category of the page's resources. */
function addResources(page: PDFPage, category: string, entries: Readonly<Record<string, PDFRef>>) {
  const resources = page.node.Resources() ?? page.doc.context.obj({});
  const key = PDFName.of(category);
  const known = resources.lookupMaybe(key, PDFDict) ?? page.doc.context.obj({});
  for (const [name, ref] of Object.entries(entries)) known.set(PDFName.of(name), ref);
  resources.set(key, known);
}

/**
 * Draws crop marks, registration marks, colour bar and slug line around a page whose boxes are set, in its
 * own plates: on a black page nothing but black. All of it stands outside of the BleedBox.
 */
export function drawMarks(page: PDFPage, font: PDFFont, facts: MarkFacts): void {
  const { context } = page.doc;
  const trim = page.getTrimBox();
  const bleed = trim.x - page.getBleedBox().x;
  const inks = new Inks(facts.plates);
  page.node.normalize();
  const spots = facts.plates.filter((plate) => !PROCESS.includes(plate));
  const spaces = spots.map((name, i) => {
    const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...facts.spot], N: 1 };
    const space = context.obj([
      PDFName.of("Separation"),
      inkName(name),
      PDFName.of("DeviceCMYK"),
      tint,
    ]);
    return [`BanxinSpot${i}`, context.register(space)] as const;
  });
  const over = context.register(context.obj({ Type: "ExtGState", OP: true, op: true, OPM: 1 }));
  addResources(page, "ColorSpace", Object.fromEntries(spaces));
  addResources(page, "ExtGState", { BanxinOver: over });
  const key = page.node.newFontDictionary(font.name, font.ref).toString();
  const content = [
    `q /BanxinOver gs ${HAIR} w`,
    inks.onAll(cropMarks(trim, bleed)),
    inks.onAll(registrationMarks(trim, bleed)),
    colourBar(trim, bleed, facts, inks),
    slugLine(trim, bleed, facts, inks, { key, font }),
    "Q",
  ].join("\n");
  page.node.addContentStream(context.register(context.flateStream(content)));
}
