import { readFile } from "node:fs/promises";
import type { PDFContext, PDFRawStream } from "pdf-lib";
import { type Code, type Diagnostic, diagnose, type Facts } from "../../diagnostics/index.js";
import { type PhotoFile, sha256 } from "../../edition/index.js";
import { ContentError } from "../content-tokens.js";
import type { OnPage, OwnObject } from "../image/replace.js";
import { PressTrouble } from "../separate/pdf-objects.js";
import { firstPage } from "./first-page.js";
import { imagePlates } from "./image-plates.js";
import { cmykPicture, imageObject, pictureKind, picturePlates } from "./picture.js";
import { pageForm, placeForm, placeImage } from "./place.js";
import { survey } from "./survey.js";
import { prune, tidy } from "./tidy.js";

/** A supplied file that was opened: how it is put on a page, or what stands against it. */
interface Opened {
  /** Absent where the page's own picture, in print colours, must do. */
  readonly object?: (context: PDFContext) => PDFRawStream;
  /** The plates that it stands on; asked for where a page lacks one. */
  readonly plates: () => Promise<readonly string[]>;
}

const NOTHING: Opened = { plates: async () => [] };
const LOCKED = "it is encrypted";
const ALL = ["C", "M", "Y", "K"];

/** Why a file could not be taken as it is, in a short English phrase. */
function why(error: unknown): string {
  if (error instanceof PressTrouble) return error.message;
  return error instanceof ContentError ? "damaged content" : "a damaged file";
}

/** The files that advertisers supplied, each read once and put on pages as it is (ISO 15930-7 permitting). */
export class SuppliedFiles {
  private readonly opened = new Map<string, Promise<Opened>>();
  private readonly said = new Set<string>();
  /** Grows with use. */
  readonly diagnostics: Diagnostic[] = [];

  private say(photo: PhotoFile, code: Code, facts: Facts = {}): void {
    if (!photo.supplied) return;
    const { name: file, place } = photo.supplied;
    const key = JSON.stringify([code, file, facts]);
    if (this.said.has(key)) return;
    this.said.add(key);
    this.diagnostics.push(diagnose(code, { file, ...facts }, place));
  }

  /**
   * What stands on a page for an advertiser's file: itself, where it comes in inks that the page has;
   * undefined where the page's picture of it, converted, must do. Why is said.
   */
  async on({ inks, page, plates }: OnPage, photo: PhotoFile): Promise<OwnObject | undefined> {
    const known = this.opened.get(photo.path) ?? this.open(photo);
    this.opened.set(photo.path, known);
    const { object, plates: ask } = await known;
    if (!object) return undefined;
    const used = ALL.every((plate) => plates.includes(plate)) && !photo.pdf ? [] : await ask();
    const outside = used.filter((plate) => !plates.includes(plate));
    for (const ink of outside) this.say(photo, "BX6054", { page, inks, ink });
    return outside.length > 0 ? undefined : { object };
  }

  private async open(photo: PhotoFile): Promise<Opened> {
    try {
      const bytes = await readFile(photo.path);
      // A file that was changed meanwhile is told where its picture is made.
      if (sha256(bytes) !== photo.sha256) return NOTHING;
      return photo.pdf ? this.openPdf(photo, bytes) : await this.openPicture(photo, bytes);
    } catch (error) {
      const reason = why(error);
      if (reason === LOCKED) this.say(photo, "BX6055", { reason });
      else if (photo.pdf) this.say(photo, "BX6052", { reason });
      // Of a picture that is damaged or gone, those who convert it will tell.
      else if (error instanceof PressTrouble) this.say(photo, "BX6052", { reason });
      return NOTHING;
    }
  }

  private openPdf(photo: PhotoFile, bytes: Uint8Array): Opened {
    const page = firstPage(bytes);
    const found = survey(page);
    for (const font of found.fonts) this.say(photo, "BX6053", { font });
    if (found.trouble !== undefined) {
      this.say(photo, "BX6052", { reason: found.trouble });
      return NOTHING;
    }
    if (found.fonts.length > 0) return NOTHING;
    prune(found.used);
    const form = pageForm(page, found);
    tidy(form);
    return {
      object: (context) => placeForm(context, form),
      plates: async () => {
        const plates = new Set(found.plates);
        for (const [picture, space] of found.pictures) {
          for (const plate of await imagePlates(picture, space)) plates.add(plate);
        }
        return [...plates].sort();
      },
    };
  }

  private async openPicture(photo: PhotoFile, bytes: Uint8Array): Promise<Opened> {
    const { kind, bits } = await pictureKind(bytes);
    if (kind === "rgb") this.say(photo, "BX6051");
    if (kind !== "cmyk") return NOTHING;
    const picture = await cmykPicture(bytes);
    if (bits !== 8) this.say(photo, "BX6056", { bits });
    return {
      object: (context) => placeImage(context, imageObject(context, picture), picture.matrix),
      plates: () => picturePlates(bytes),
    };
  }
}
