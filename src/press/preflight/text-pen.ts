import type { Pt } from "../../units.js";
import type { Operand } from "../content-stream.js";
import { type Matrix, multiply, translation } from "../matrix.js";
import { type Box, placedBox } from "./box.js";
import { type MarkFont, NO_FONT } from "./mark-font.js";

/** The text state (ISO 32000-1, 9.3), as far as it says how large text is and how far it goes. */
export interface TextState {
  readonly font: MarkFont;
  readonly size: number;
  readonly charSpace: number;
  readonly wordSpace: number;
  /** Horizontal scaling, 1 where nothing is said. */
  readonly scale: number;
  readonly rise: number;
}

export const FIRST_TEXT: TextState = {
  font: NO_FONT,
  size: 0,
  charSpace: 0,
  wordSpace: 0,
  scale: 1,
  rise: 0,
};

/** The em box stands so far above the baseline and below it. */
const [ABOVE, BELOW] = [0.88, 0.12];

interface Shown {
  readonly glyphs: number;
  /** How far the pen went, in text space. */
  readonly advance: number;
}

function showString(bytes: Uint8Array, text: TextState): Shown {
  const { font, size, charSpace, wordSpace, scale } = text;
  let [glyphs, advance] = [0, 0];
  for (let i = 0; i + font.bytes <= bytes.length; i += font.bytes) {
    const code = font.bytes === 2 ? ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0) : (bytes[i] ?? 0);
    const space = charSpace + (font.bytes === 1 && code === 32 ? wordSpace : 0);
    advance += font.vertical ? -size + space : ((font.widths(code) / 1000) * size + space) * scale;
    glyphs++;
  }
  return { glyphs, advance };
}

/** What an operand of Tj or TJ shows. */
export function shown(operand: Operand | undefined, text: TextState): Shown {
  if (operand?.type === "string") return showString(operand.value, text);
  if (operand?.type !== "array") return { glyphs: 0, advance: 0 };
  let [glyphs, advance] = [0, 0];
  for (const item of operand.items) {
    if (item.type === "number") {
      advance -= (item.value / 1000) * text.size * (text.font.vertical ? 1 : text.scale);
    } else if (item.type === "string") {
      const one = showString(item.value, text);
      glyphs += one.glyphs;
      advance += one.advance;
    }
  }
  return { glyphs, advance };
}

/** Where a shown string stands and how high its em is on paper. */
export function textBox(
  line: Matrix,
  ctm: Matrix,
  pen: number,
  { advance }: Shown,
  { size, rise, font }: TextState,
): { readonly box: Box; readonly size: Pt } {
  const along = font.vertical ? translation(0, pen) : translation(pen, 0);
  const matrix = multiply(multiply(along, line), ctm);
  const box = font.vertical
    ? { left: -size / 2, bottom: Math.min(0, advance), right: size / 2, top: Math.max(0, advance) }
    : {
        left: Math.min(0, advance),
        bottom: rise - BELOW * size,
        right: Math.max(0, advance),
        top: rise + ABOVE * size,
      };
  const [a, b, c, d] = matrix;
  // Of slanted text the height across its line, not along its slant.
  const across = Math.abs(a * d - b * c) / (Math.hypot(a, b) || 1);
  return { box: placedBox(matrix, box), size: Math.abs(size) * across };
}
