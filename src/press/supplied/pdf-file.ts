import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from "pdf-lib";
import { isSpace } from "../content-tokens.js";
import { asName, asNumber, entry, numbers, PressTrouble } from "../separate/pdf-objects.js";
import { SyntaxReader } from "./pdf-syntax.js";
import { unpack } from "./unpack.js";

/** Where an object stands: at an offset, or in an object stream as the n-th of it. */
type Entry = { readonly at: number } | { readonly inside: number; readonly index: number };

const LIMITS = {
  /** Tables of objects: one for each time that a file was changed. */
  tables: 500,
  /** Objects in the tables. A magazine of 10,000 pages has some hundred thousand. */
  entries: 2_000_000,
  /** Bytes that one table or object stream unpacks to, and all together. */
  packed: 64_000_000,
  total: 200_000_000,
  /** Where `startxref` is looked for, in bytes from the end. */
  tail: 4096,
} as const;

const LOCKED = "it is encrypted";
const damaged = (): PressTrouble => new PressTrouble("a damaged PDF");

/**
 * A foreign PDF, read object by object as its tables say (ISO 32000-1, 7.5): of a file of 10,000 pages only
 * what is asked for is looked at. Nothing is repaired: what lies about itself is refused. Each step is
 * bounded, in time by the limits of SyntaxReader, in memory by those above.
 */
export class PdfFile {
  /** Objects that were read, under their numbers in the file. */
  readonly context = PDFContext.create();
  readonly trailer: PDFDict;
  private readonly entries = new Map<number, Entry>();
  private readonly streams = new Map<number, ReadonlyMap<number, number>>();
  private readonly unpacked = new Map<number, SyntaxReader>();
  private readonly syntax: SyntaxReader;
  private readonly reading = new Set<number>();
  private room: number = LIMITS.total;

  /** @throws PressTrouble where it is damaged or encrypted */
  constructor(private readonly bytes: Uint8Array) {
    this.syntax = new SyntaxReader(bytes, this.context);
    this.trailer = this.tables();
    if (this.trailer.has(PDFName.of("Encrypt"))) throw new PressTrouble(LOCKED);
  }

  /** Follows the tables from the newest to the oldest; what the newer ones say counts. */
  private tables(): PDFDict {
    const tail = Buffer.from(this.bytes.subarray(Math.max(0, this.bytes.length - LIMITS.tail)));
    const found = tail.lastIndexOf("startxref", undefined, "latin1");
    if (found < 0) throw damaged();
    this.syntax.at = this.bytes.length - tail.length + found + "startxref".length;
    const seen = new Set<number>();
    let newest: PDFDict | undefined;
    const waiting = [this.syntax.integer()];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (seen.has(next)) continue;
      if (seen.add(next).size > LIMITS.tables) throw damaged();
      const trailer = this.table(next);
      newest ??= trailer;
      // A hybrid file's second table goes before the older ones (7.5.8.4).
      for (const key of ["XRefStm", "Prev"]) {
        const at = asNumber(trailer.get(PDFName.of(key)));
        if (at !== undefined) waiting.push(at);
      }
    }
    if (!newest) throw damaged();
    return newest;
  }

  private note(number: number, place: Entry | undefined): void {
    if (this.entries.has(number)) return;
    this.entries.set(number, place ?? { at: -1 });
    if (this.entries.size > LIMITS.entries) throw damaged();
  }

  private table(at: number): PDFDict {
    const { syntax } = this;
    if (!(at >= 0 && at < this.bytes.length)) throw damaged();
    syntax.at = at;
    if (!syntax.take("xref")) return this.tableStream(at);
    while (!syntax.take("trailer")) {
      const [first, count] = [syntax.integer(), syntax.integer()];
      for (let i = 0; i < count; i++) {
        const [offset] = [syntax.integer(), syntax.integer()];
        if (syntax.take("n")) this.note(first + i, { at: offset });
        else if (syntax.take("f")) this.note(first + i, undefined);
        else throw damaged();
      }
    }
    const trailer = syntax.object();
    if (!(trailer instanceof PDFDict)) throw damaged();
    return trailer;
  }

  /** A table in a stream (7.5.8): rows of three numbers of so many bytes each. */
  private tableStream(at: number): PDFDict {
    const stream = this.indirect(at);
    if (!(stream instanceof PDFRawStream)) throw damaged();
    if (asName(entry(stream.dict, "Type")) !== "XRef") throw damaged();
    if (stream.dict.has(PDFName.of("Encrypt"))) throw new PressTrouble(LOCKED);
    const [a = -1, b = -1, c = -1] = numbers(entry(stream.dict, "W"));
    const row = a + b + c;
    if (!(a >= 0 && b > 0 && c >= 0 && row <= 24)) throw damaged();
    const bytes = Buffer.from(this.spend(unpack(stream, LIMITS.packed)));
    const own = numbers(entry(stream.dict, "Index"));
    const index = own.length > 0 ? own : [0, asNumber(entry(stream.dict, "Size")) ?? 0];
    const field = (from: number, size: number): number => {
      let value = 0;
      for (let i = 0; i < size; i++) value = value * 256 + (bytes[from + i] ?? 0);
      return value;
    };
    let from = 0;
    for (let i = 0; i + 1 < index.length; i += 2) {
      const [first = 0, count = 0] = index.slice(i, i + 2);
      for (let k = 0; k < count && from + row <= bytes.length; k++, from += row) {
        const kind = a === 0 ? 1 : field(from, a);
        const [second, third] = [field(from + a, b), field(from + a + b, c)];
        if (kind === 1) this.note(first + k, { at: second });
        else if (kind === 2) this.note(first + k, { inside: second, index: third });
        else this.note(first + k, undefined);
      }
    }
    return stream.dict;
  }

  private spend(bytes: Uint8Array): Uint8Array {
    this.room -= bytes.length;
    if (this.room < 0) throw new PressTrouble(`more than ${LIMITS.total / 1e6} MB unpacked`);
    return bytes;
  }

  /** The object at an offset. @param number that it must have */
  private indirect(at: number, number?: number): PDFObject {
    const { syntax } = this;
    if (!(at >= 0 && at < this.bytes.length)) throw damaged();
    syntax.at = at;
    const own = syntax.integer();
    syntax.integer();
    if (!syntax.take("obj") || (number !== undefined && own !== number)) throw damaged();
    const object = syntax.object();
    if (!(object instanceof PDFDict) || !syntax.take("stream")) return object;
    if (this.bytes[syntax.at] === 13) syntax.at++;
    if (this.bytes[syntax.at] === 10) syntax.at++;
    return this.stream(object, syntax.at);
  }

  private stream(dict: PDFDict, start: number): PDFRawStream {
    const stated = dict.get(PDFName.of("Length"));
    const length = asNumber(stated instanceof PDFRef ? this.get(stated) : stated);
    if (length === undefined || length < 0 || start + length > this.bytes.length) throw damaged();
    this.syntax.at = start + length;
    while (isSpace(this.bytes[this.syntax.at])) this.syntax.at++;
    if (!this.syntax.take("endstream")) throw damaged();
    return PDFRawStream.of(dict, this.bytes.subarray(start, start + length));
  }

  /**
   * An object by its reference; undefined where the file has none.
   * @throws PressTrouble where something else stands in its place
   */
  get(ref: PDFRef): PDFObject | undefined {
    const known = this.context.lookup(ref);
    if (known) return known;
    const place = this.entries.get(ref.objectNumber);
    if (!place || ("at" in place && place.at < 0)) return undefined;
    if (this.reading.has(ref.objectNumber)) throw damaged();
    this.reading.add(ref.objectNumber);
    const object =
      "at" in place
        ? this.indirect(place.at, ref.objectNumber)
        : this.packedObject(place.inside, ref.objectNumber);
    this.reading.delete(ref.objectNumber);
    if (object) this.context.assign(ref, object);
    return object;
  }

  /** Where the objects of an object stream begin (7.5.7). */
  private packedPlaces(number: number): ReadonlyMap<number, number> {
    const known = this.streams.get(number);
    if (known) return known;
    const place = this.entries.get(number);
    if (!place || !("at" in place)) throw damaged();
    const stream = this.get(PDFRef.of(number));
    if (!(stream instanceof PDFRawStream)) throw damaged();
    const value = (key: string): number => {
      const found = stream.dict.get(PDFName.of(key));
      return asNumber(found instanceof PDFRef ? this.get(found) : found) ?? -1;
    };
    const [count, first] = [value("N"), value("First")];
    const bytes = this.spend(unpack(stream, LIMITS.packed));
    const reader = new SyntaxReader(bytes, this.context);
    const places = new Map<number, number>();
    for (let i = 0; i < count; i++) {
      const [own, at] = [reader.integer(), reader.integer()];
      places.set(own, first + at);
    }
    this.streams.set(number, places);
    this.unpacked.set(number, reader);
    return places;
  }

  private packedObject(inside: number, number: number): PDFObject | undefined {
    const at = this.packedPlaces(inside).get(number);
    const reader = this.unpacked.get(inside);
    if (at === undefined || !reader) return undefined;
    reader.at = at;
    return reader.object();
  }

  /** An object with its reference followed, however often. */
  follow(object: PDFObject | undefined): PDFObject | undefined {
    let found = object;
    for (let i = 0; found instanceof PDFRef; i++) {
      if (i > 20) throw damaged();
      found = this.get(found);
    }
    return found;
  }

  /** An entry of a dictionary, its reference followed. */
  entry(dict: PDFDict, key: string): PDFObject | undefined {
    return this.follow(dict.get(PDFName.of(key)));
  }

  /** The items of an array, references as they are. */
  items(object: PDFObject | undefined): readonly PDFObject[] {
    const array = this.follow(object);
    return array instanceof PDFArray ? array.asArray() : [];
  }
}
