import { posix } from "node:path";
import { readXml, type Xml } from "../xml.js";
import { type Archive, openZip, Unreadable } from "../zip.js";

/** Where a part points to: another part, or something outside, which nobody fetches. */
interface Relation {
  readonly kind: string;
  readonly target: string;
  readonly outside: boolean;
}

/** The parts of a Word file that copy needs, unpacked and read. */
export interface WordFile {
  readonly document: Xml;
  /** The first part of that kind (`styles`, `numbering`, `footnotes`, `endnotes`, `comments`). */
  part(kind: string): Xml | undefined;
  /** All parts of that kind (`header`, `footer`). */
  parts(kind: string): readonly Xml[];
  /** A picture of the document by its relation; a string is an address outside. */
  picture(id: string): { readonly name: string; readonly bytes: Uint8Array } | string | undefined;
}

const READ = ["styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer"];

/**
 * Opens a Word file (ISO/IEC 29500-2): the main document by the package's relations, and what it
 * points to. Targets are names inside of the archive and never paths of the disk.
 * @throws Unreadable
 */
export async function openWord(bytes: Uint8Array): Promise<WordFile> {
  const zip = await openZip(bytes);
  const top = [...(await relationsOf(zip, "")).values()];
  const main = top.find((r) => r.kind === "officeDocument" && !r.outside)?.target;
  const name = main ?? "word/document.xml";
  const file = await zip.unpack(name);
  const document = file && readXml(file);
  if (document?.name !== "w:document") throw new Unreadable("no Word document inside");
  const relations = await relationsOf(zip, name);
  const read = new Map<string, Xml[]>();
  const pictures = new Map<string, { name: string; bytes: Uint8Array } | string>();
  for (const [id, { kind, target, outside }] of relations) {
    if (kind === "image") {
      const found = outside ? undefined : await zip.unpack(target);
      if (outside) pictures.set(id, target);
      else if (found) pictures.set(id, { name: posix.basename(target), bytes: found });
    } else if (READ.includes(kind) && !outside) {
      const part = await zip.unpack(target);
      if (part) read.set(kind, [...(read.get(kind) ?? []), readXml(part)]);
    }
  }
  return {
    document,
    part: (kind) => read.get(kind)?.[0],
    parts: (kind) => read.get(kind) ?? [],
    picture: (id) => pictures.get(id),
  };
}

/** The relations of a part, its targets as names of the archive. */
async function relationsOf(zip: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(`/${part}`);
  const name = posix.join(folder, "_rels", `${posix.basename(part)}.rels`).slice(1);
  const bytes = await zip.unpack(name);
  const all = bytes ? readXml(bytes).children : [];
  return new Map(
    all.map(({ attributes: a }) => {
      const outside = a.TargetMode === "External";
      const written = a.Target ?? "";
      const target = outside ? written : posix.resolve(folder, written).slice(1);
      return [a.Id ?? "", { kind: (a.Type ?? "").split("/").at(-1) ?? "", target, outside }];
    }),
  );
}
