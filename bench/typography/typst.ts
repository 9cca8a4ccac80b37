import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { FontFile } from "../../src/edition/index.js";
import type { Sheet } from "./sheet.js";

/** Typst is told size, leading, indent and language; everything else is its own way. */
function source(sheet: Sheet): string {
  const { size, leading, columns, gap, left, top } = sheet;
  const right = sheet.width - left - (columns * (sheet.measure + gap) - gap) * size;
  return `#set page(width: ${sheet.width}pt, height: ${sheet.height}pt, columns: ${columns},
  margin: (left: ${left}pt, right: ${right}pt, top: ${top}pt, bottom: ${top}pt))
#set columns(gutter: ${gap * size}pt)
#set text(font: "Noto Serif SC", size: ${size}pt, lang: "zh", region: "cn",
  top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: ${leading - size}pt, spacing: ${leading - size}pt,
  first-line-indent: (amount: 2em, all: true))
#for text in json("paragraphs.json") { par(text) }
`;
}

/**
 * Prints paragraphs with Typst.
 * @throws Error with what Typst said where it cannot
 */
export function printTypst(
  paragraphs: readonly string[],
  sheet: Sheet,
  font: FontFile,
): Uint8Array {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: [Buffer.from(font.bytes)] }],
    workspace: "/",
  });
  compiler.mapShadow("/paragraphs.json", Buffer.from(JSON.stringify(paragraphs)));
  const compiled = compiler.compile({ mainFileContent: source(sheet) });
  const document = compiled.result;
  if (!document) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
  return compiler.pdf(document, { pdfTags: false });
}
