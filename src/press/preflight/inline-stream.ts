import {
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from "pdf-lib";
import type { Operand } from "../content-stream.js";
import { type InlineImage, imageEntries } from "../inline-image.js";
import { pdfName } from "../separate/pdf-objects.js";

/** An operand as the object that it is outside of content. */
function asObject(context: PDFContext, operand: Operand): PDFObject {
  switch (operand.type) {
    case "number":
      return PDFNumber.of(operand.value);
    case "name":
      return pdfName(operand.value);
    case "string":
      return PDFHexString.of(Buffer.from(operand.value).toString("hex"));
    case "word":
      if (operand.value === "null") return PDFNull;
      return operand.value === "true" ? PDFBool.True : PDFBool.False;
    case "array": {
      const array = context.obj([]);
      for (const item of operand.items) array.push(asObject(context, item));
      return array;
    }
    default: {
      const dict = PDFDict.withContext(context);
      for (const [key, value] of operand.entries) dict.set(pdfName(key), asObject(context, value));
      return dict;
    }
  }
}

/**
 * An image in the content as an image XObject would have it: one reader serves both.
 * @param spaceOf the colour space of a name, where the resources have one
 */
export function inlineStream(
  context: PDFContext,
  image: InlineImage,
  spaceOf: (name: string) => PDFObject | undefined,
): PDFRawStream {
  const dict = PDFDict.withContext(context);
  for (const [key, value] of imageEntries(image)) {
    const named = key === "ColorSpace" && value.type === "name" ? spaceOf(value.value) : undefined;
    dict.set(PDFName.of(key), named ?? asObject(context, value));
  }
  return PDFRawStream.of(dict, image.data);
}
