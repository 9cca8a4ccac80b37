import { PDFName, type PDFObject } from "pdf-lib";
import type { Operation } from "../content-stream.js";
import { numbersOf } from "../separate/graphics-state.js";
import { asDict } from "../separate/pdf-objects.js";
import type { Colour, MarkState } from "./mark-state.js";
import type { Reading } from "./reading.js";
import { firstTone, toneOf } from "./tone.js";

type Kind = readonly [sets: "rgb" | "gray" | "cmyk" | "space" | "colour", stroke: boolean];

/** Colour operators (ISO 32000-1, 8.6.8): what they set, and whether for strokes. */
export const COLOURS = new Map<string, Kind>([
  ["rg", ["rgb", false]],
  ["RG", ["rgb", true]],
  ["g", ["gray", false]],
  ["G", ["gray", true]],
  ["k", ["cmyk", false]],
  ["K", ["cmyk", true]],
  ["cs", ["space", false]],
  ["CS", ["space", true]],
  ["sc", ["colour", false]],
  ["SC", ["colour", true]],
  ["scn", ["colour", false]],
  ["SCN", ["colour", true]],
]);

/** Finds a resource of the stream that is read. */
export type LookUp = (category: string, name: string) => PDFObject | undefined;

/** sc and scn: a colour in the space that is set, or a pattern. */
function chosen(
  operation: Operation,
  space: MarkState["fillSpace"],
  reading: Reading,
  lookUp: LookUp,
): Colour {
  const colour = numbersOf(operation);
  const last = operation.operands.at(-1);
  if (space.kind !== "pattern" || last?.type !== "name") return { tones: [toneOf(space, colour)] };
  const object = lookUp("Pattern", last.value);
  const dict = asDict(object && reading.context.lookup(object));
  if (!object || !dict) return { tones: [] };
  const shading = dict.get(PDFName.of("Shading"));
  if (shading) return { tones: reading.shading(shading) };
  return { tones: space.under ? [toneOf(space.under, colour)] : [], tile: object };
}

/** What a colour operator changes. */
export function colourChange(
  operation: Operation,
  [sets, stroke]: Kind,
  state: MarkState,
  reading: Reading,
  lookUp: LookUp,
): Partial<MarkState> {
  if (sets === "colour") {
    const space = stroke ? state.strokeSpace : state.fillSpace;
    const colour = chosen(operation, space, reading, lookUp);
    return stroke ? { strokeColour: colour } : { fillColour: colour };
  }
  const [operand] = operation.operands;
  const name = operand?.type === "name" ? operand.value : "";
  const named = sets === "space";
  const space = named
    ? reading.space(lookUp("ColorSpace", name) ?? PDFName.of(name))
    : { kind: sets };
  const colour: Colour = {
    tones: [named ? firstTone(space) : toneOf(space, numbersOf(operation))],
  };
  return stroke
    ? { strokeSpace: space, strokeColour: colour }
    : { fillSpace: space, fillColour: colour };
}
