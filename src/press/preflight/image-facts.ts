import { PDFName, type PDFObject, type PDFRawStream } from "pdf-lib";
import type { Matrix } from "../matrix.js";
import type { ColourSpace } from "../separate/colour-space.js";
import { asNumber, entry } from "../separate/pdf-objects.js";
import type { ImageMark } from "./mark.js";

type ImageFacts = Omit<ImageMark, "kind" | "part" | "box" | "inked" | "alpha" | "ref">;

/**
 * What an image says of itself, and how large it stands on paper.
 * @param stencil it is painted in the colour of the moment
 * @param spaceOf reads a colour space
 */
export function imageFacts(
  stream: PDFRawStream,
  stencil: boolean,
  matrix: Matrix,
  spaceOf: (space: PDFObject) => ColourSpace,
): ImageFacts {
  const number = (key: string): number => asNumber(entry(stream.dict, key)) ?? 0;
  const space = stream.dict.get(PDFName.of("ColorSpace"));
  return {
    stream,
    stencil,
    matrix,
    width: number("Width"),
    height: number("Height"),
    placed: {
      width: Math.hypot(matrix[0], matrix[1]),
      height: Math.hypot(matrix[2], matrix[3]),
    },
    bits: stencil ? 1 : number("BitsPerComponent"),
    space: space && !stencil ? spaceOf(space) : undefined,
  };
}
