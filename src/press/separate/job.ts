import type { PDFContext, PDFObject, PDFRef } from "pdf-lib";
import { type Diagnostic, diagnose } from "../../diagnostics/index.js";
import type { SheetName } from "../../edition/index.js";
import { type Pt, ptToMm, round } from "../../units.js";
import type { ColourMap } from "../colour/colour-map.js";
import type { Paint } from "./graphics-state.js";
import { PressTrouble } from "./pdf-objects.js";

/** A place on the page in points, from the lower left as PDF counts. */
export type Place = readonly [x: Pt, y: Pt];

/** Where the page lies in its file's coordinates, and what it is called. */
export interface Sheet {
  readonly page: SheetName;
  readonly left: Pt;
  readonly top: Pt;
  /** What stands at a place, in mm from the page's top left; absent where nobody knows. */
  readonly nameAt?: (x: number, y: number) => string | undefined;
}

/** Of one kind of complaint only so many are told: one wrong colour can be everywhere. */
export const SAID = 10;

/** Collects what the press has to say, each thing once for each element. */
export class Findings {
  private readonly said = new Map<string, number>();
  readonly diagnostics: Diagnostic[] = [];

  constructor(private readonly sheet: Sheet) {}

  private add(
    code: "BX6021" | "BX6022" | "BX6023",
    facts: Readonly<Record<string, string>>,
    part: string,
    [left, bottom]: Place,
  ): void {
    const x = round(ptToMm(left - this.sheet.left), 1);
    const y = round(ptToMm(this.sheet.top - bottom), 1);
    const element = this.sheet.nameAt?.(x, y);
    const name = element === undefined ? part : `${part} (${element})`;
    const key = JSON.stringify([code, facts, name]);
    const count = this.said.get(code) ?? 0;
    if (this.said.has(key) || count >= SAID) return;
    this.said.set(key, 1).set(code, count + 1);
    this.diagnostics.push(diagnose(code, { page: this.sheet.page, ...facts, x, y, element: name }));
  }

  /** Something that a press does not take. */
  refuse(what: string, part: string, place: Place): void {
    this.add("BX6021", { what }, part, place);
  }

  /** A plate that the page does not have. */
  outside(plate: string, inks: string, part: string, place: Place): void {
    this.add("BX6022", { ink: plate, inks }, part, place);
  }

  /** A picture that cannot be brought into print colours. */
  image(reason: string, part: string, place: Place): void {
    this.add("BX6023", { reason }, part, place);
  }
}

/** An image XObject with where and how large it is placed. */
export interface ImageUse {
  readonly ref: PDFRef;
  readonly name: string;
  readonly place: Place;
  /** The largest of its sizes, in points. */
  width: Pt;
  height: Pt;
  /** Whether it is part of a soft mask, where gray is no ink. */
  readonly mask: boolean;
}

/** Limits that no page of a newspaper comes near, and that keep a hostile file bounded. */
export const LIMITS = {
  /** Bytes of all content streams, unpacked. */
  content: 64_000_000,
  operations: 2_000_000,
  /** Forms and patterns rewritten, each for each way in which it is used. */
  nested: 2_000,
  depth: 28,
} as const;

/** Counts what a page costs. */
export class Budget {
  private content = 0;
  private operations = 0;
  private nested = 0;

  /** @param forms and patterns at most: those that are made anew cost more than those that are only read */
  constructor(private readonly forms: number = LIMITS.nested) {}

  /** Bytes that content may still have. */
  get room(): number {
    return Math.max(1, LIMITS.content - this.content);
  }

  spendContent(bytes: number): void {
    this.content += bytes;
    if (this.content > LIMITS.content) {
      throw new PressTrouble(`more than ${LIMITS.content / 1e6} MB of content`);
    }
  }

  spendOperation(): void {
    if (++this.operations > LIMITS.operations) {
      throw new PressTrouble(`more than ${LIMITS.operations / 1e6} million operators`);
    }
  }

  spendNested(): void {
    if (++this.nested > this.forms) {
      throw new PressTrouble(`more than ${this.forms} forms and patterns`);
    }
  }
}

/** A shading in print colours, or as it was where it is refused. */
export interface PressShading {
  readonly shading: PDFObject;
  readonly paint: Paint;
}

/** All that the parts of one page's separation share. */
export interface Job {
  readonly context: PDFContext;
  readonly map: ColourMap;
  readonly findings: Findings;
  readonly budget: Budget;
  /** Images by their references, in the order in which they come. */
  readonly images: Map<PDFRef, ImageUse>;
  /** Numbers for objects that have no reference. */
  readonly direct: Map<PDFObject, number>;
  /** Shadings that were brought into print colours, by what they were. */
  readonly shadings: Map<string, PressShading>;
  /** Objects of this page's own making, by what they are. */
  readonly made: Map<string, PDFRef>;
}

/** An object that is made once for each page. */
export function madeOnce(job: Job, key: string, make: () => PDFObject): PDFRef {
  const ref = job.made.get(key) ?? job.context.register(make());
  job.made.set(key, ref);
  return ref;
}
