import { SaxesParser } from "saxes";
import { Unreadable } from "./zip.js";

/** An element of a Word part. Names carry Word's usual prefix, whatever the file calls it. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  /** Its own characters; white space between elements too. */
  readonly text: string;
}

/** Word's own files nest some 40 deep; readers of the tree may therefore call themselves. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 1_000_000;
const MAX_XML_MB = 64;

/** The namespaces of ISO/IEC 29500, transitional and strict, by the prefix that we use. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/u, "w"],
  [/\/officeDocument\/(?:2006\/)?relationships$/u, "r"],
  [/\/drawingml\/(?:2006\/)?main$/u, "a"],
  [/\/officeDocument\/(?:2006\/)?math$/u, "m"],
  [/\/markup-compatibility\/2006$/u, "mc"],
  [/^urn:schemas-microsoft-com:vml$/u, "v"],
  [/\/drawingml\/(?:2006\/)?chart$/u, "c"],
  [/\/package\/2006\/relationships$/u, ""],
];

const prefixes = new Map<string, string>();

function nameOf(uri: string, local: string): string {
  let prefix = prefixes.get(uri);
  if (prefix === undefined) {
    prefix = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? (uri === "" ? "" : "x");
    prefixes.set(uri, prefix);
  }
  return prefix === "" ? local : `${prefix}:${local}`;
}

/**
 * Reads a part of a Word file into a tree. A document type declaration, which Office files may not
 * have (ISO/IEC 29500-2, 8.1.4), is refused with all entities in it; depth and number are bounded.
 * @throws Unreadable
 */
export function readXml(bytes: Uint8Array): Xml {
  if (bytes.length > MAX_XML_MB * 1024 * 1024) {
    throw new Unreadable(`larger than ${MAX_XML_MB} MB unpacked`);
  }
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("doctype", () => {
    throw new Unreadable("a document type declaration");
  });
  parser.on("error", () => {
    throw new Unreadable("damaged XML");
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    elements += 1;
    if (elements > MAX_ELEMENTS) throw new Unreadable(`more than ${MAX_ELEMENTS} elements`);
    if (open.length > MAX_DEPTH)
      throw new Unreadable(`elements nested more than ${MAX_DEPTH} deep`);
    const named = Object.values(attributes).map((a) => [nameOf(a.uri, a.local), a.value]);
    const element: Open = {
      name: nameOf(uri, local),
      attributes: Object.fromEntries(named),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(textOf(bytes)).close();
  const [document] = root.children;
  if (!document) throw new Unreadable("damaged XML");
  return document;
}

interface Open extends Xml {
  readonly children: Open[];
  text: string;
}

function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const wide = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "";
  try {
    return new TextDecoder(wide || "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable("damaged XML");
  }
}

/** The first child of that name. */
export const child = (xml: Xml | undefined, name: string): Xml | undefined =>
  xml?.children.find((each) => each.name === name);

/** The value of an attribute of a child, such as `w:val` of `w:jc`. */
export const value = (xml: Xml | undefined, name: string, attribute = "w:val"): string =>
  child(xml, name)?.attributes[attribute] ?? "";

/** A switch such as `w:b`: on where it stands, unless it says that it is off. */
export function isOn(xml: Xml | undefined, name: string): boolean | undefined {
  const found = child(xml, name);
  return found && !/^(?:0|false|off|none)$/u.test(found.attributes["w:val"] ?? "");
}

/** Every element of that name inside, in the order of the file. */
export function inside(xml: Xml | undefined, name: string): Xml[] {
  if (!xml) return [];
  return xml.children.flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...inside(each, name),
  ]);
}
