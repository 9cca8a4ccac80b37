import { clampInk, type Separator } from "../colour/separator.js";

/** Steps of each colour in the table: between them inks are as good as straight. */
const STEPS = 33;
const STRIDES = [STEPS * STEPS * 4, STEPS * 4, 4] as const;

/** Inks for every RGB colour of eight bits, by interpolation between STEPS³ that the separator gave. */
export interface InkTable {
  /** @param rgb three bytes for each pixel; gives four (0 is no ink, 255 full) */
  toCmyk(rgb: Uint8Array): Uint8Array;
}

/**
 * Makes the table of a separator: a profile costs microseconds for each colour, a table does not.
 * Colours at the corners are clamped to the total ink, and what lies between can have no more than they.
 * @param mostInk in percent
 */
export function inkTable(separator: Separator, mostInk: number): InkTable {
  const inks = new Float32Array(STEPS ** 3 * 4);
  const level = (i: number): number => i / (STEPS - 1);
  let at = 0;
  for (let r = 0; r < STEPS; r++) {
    for (let g = 0; g < STEPS; g++) {
      for (let b = 0; b < STEPS; b++) {
        const cmyk = separator.rgbToCmyk([level(r), level(g), level(b)]);
        for (const share of clampInk(cmyk, mostInk)) inks[at++] = share * 255;
      }
    }
  }
  return { toCmyk: (rgb) => interpolate(inks, rgb) };
}

/** Tables of separators: one serves all pages. */
const tables = new WeakMap<Separator, Map<number, InkTable>>();

/** The table of a separator, made once. */
export function tableOf(separator: Separator, mostInk: number): InkTable {
  const own = tables.get(separator) ?? new Map<number, InkTable>();
  tables.set(separator, own);
  const table = own.get(mostInk) ?? inkTable(separator, mostInk);
  own.set(mostInk, table);
  return table;
}

/** Where each byte lies in the table: the step below, and how far it is to the next. */
const BELOW = Uint8Array.from({ length: 256 }, (_, v) =>
  Math.min(STEPS - 2, Math.floor((v * (STEPS - 1)) / 255)),
);
const PART = Float32Array.from(
  { length: 256 },
  (_, v) => (v * (STEPS - 1)) / 255 - (BELOW[v] ?? 0),
);

/**
 * Tetrahedral interpolation: from the corner below, along the largest part first, to the one above. Grays
 * lie on an edge of all tetrahedra, so that they take on no tint of their neighbours. Written without
 * arrays and closures: a photo has millions of pixels.
 */
function interpolate(inks: Float32Array, rgb: Uint8Array): Uint8Array {
  const count = Math.floor(rgb.length / 3);
  const out = new Uint8Array(count * 4);
  const [sr, sg, sb] = STRIDES;
  for (let i = 0; i < count; i++) {
    const r = rgb[i * 3] as number;
    const g = rgb[i * 3 + 1] as number;
    const b = rgb[i * 3 + 2] as number;
    const pr = PART[r] as number;
    const pg = PART[g] as number;
    const pb = PART[b] as number;
    const low = pr < pg ? (pr < pb ? pr : pb) : pg < pb ? pg : pb;
    const high = pr > pg ? (pr > pb ? pr : pb) : pg > pb ? pg : pb;
    const middle = pr + pg + pb - high - low;
    const base = (BELOW[r] as number) * sr + (BELOW[g] as number) * sg + (BELOW[b] as number) * sb;
    const top = base + sr + sg + sb;
    const first = base + (pr === high ? sr : pg === high ? sg : sb);
    // The last step leads to the top from there; its axis is that of the smallest part.
    const second = top - (pb === low ? sb : pg === low ? sg : sr);
    for (let k = 0; k < 4; k++) {
      const share =
        (inks[base + k] as number) * (1 - high) +
        (inks[first + k] as number) * (high - middle) +
        (inks[second + k] as number) * (middle - low) +
        (inks[top + k] as number) * low;
      out[i * 4 + k] = share + 0.5;
    }
  }
  return out;
}
