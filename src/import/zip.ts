import { type Entry, fromBuffer, type ZipFile } from "yauzl";

/** Why a file is no document that we open; a phrase for BX1045. */
export class Unreadable extends Error {}

const MB = 1024 * 1024;
/** A newspaper's copy with its photos is far below this. */
const MAX_UNPACKED_MB = 256;
const MAX_PARTS = 5000;
/** XML of Word shrinks to a tenth or a twentieth; bombs to a thousandth. */
const MAX_RATIO = 200;
/** Parts up to this size do no harm however they were packed. */
const RATIO_FROM = 16 * MB;

/** The parts of a zip archive, none of them unpacked yet. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** Unpacks one part; undefined where there is none of that name. */
  unpack(name: string): Promise<Uint8Array | undefined>;
}

/**
 * Opens a zip archive in memory. Names, number, sizes and ratios are checked from its directory
 * before anything is unpacked; a part that is larger than the directory says is cut off by yauzl.
 * @throws Unreadable
 */
export async function openZip(bytes: Uint8Array): Promise<Archive> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, autoClose: false };
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, options, (error, file) => (error ? reject(wrong(error)) : resolve(file)));
  });
  const entries = await list(zip);
  check([...entries.values()]);
  return {
    names: new Set(entries.keys()),
    unpack: async (name) => {
      const entry = entries.get(name);
      return entry && unpack(zip, entry);
    },
  };
}

/** yauzl names the trouble in English; names that lead outside are the one that matters. */
const wrong = (error: Error): Unreadable =>
  new Unreadable(
    /relative path|absolute path|invalid characters/u.test(error.message)
      ? "a part's name leads outside"
      : "a damaged zip archive",
  );

function list(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on("error", (error: Error) => reject(wrong(error)));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      if (entries.size >= MAX_PARTS) return reject(new Unreadable(`more than ${MAX_PARTS} parts`));
      // The first of two parts with one name counts, as in Word.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function check(entries: readonly Entry[]): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (unpacked > MAX_UNPACKED_MB * MB) {
    throw new Unreadable(`larger than ${MAX_UNPACKED_MB} MB unpacked`);
  }
  const bomb = entries.some(
    ({ uncompressedSize: size, compressedSize }) =>
      size > RATIO_FROM && size > compressedSize * MAX_RATIO,
  );
  if (bomb) throw new Unreadable(`packed more than ${MAX_RATIO} times`);
}

function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(wrong(error));
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("error", (failed: Error) => reject(wrong(failed)));
      stream.on("end", () => resolve(Buffer.concat(parts)));
    });
  });
}
