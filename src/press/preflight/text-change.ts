import type { Operation } from "../content-stream.js";
import type { MarkFont } from "./mark-font.js";
import type { TextState } from "./text-pen.js";

/**
 * What an operator of the text state changes (ISO 32000-1, 9.3); undefined for other operators, and for those
 * that the graphics interpreter follows.
 * @param fontOf the font of a resource name
 */
export function textChange(
  { operator, operands: [first, second] }: Operation,
  text: TextState,
  fontOf: (name: string) => MarkFont | undefined,
): TextState | undefined {
  const value = first?.type === "number" ? first.value : 0;
  switch (operator) {
    case "Tf": {
      const font = first?.type === "name" ? fontOf(first.value) : undefined;
      const size = second?.type === "number" ? second.value : 0;
      return { ...text, font: font ?? text.font, size };
    }
    case "Tc":
      return { ...text, charSpace: value };
    case "Tw":
      return { ...text, wordSpace: value };
    case "Tz":
      return { ...text, scale: value / 100 };
    case "Ts":
      return { ...text, rise: value };
    default:
      return undefined;
  }
}
