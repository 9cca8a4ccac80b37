import { type PDFContext, type PDFDict, PDFName, type PDFObject, PDFRef } from "pdf-lib";
import { asDict, entry, pdfName } from "./pdf-objects.js";

/** A kind of resource, as its dictionary is called (ISO 32000-1, 7.8.3). */
export type Category =
  | "ColorSpace"
  | "ExtGState"
  | "Font"
  | "Pattern"
  | "Properties"
  | "Shading"
  | "XObject";

/**
 * The resources of a content stream, old and new. What is written anew gets a dictionary of its own that
 * holds only what it uses, so that nothing in other colours stays in the file unseen.
 */
export class Resources {
  private readonly used = new Map<Category, Map<string, PDFObject>>();

  constructor(
    readonly context: PDFContext,
    readonly source: PDFDict | undefined,
  ) {}

  /** A resource as it was: its reference, or itself where it has none. */
  old(category: Category, name: string): PDFObject | undefined {
    return asDict(entry(this.source, category))?.get(pdfName(name));
  }

  /** Uses a resource under its name, or under a new one where that is taken; says which. */
  use(category: Category, name: string, object: PDFObject): string {
    const names = this.used.get(category) ?? new Map<string, PDFObject>();
    this.used.set(category, names);
    let free = name;
    for (let n = 1; names.has(free) && names.get(free) !== object; n++) free = `${name}-${n}`;
    names.set(free, object);
    return free;
  }

  /** Uses a resource as it was; nothing happens where there is none of that name. */
  keep(category: Category, name: string): void {
    const object = this.old(category, name);
    if (object) this.use(category, name, object);
  }

  /** The dictionary of all that was used. */
  toDict(): PDFDict {
    const dict = this.context.obj({}) as PDFDict;
    for (const [category, names] of [...this.used].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const inner = this.context.obj({}) as PDFDict;
      for (const [name, object] of names) inner.set(pdfName(name), object);
      dict.set(PDFName.of(category), inner);
    }
    return dict;
  }
}

/** A key for an object that is the same for each of its uses. */
export function identity(object: PDFObject, known: Map<PDFObject, number>): string {
  if (object instanceof PDFRef) return object.toString();
  const number = known.get(object) ?? known.size;
  known.set(object, number);
  return `direct ${number}`;
}
