import type { PDFObject } from "pdf-lib";
import { asDict, asNumber, entry, items, numbers } from "../separate/pdf-objects.js";
import { type AdSpace, platesOfColour } from "./ad-colours.js";

/** Plates of a shading by its ends, where its function only goes from one to the other. */
export function rampPlates(
  space: AdSpace,
  object: PDFObject | undefined,
  depth = 0,
): string[] | undefined {
  const dict = asDict(object);
  const type = asNumber(entry(dict, "FunctionType"));
  if (!dict || depth > 4) return undefined;
  if (type === 2) {
    const end = (key: string, standard: number): number[] => {
      const found = numbers(entry(dict, key));
      return found.length > 0 ? found : [standard];
    };
    return [...platesOfColour(space, end("C0", 0)), ...platesOfColour(space, end("C1", 1))];
  }
  if (type !== 3) return undefined;
  const found: string[] = [];
  for (const part of items(entry(dict, "Functions")).slice(0, 1000)) {
    const plates = rampPlates(space, part, depth + 1);
    if (!plates) return undefined;
    found.push(...plates);
  }
  return found;
}
