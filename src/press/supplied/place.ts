import { type PDFContext, PDFDict, PDFName, PDFObjectCopier, PDFRawStream } from "pdf-lib";
import type { Matrix } from "../matrix.js";
import { asDict, contentsOf, entry, newStream } from "../separate/pdf-objects.js";
import type { FirstPage } from "./first-page.js";
import type { Survey } from "./survey.js";

/** Brings a page's box, turned as it is shown, onto the unit square: where the page draws a picture. */
export function ontoUnit({ box, turn }: Pick<FirstPage, "box" | "turn">): Matrix {
  const [left, bottom, right, top] = box;
  const [w, h] = [right - left, top - bottom];
  switch (turn) {
    case 0:
      return [1 / w, 0, 0, 1 / h, -left / w, -bottom / h];
    case 90:
      return [0, -1 / w, 1 / h, 0, -bottom / h, right / w];
    case 180:
      return [-1 / w, 0, 0, -1 / h, right / w, top / h];
    case 270:
      return [0, 1 / w, -1 / h, 0, top / h, -left / w];
  }
}

/** As a page begins (ISO 32000-1, 8.4.1): nothing of the page around it may reach into an advertisement. */
const STATE = {
  Type: "ExtGState",
  OP: false,
  op: false,
  OPM: 0,
  SA: false,
  BM: "Normal",
  CA: 1,
  ca: 1,
  SMask: "None",
  AIS: false,
  TK: true,
} as const;
const START = "/Start gs 0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts";

/** A form on the unit square with a form or picture inside of it, and the state that pages begin with. */
function frame(context: PDFContext, inner: PDFRawStream, matrix?: Matrix): PDFRawStream {
  const ref = context.register(inner);
  const dict = context.obj({
    Type: "XObject",
    Subtype: "Form",
    // The inner form clips; this box only must not.
    BBox: [-1, -1, 2, 2],
    Resources: { ExtGState: { Start: STATE }, XObject: { Ad: ref } },
  }) as PDFDict;
  const turned = matrix ? `${matrix.join(" ")} cm ` : "";
  return newStream(context, dict, Buffer.from(`q ${START} ${turned}/Ad Do Q\n`, "latin1"));
}

/**
 * A supplied page as a form among its own file's objects: its one stream with its bytes, or its content joined.
 */
export function pageForm(page: FirstPage, survey: Survey): PDFRawStream {
  const { context } = page.dict;
  const dict = context.obj({
    Type: "XObject",
    Subtype: "Form",
    BBox: [...page.box],
    Matrix: [...ontoUnit(page)],
  }) as PDFDict;
  const resources = asDict(entry(page.dict, "Resources"));
  dict.set(PDFName.of("Resources"), resources ?? PDFDict.withContext(context));
  const group = asDict(entry(page.dict, "Group"));
  if (group) {
    // A page's group is isolated whatever it says (11.4.7); of a form it must be said.
    const isolated = group.clone();
    isolated.set(PDFName.of("I"), context.obj(true));
    dict.set(PDFName.of("Group"), isolated);
  }
  const [only] = contentsOf(page.dict);
  if (survey.content || !(only instanceof PDFRawStream)) {
    return newStream(context, dict, survey.content ?? new Uint8Array());
  }
  for (const key of ["Filter", "DecodeParms"]) {
    const value = only.dict.get(PDFName.of(key));
    if (value) dict.set(PDFName.of(key), value);
  }
  dict.set(PDFName.of("Length"), context.obj(only.contents.length));
  return PDFRawStream.of(dict, only.contents);
}

/** Copies a form with all that it leads to into a page's file, on the unit square. */
export function placeForm(context: PDFContext, form: PDFRawStream): PDFRawStream {
  const copied = PDFObjectCopier.for(form.dict.context, context).copy(form);
  return frame(context, copied);
}

/** A picture as it is stored, turned as it is to be seen. */
export function placeImage(
  context: PDFContext,
  image: PDFRawStream,
  matrix: Matrix | undefined,
): PDFRawStream {
  return matrix ? frame(context, image, matrix) : image;
}
