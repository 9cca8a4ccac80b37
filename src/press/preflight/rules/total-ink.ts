import { mmToPt, type Pt, round } from "../../../units.js";
import { PressTrouble } from "../../separate/pdf-objects.js";
import { type Box, overlap, placedBox, shared } from "../box.js";
import { inkGrid, mostInks } from "../image-ink.js";
import {
  ALL,
  type Fault,
  type MarkRule,
  onPage,
  type PageRule,
  type PlacedImage,
} from "../rule.js";

/** More than this sets off in any coldset press: it dries by soaking in, and newsprint takes no more. */
const SETS_OFF = 300;
/** Rounding of four shares. */
const ROUNDING = 0.5;
/** JPEG is off by some 6 of 255 in each ink, and inks add up. */
const JPEG_NOISE = 10;
/** What is smaller does not set off: about 15 mm² (as GWG measures). */
const SIDE: Pt = mmToPt(Math.sqrt(15));
/** Samples of a block in each direction, and blocks of a picture at most. */
const [SAMPLES, MOST_BLOCKS] = [8, 200];

const codeOf = (ink: number): "BX6034" | "BX6035" =>
  ink > SETS_OFF + ROUNDING ? "BX6035" : "BX6034";

function faultOf(ink: number, limit: number, box: Box, part: string): Fault {
  const code = codeOf(ink);
  const facts = {
    ink: round(ink, 0),
    limit: code === "BX6035" ? Math.max(limit, SETS_OFF) : limit,
  };
  return { code, box, part, facts, weight: ink };
}

/** Text and areas with more ink than the paper takes. */
export const inkOfMarks: MarkRule = {
  id: "total-ink",
  what: `text and areas within the paper's total ink, press.ink (error over ${SETS_OFF} %)`,
  why: "newsprint takes no more (WAN-IFRA 26v5: 220 %): ink sets off on the facing page",
  codes: ["BX6034", "BX6035"],
  families: ALL,
  mark: (mark, sheet) => {
    // What shines through adds less than it has.
    const ink = Math.max(0, ...mark.inked.map(({ tone }) => tone.total)) * mark.alpha;
    if (ink <= sheet.mostInk + ROUNDING) return undefined;
    const box = onPage(mark, sheet);
    return box && faultOf(ink, sheet.mostInk, box, mark.part);
  },
};

/** The block of a picture with the most ink, of those of which at least half is over the limit. */
async function worstBlock({ mark, box }: PlacedImage, limit: number) {
  const blocks = (length: Pt): number =>
    Math.max(1, Math.min(MOST_BLOCKS, Math.round(length / SIDE)));
  const [across, down] = [blocks(mark.placed.width), blocks(mark.placed.height)];
  const { width, height, ink } = await inkGrid(mark, across * SAMPLES, down * SAMPLES);
  let worst: { readonly ink: number; readonly box: Box } | undefined;
  for (let row = 0; row < down; row++) {
    const [top, foot] = [row, row + 1].map((edge) => Math.round((edge * height) / down));
    for (let column = 0; column < across; column++) {
      const [left, right] = [column, column + 1].map((edge) => Math.round((edge * width) / across));
      let [over, sum, count] = [0, 0, 0];
      for (let y = top ?? 0; y < (foot ?? 0); y++) {
        for (let x = left ?? 0; x < (right ?? 0); x++) {
          const value = ink[y * width + x] ?? 0;
          if (value > limit) over++;
          sum += value;
          count++;
        }
      }
      if (count === 0 || over < count / 2 || sum / count <= (worst?.ink ?? 0)) continue;
      // Rows of a picture go down from the top of the unit square.
      const place = placedBox(mark.matrix, {
        left: column / across,
        right: (column + 1) / across,
        top: 1 - row / down,
        bottom: 1 - (row + 1) / down,
      });
      // What is clipped off prints nothing.
      if (overlap(place, box)) worst = { ink: sum / count, box: shared(place, box) ?? place };
    }
  }
  return worst;
}

/** Pictures with more ink than the paper takes. */
export const inkOfImages: PageRule = {
  id: "image-ink",
  what: `pictures within press.ink: at least half of each 15 mm² (error over ${SETS_OFF} %)`,
  why: "as for areas; smaller dark spots do not set off, and JPEG is off by some percent",
  codes: ["BX6034", "BX6035", "BX6046"],
  families: ALL,
  page: async ({ images }, { mostInk, trim }) => {
    const faults: Fault[] = [];
    for (const image of images) {
      const { mark, box } = image;
      // So many inks can never be too much.
      if (mostInks(mark.space) * 100 <= mostInk || !overlap(box, trim)) continue;
      try {
        const worst = await worstBlock(image, mostInk + JPEG_NOISE);
        if (worst) faults.push(faultOf(worst.ink, mostInk, worst.box, mark.part));
      } catch (error) {
        if (!(error instanceof PressTrouble)) throw error;
        faults.push({ code: "BX6046", box, part: mark.part, facts: { reason: error.message } });
      }
    }
    return faults;
  },
};
