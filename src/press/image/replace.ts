import { type PDFContext, type PDFDict, PDFName, type PDFObject, PDFRawStream } from "pdf-lib";
import type { SheetName } from "../../edition/index.js";
import type { Pt } from "../../units.js";
import type { PageInks } from "../colour/colour-map.js";
import { spotAndBlackSpace, spotSpace } from "../separate/ink-objects.js";
import type { Job } from "../separate/job.js";
import { changed, PressTrouble } from "../separate/pdf-objects.js";
import { convertImage, type ImageRules } from "./convert.js";
import { type PressImage, type SourceImage, sourceImage } from "./source-image.js";

/**
 * Gives an image's replacement, made from its original or kept from another time; undefined where banxin
 * shall convert what the page has.
 */
export type ReplaceImage = (
  image: SourceImage,
  on: OnPage,
) => Promise<PressImage | OwnObject | undefined>;

/** The page on which a picture stands. */
export interface OnPage {
  readonly page: SheetName;
  readonly inks: PageInks;
  /** Its plates: C, M, Y, K or names of spot inks. */
  readonly plates: readonly string[];
  /** What stands there, where somebody knows: a photo or an advertiser's file as it is named. */
  readonly element?: string;
}

/** A page's name, and what stands at a place in its file's coordinates. */
export interface Where {
  readonly page: SheetName;
  readonly elementAt?: (x: Pt, y: Pt) => string | undefined;
}

/** What takes a picture's place as it is: an image, or a form that fills the unit square as images do. */
export interface OwnObject {
  readonly object: (context: PDFContext) => PDFRawStream;
}

function spaceOf(job: Job, { space }: PressImage): PDFObject {
  if (typeof space === "string") return PDFName.of(space);
  const make = space.black ? spotAndBlackSpace : spotSpace;
  return make(job, space.name, space.cmyk);
}

function imageStream(job: Job, old: PDFDict, image: PressImage): PDFRawStream {
  const { context } = old;
  const inverted = image.space === "DeviceCMYK" ? [1, 0, 1, 0, 1, 0, 1, 0] : [1, 0];
  const dict = changed(old, {
    Width: context.obj(image.width),
    Height: context.obj(image.height),
    ColorSpace: spaceOf(job, image),
    BitsPerComponent: context.obj(8),
    Filter: PDFName.of(image.filter),
    Length: context.obj(image.data.length),
    Decode: image.inverted ? context.obj(inverted) : undefined,
    DecodeParms: undefined,
    ColorTransform: undefined,
    Interpolate: undefined,
    Intent: undefined,
  });
  return PDFRawStream.of(dict, image.data);
}

/** Which plates an image prints on, as far as its colour space says. */
function platesOf(space: PressImage["space"] | SourceImage["space"]["kind"]): readonly string[] {
  if (typeof space !== "string") return [space.name];
  return space === "DeviceCMYK" || space === "cmyk" ? ["C", "M", "Y"] : [];
}

/**
 * Puts the pictures of a page into print colours, in the order in which the page shows them. Gray ones
 * stay as they are, CMYK ones where the page has the inks.
 */
export async function replaceImages(
  job: Job,
  rules: ImageRules,
  replace: ReplaceImage | undefined,
  { page, elementAt }: Where,
): Promise<void> {
  const { plates, inks } = job.map;
  for (const use of job.images.values()) {
    const { ref, name, place } = use;
    const stream = job.context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) continue;
    const part = `image ${name}`;
    const image = sourceImage(stream, use);
    const [left, top] = place;
    const element = elementAt?.(left + use.width / 2, top - use.height / 2);
    const on = { page, inks, plates, ...(element === undefined ? {} : { element }) };
    const own = await replace?.(image, on);
    if (own && "object" in own) {
      // In its own inks: whoever gave it has looked at them.
      job.context.assign(ref, own.object(job.context));
      continue;
    }
    const outside = platesOf(own?.space ?? image.space.kind).filter((p) => !plates.includes(p));
    if (own || image.space.kind === "cmyk" || image.space.kind === "gray") {
      for (const plate of use.mask ? [] : outside) {
        job.findings.outside(plate, inks, part, place);
      }
      if (own) job.context.assign(ref, imageStream(job, stream.dict, own));
      else if (image.space.kind === "gray") {
        // Without a profile, which belongs to a screen.
        stream.dict.set(PDFName.of("ColorSpace"), PDFName.of("DeviceGray"));
      }
      continue;
    }
    try {
      const gray = { ...rules, table: undefined, red: undefined };
      const made = await convertImage(image, use.mask ? gray : rules);
      job.context.assign(ref, imageStream(job, stream.dict, made));
    } catch (error) {
      if (!(error instanceof PressTrouble)) throw error;
      job.findings.image(error.message, part, place);
    }
  }
}
