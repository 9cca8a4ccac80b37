import type { PDFDict, PDFObject } from "pdf-lib";
import type { Matrix } from "../matrix.js";
import { extGState, type GraphicsState, initialState } from "../separate/graphics-state.js";
import { asDict, asNumber, entry, items } from "../separate/pdf-objects.js";
import type { Box } from "./box.js";
import type { MarkFont } from "./mark-font.js";
import { FIRST_TEXT, type TextState } from "./text-pen.js";
import { BLACK_TONE, type Tone } from "./tone.js";

/** What fills or strokes are painted with. */
export interface Colour {
  /** One colour; of a shading several. */
  readonly tones: readonly Tone[];
  /** A tiling pattern, whose cell has marks of its own. */
  readonly tile?: PDFObject;
}

/** The graphics state with all that a mark depends on. */
export interface MarkState extends GraphicsState {
  readonly fillColour: Colour;
  readonly strokeColour: Colour;
  readonly fillOver: boolean;
  readonly strokeOver: boolean;
  readonly overMode: number;
  /** Box of the clipping path; undefined where nothing is left to be seen. */
  readonly clip: Box | undefined;
  /** Opacity of the groups around. */
  readonly groupAlpha: number;
  readonly text: TextState;
}

const PLAIN = { outside: [], refused: [] };
const BLACK: Colour = { tones: [BLACK_TONE] };

/** The state at the start of a page or of a pattern's cell. */
export const firstState = (ctm: Matrix, clip: Box): MarkState => ({
  ...initialState(ctm, PLAIN),
  fillColour: BLACK,
  strokeColour: BLACK,
  fillOver: false,
  strokeOver: false,
  overMode: 0,
  clip,
  groupAlpha: 1,
  text: FIRST_TEXT,
});

const truth = (object: PDFObject | undefined): boolean | undefined =>
  object === undefined ? undefined : String(object) === "true";

/**
 * What an ExtGState changes (ISO 32000-1, 8.4.5): OP stands for fills too where op is not there.
 * @param readFont of the state's own font
 */
export function setExtGState(
  state: MarkState,
  dict: PDFDict,
  readFont: (font: PDFObject) => MarkFont,
): MarkState {
  const strokes = truth(entry(dict, "OP"));
  const [font, size] = items(entry(dict, "Font"));
  const text = asDict(font) && font ? { ...state.text, font: readFont(font) } : state.text;
  return {
    ...extGState(state, dict),
    strokeOver: strokes ?? state.strokeOver,
    fillOver: truth(entry(dict, "op")) ?? strokes ?? state.fillOver,
    overMode: asNumber(entry(dict, "OPM")) ?? state.overMode,
    text: font ? { ...text, size: asNumber(size) ?? text.size } : text,
  };
}
