import { NO_PLATE, plateOf } from "../colour/ink.js";
import { type ColourSpace, componentsOf } from "../separate/colour-space.js";

/** What one colour of a content stream prints. */
export interface Tone {
  /** Shares of ink, 0 to 1, by plate: C, M, Y, K or the name of a spot ink. Plates without ink are missing. */
  readonly plates: ReadonlyMap<string, number>;
  /** All inks together, in percent. */
  readonly total: number;
  /** A colour space that is none of inks, by its name; nobody knows then what prints. */
  readonly foreign?: string;
  /** Four process inks in one colour (DeviceCMYK): with OPM 1 those without ink leave what is under them. */
  readonly process: boolean;
}

/** Less than this prints no dot. */
const NOTHING = 0.0005;
const PROCESS = ["C", "M", "Y", "K"];

function tone(shares: Iterable<readonly [plate: string, share: number]>, process = false): Tone {
  const plates = new Map<string, number>();
  let total = 0;
  for (const [plate, share] of shares) {
    if (!(share >= NOTHING)) continue;
    const most = Math.min(1, share);
    plates.set(plate, most);
    total += most * 100;
  }
  return { plates, total, process };
}

/** Black: what is painted with before anything is said. */
export const BLACK_TONE: Tone = tone([["K", 1]]);

const foreign = (name: string): Tone => ({ ...tone([]), foreign: name });

/** Profiles of CMYK are inks, if of another press. */
export const isCmykProfile = (space: ColourSpace): boolean =>
  space.kind === "unknown" && space.name === "ICCBased (4)";

const ofCmyk = (colour: readonly number[]): Tone =>
  tone(
    PROCESS.map((plate, i) => [plate, colour[i] ?? 0]),
    true,
  );

/** `All` is registration colour: every plate prints it. */
function ofInks(names: readonly string[], colour: readonly number[]): Tone {
  return tone(
    names.flatMap((name, i) => {
      const share = colour[i] ?? 0;
      if (name === "All") return PROCESS.map((plate) => [plate, share] as const);
      return NO_PLATE.has(name) ? [] : [[plateOf(name), share] as const];
    }),
  );
}

/** What a colour of a space prints; of patterns see the pattern. */
export function toneOf(space: ColourSpace, colour: readonly number[]): Tone {
  if (space.kind === "gray") return tone([["K", 1 - (colour[0] ?? 0)]]);
  if (space.kind === "cmyk" || isCmykProfile(space)) return ofCmyk(colour);
  if (space.kind === "inks") return ofInks(space.names, colour);
  if (space.kind === "indexed") {
    const count = componentsOf(space.base);
    const from = Math.round(colour[0] ?? 0) * count;
    return toneOf(
      space.base,
      [...space.table.subarray(from, from + count)].map((byte) => byte / 255),
    );
  }
  if (space.kind === "pattern") return tone([]);
  return foreign("name" in space ? space.name : "RGB");
}

/** The first colour of a space, which `cs` sets (ISO 32000-1, 8.6.8). */
export function firstTone(space: ColourSpace): Tone {
  if (space.kind === "cmyk" || isCmykProfile(space)) return toneOf(space, [0, 0, 0, 1]);
  return toneOf(space, space.kind === "inks" ? space.names.map(() => 1) : [0, 0, 0]);
}

/** White, if it is a colour that a press knows. */
export const isPaper = ({ plates, foreign: unknown }: Tone): boolean =>
  plates.size === 0 && unknown === undefined;
/** Each of its inks in full: it needs no screen. */
export const isSolid = ({ plates }: Tone): boolean =>
  [...plates.values()].every((share) => share >= 1 - NOTHING);
