/** Steps of each colour in a table of inks: between them inks are as good as straight. */
export const STEPS = 33;

/** All RGB colours of a grid of STEPS³ in bytes, blue fastest. */
export function gridRgb(): Uint8Array {
  const level = (i: number): number => Math.round((i * 255) / (STEPS - 1));
  return Uint8Array.from({ length: STEPS ** 3 * 3 }, (_, at) => {
    const node = Math.floor(at / 3);
    return level(Math.floor(node / STEPS ** (2 - (at % 3))) % STEPS);
  });
}

/** The nearest byte of each step, as a share: a node lies where its byte is, not where it should be. */
const LEVELS = Array.from({ length: STEPS }, (_, i) => Math.round((i * 255) / (STEPS - 1)) / 255);

/** The step below a share, and how far it is to the next. */
function cell(share: number): readonly [below: number, part: number] {
  const value = Math.min(1, Math.max(0, share));
  let below = Math.min(STEPS - 2, Math.floor(value * (STEPS - 1)));
  if (value < (LEVELS[below] ?? 0)) below--;
  else if (below < STEPS - 2 && value >= (LEVELS[below + 1] ?? 1)) below++;
  const [low = 0, high = 1] = [LEVELS[below], LEVELS[below + 1]];
  return [below, (value - low) / (high - low)];
}

/**
 * One colour of a grid by tetrahedral interpolation: from the corner below, along the axis of the largest
 * part first, to the corner above.
 * @param nodes four inks for each colour of gridRgb
 * @param rgb shares from 0 to 1
 * @returns inks in the unit of the nodes
 */
export function fromGrid(
  nodes: Uint8Array,
  rgb: readonly [number, number, number],
): [number, number, number, number] {
  const cells = rgb.map(cell);
  const strides = [STEPS * STEPS * 4, STEPS * 4, 4];
  let at = cells.reduce((sum, [below], i) => sum + below * (strides[i] ?? 0), 0);
  const order = [0, 1, 2].sort((a, b) => (cells[b]?.[1] ?? 0) - (cells[a]?.[1] ?? 0));
  const inks: [number, number, number, number] = [0, 0, 0, 0];
  let left = 1;
  const add = (weight: number): void => {
    for (let k = 0; k < 4; k++) inks[k as 0] += (nodes[at + k] ?? 0) * weight;
  };
  for (const axis of order) {
    const part = cells[axis]?.[1] ?? 0;
    add(left - part);
    left = part;
    at += strides[axis] ?? 0;
  }
  add(left);
  return inks;
}
