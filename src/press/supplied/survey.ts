import { type PDFDict, PDFName, type PDFObject, PDFRawStream } from "pdf-lib";
import { type Operation, readOperations } from "../content-stream.js";
import type { Operand } from "../content-tokens.js";
import { imageEntries } from "../inline-image.js";
import { Budget, LIMITS } from "../separate/job.js";
import {
  asDict,
  asName,
  contentsOf,
  entry,
  items,
  numbers,
  PressTrouble,
  pdfName,
} from "../separate/pdf-objects.js";
import { shadingEnds } from "../separate/shading.js";
import { type AdSpace, adSpace, allPlates, foreignIn, platesOfColour } from "./ad-colours.js";
import { fontTrouble } from "./ad-fonts.js";
import type { FirstPage } from "./first-page.js";
import { paired } from "./paired.js";
import { sampleTrouble } from "./samples.js";
import { unpack } from "./unpack.js";

/** Names that content uses, by their kind, for each dictionary of resources. */
export type UsedNames = ReadonlyMap<PDFDict, ReadonlyMap<string, ReadonlySet<string>>>;

/** What a supplied page is made of, as far as a press asks. */
export interface Survey {
  /** The plates that its text, shapes and shadings stand on. */
  readonly plates: ReadonlySet<string>;
  /** Its pictures of several inks: on which plates they stand, only their samples say. */
  readonly pictures: ReadonlyMap<PDFRawStream, AdSpace>;
  /** Names of fonts that it uses and does not bring. */
  readonly fonts: readonly string[];
  /** Why it cannot be placed as it is, in a short English phrase; absent where it can. */
  readonly trouble?: string;
  readonly used: UsedNames;
  /** Its content, joined and with its saves and restores in pairs; absent where one stream has it so. */
  readonly content?: Uint8Array;
}

const PAINTS = new Set("f F f* B B* b b* S s Tj TJ ' \" Do sh BI".split(" "));
const DEVICE: Readonly<Record<string, string>> = {
  g: "DeviceGray",
  rg: "DeviceRGB",
  k: "DeviceCMYK",
};

const nameOf = (operand: Operand | undefined): string =>
  operand?.type === "name" ? operand.value : "";
const numbersOf = ({ operands }: Operation): number[] =>
  operands.flatMap((operand) => (operand.type === "number" ? [operand.value] : []));

/** The colours of one content stream: what is set, and what nobody has set a colour in yet. */
interface Colours {
  spaces: { fill: AdSpace; stroke: AdSpace };
  /** Plates of a space's first colour, until another is set. */
  waiting: { fill: readonly string[]; stroke: readonly string[] };
}

const GRAY: AdSpace = { kind: "gray" };

/** Where a stream is drawn. */
interface Place {
  readonly resources: PDFDict | undefined;
  readonly path: readonly PDFObject[];
  /** In a soft mask, where colours are no inks. */
  readonly mask: boolean;
}

/** Reads all that a page draws, each stream once. */
export class Surveyor {
  private readonly plates = new Set<string>();
  private readonly pictures = new Map<PDFRawStream, AdSpace>();
  private readonly fonts = new Set<string>();
  private readonly used = new Map<PDFDict, Map<string, Set<string>>>();
  private readonly done = new Set<PDFObject>();
  private readonly budget = new Budget();
  private trouble: string | undefined;

  constructor(private readonly page: FirstPage) {}

  /** @throws PressTrouble, ContentError for what is damaged or has no end */
  survey(): Survey {
    const { dict, hidden } = this.page;
    if (hidden) this.refuse("layers that are switched off");
    const resources = asDict(entry(dict, "Resources"));
    this.own(resources);
    const { parts, joined } = this.pageContent();
    const place = { resources, path: [], mask: false };
    const { stray, open } = this.walk(joined, place);
    this.group(dict);
    const sound = parts === 1 && stray.length === 0 && open === 0;
    return {
      plates: this.plates,
      pictures: this.pictures,
      fonts: [...this.fonts],
      ...(this.trouble === undefined ? {} : { trouble: this.trouble }),
      used: this.used,
      ...(sound ? {} : { content: paired(joined, stray, open) }),
    };
  }

  /** Resources of which nothing is used are known too: what nobody uses is left out. */
  private own(resources: PDFDict | undefined): void {
    if (resources && !this.used.has(resources)) this.used.set(resources, new Map());
  }

  private refuse(what: string): void {
    this.trouble ??= what;
  }

  private pageContent(): { parts: number; joined: Uint8Array } {
    const streams = contentsOf(this.page.dict);
    const pieces = streams.flatMap((stream) => {
      if (!(stream instanceof PDFRawStream)) throw new PressTrouble("a damaged PDF");
      return [this.bytesOf(stream), Uint8Array.of(10)];
    });
    return { parts: streams.length, joined: Buffer.concat(pieces) };
  }

  private bytesOf(stream: PDFRawStream): Uint8Array {
    const bytes = unpack(stream, this.budget.room);
    this.budget.spendContent(bytes.length);
    return bytes;
  }

  /** A resource under its name, noted as used. */
  private resource({ resources }: Place, category: string, name: string): PDFObject | undefined {
    if (!resources) return undefined;
    const own = this.used.get(resources) ?? new Map<string, Set<string>>();
    this.used.set(resources, own);
    own.set(category, (own.get(category) ?? new Set()).add(name));
    const found = asDict(entry(resources, category))?.get(pdfName(name));
    return found && resources.context.lookup(found);
  }

  private ink(space: AdSpace, plates: readonly string[], { mask }: Place): void {
    const foreign = foreignIn(space);
    if (foreign !== undefined) this.refuse(`colours in ${foreign}`);
    if (!mask) for (const plate of plates) this.plates.add(plate);
  }

  private walk(bytes: Uint8Array, place: Place) {
    const colours: Colours = {
      spaces: { fill: GRAY, stroke: GRAY },
      waiting: { fill: ["K"], stroke: ["K"] },
    };
    const stack: Colours["spaces"][] = [];
    const stray: Operation[] = [];
    for (const operation of readOperations(bytes)) {
      this.budget.spendOperation();
      const { operator } = operation;
      if (operator === "q") {
        if (stack.push({ ...colours.spaces }) > 1000) {
          throw new PressTrouble("graphics states nested too deep");
        }
      } else if (operator === "Q") {
        const was = stack.pop();
        if (was) colours.spaces = was;
        else stray.push(operation);
      } else this.step(operation, colours, place);
    }
    return { stray, open: stack.length };
  }

  private step(operation: Operation, colours: Colours, place: Place): void {
    const { operator, operands } = operation;
    if (this.colour(operation, colours, place)) return;
    if (PAINTS.has(operator)) {
      for (const side of ["fill", "stroke"] as const) {
        // Black is what all begins with; it is K's own.
        this.ink(colours.spaces[side], colours.waiting[side], place);
        colours.waiting[side] = [];
      }
    }
    const name = nameOf(operands[0]);
    if (operator === "Do") this.draw(name, place);
    else if (operator === "gs") this.state(this.resource(place, "ExtGState", name), place);
    else if (operator === "Tf") this.font(this.resource(place, "Font", name));
    else if (operator === "sh") this.shading(this.resource(place, "Shading", name), place);
    else if (operator === "BI") this.inline(operation, place);
    else if (operator === "BDC" || operator === "DP") {
      this.resource(place, "Properties", nameOf(operands[1]));
    }
  }

  private spaceOf(name: string, place: Place): AdSpace {
    return adSpace(this.resource(place, "ColorSpace", name) ?? PDFName.of(name));
  }

  private colour(operation: Operation, colours: Colours, place: Place): boolean {
    const { operator, operands } = operation;
    const lower = operator.toLowerCase();
    const side = operator === lower ? "fill" : "stroke";
    const device = DEVICE[lower];
    if (device !== undefined) {
      const space = adSpace(PDFName.of(device));
      this.set(space, platesOfColour(space, numbersOf(operation)), side, colours, place);
    } else if (lower === "cs") {
      const space = this.spaceOf(nameOf(operands[0]), place);
      colours.spaces[side] = space;
      this.ink(space, [], place);
      // The first colour: black, all of an ink, the first of a table.
      const first = space.kind === "indexed" ? platesOfColour(space, [0]) : allPlates(space);
      const black = space.kind === "inks" && space.plates.join("") === "CMYK";
      colours.waiting[side] = black ? ["K"] : first;
    } else if (lower === "sc" || lower === "scn") {
      const space = colours.spaces[side];
      const last = operands.at(-1);
      const under = space.kind === "pattern" ? space.under : undefined;
      if (last?.type === "name") this.pattern(last.value, place);
      const plates = platesOfColour(under ?? space, numbersOf(operation));
      this.set(space, plates, side, colours, place);
    } else return false;
    return true;
  }

  private set(
    space: AdSpace,
    plates: readonly string[],
    side: "fill" | "stroke",
    colours: Colours,
    place: Place,
  ): void {
    colours.spaces[side] = space;
    colours.waiting[side] = [];
    this.ink(space, plates, place);
  }

  /** A stream inside of another: false where it was read before. */
  private enter(object: PDFObject, place: Place): boolean {
    if (place.path.includes(object)) throw new PressTrouble("a form that draws itself");
    if (place.path.length >= LIMITS.depth) {
      throw new PressTrouble(`forms nested more than ${LIMITS.depth} deep`);
    }
    if (this.done.has(object)) return false;
    this.done.add(object);
    this.budget.spendNested();
    return true;
  }

  private nested(stream: PDFRawStream, place: Place): void {
    const { path, mask } = place;
    if (!this.enter(stream, place)) return;
    const resources = asDict(entry(stream.dict, "Resources")) ?? place.resources;
    this.own(resources);
    this.walk(this.bytesOf(stream), { resources, path: [...path, stream], mask });
    this.group(stream.dict);
  }

  private draw(name: string, place: Place): void {
    const object = this.resource(place, "XObject", name);
    if (!(object instanceof PDFRawStream)) return;
    const subtype = asName(entry(object.dict, "Subtype"));
    if (subtype === "Form") this.nested(object, place);
    else if (subtype === "Image") this.image(object, place);
    else this.refuse("a PostScript object");
  }

  private image(stream: PDFRawStream, place: Place): void {
    const { dict } = stream;
    if (String(entry(dict, "ImageMask")) === "true") return;
    const own = entry(dict, "ColorSpace");
    if (!own) {
      this.refuse("a picture in JPEG 2000 whose colours are not stated");
      return;
    }
    const space = adSpace(own);
    const trouble = sampleTrouble(stream, space);
    if (trouble !== undefined) this.refuse(trouble);
    this.ink(space, space.kind === "inks" ? [] : allPlates(space), place);
    if (space.kind === "inks" && !place.mask) this.pictures.set(stream, space);
  }

  private inline({ image }: Operation, place: Place): void {
    if (!image) return;
    const entries = imageEntries(image);
    const mask = entries.get("ImageMask");
    if (mask?.type === "word" && mask.value === "true") return;
    const own = entries.get("ColorSpace");
    const base = own?.type === "array" ? nameOf(own.items[1]) : nameOf(own);
    const filter = JSON.stringify(entries.get("Filter") ?? "");
    if (filter.includes("LZW")) this.refuse("streams packed by LZW");
    const space = this.spaceOf(base, place);
    this.ink(space, allPlates(space), place);
  }

  private pattern(name: string, place: Place): void {
    const object = this.resource(place, "Pattern", name);
    const dict = asDict(object);
    if (!dict) return;
    if (object instanceof PDFRawStream) this.nested(object, place);
    else {
      this.shading(entry(dict, "Shading"), place);
      this.state(entry(dict, "ExtGState"), place);
    }
  }

  private shading(object: PDFObject | undefined, place: Place): void {
    const dict = asDict(object);
    if (!dict) return;
    const space = adSpace(entry(dict, "ColorSpace"));
    const ends = shadingEnds(dict)?.flatMap((colour) => platesOfColour(space, colour));
    this.ink(space, ends ?? allPlates(space), place);
    const ground = numbers(entry(dict, "Background"));
    if (ground.length > 0) this.ink(space, platesOfColour(space, ground), place);
  }

  /** A halftone may bring a transfer function of its own, that of several inks one for each (10.5). */
  private halftone(object: PDFObject | undefined): void {
    const dict = asDict(object);
    if (!dict) return;
    for (const one of [dict, ...dict.keys().map((key) => asDict(dict.lookup(key)))]) {
      const own = one && entry(one, "TransferFunction");
      if (own && asName(own) !== "Identity") this.refuse("a transfer function");
    }
  }

  /** Transfer functions and named halftones are barred (ISO 15930-7, 6.2); those that do nothing go. */
  private transfer(dict: PDFDict): void {
    for (const key of ["TR", "TR2", "HTP"]) {
      const value = entry(dict, key);
      if (!value) continue;
      const name = asName(value);
      if (name !== "Identity" && name !== "Default") this.refuse("a transfer function");
      dict.delete(PDFName.of(key));
    }
  }

  private state(object: PDFObject | undefined, place: Place): void {
    const dict = asDict(object);
    if (!dict || this.done.has(dict)) return;
    this.done.add(dict);
    this.transfer(dict);
    this.halftone(entry(dict, "HT"));
    this.font(items(entry(dict, "Font"))[0]);
    const mask = asDict(entry(dict, "SMask"));
    if (!mask) return;
    this.transfer(mask);
    const group = entry(mask, "G");
    if (group instanceof PDFRawStream) this.nested(group, { ...place, mask: true });
  }

  private font(object: PDFObject | undefined): void {
    const dict = asDict(object);
    if (!dict || this.done.has(dict)) return;
    this.done.add(dict);
    const found = fontTrouble(dict);
    if (found === "Type 3") this.refuse("a Type 3 font");
    else if (found !== undefined) this.fonts.add(found);
  }

  private group(dict: PDFDict): void {
    const group = asDict(entry(dict, "Group"));
    const own = group && entry(group, "CS");
    if (!group || !own) return;
    const space = adSpace(own);
    const foreign = foreignIn(space);
    if (foreign !== undefined) this.refuse(`a transparency group in ${foreign}`);
    else {
      const plain = space.kind === "gray" ? "DeviceGray" : "DeviceCMYK";
      group.set(PDFName.of("CS"), PDFName.of(plain));
    }
  }
}

/** @throws PressTrouble, ContentError for content that is damaged or has no end */
export const survey = (page: FirstPage): Survey => new Surveyor(page).survey();
