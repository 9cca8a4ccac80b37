import type { Meter } from "./meter.js";
import type { Cluster, Measure, Reading, StyledRun } from "./run.js";

/** A reading may lean over what stands on either side of its word by this part of its own size. */
const LEAN = 0.25;
/** Two readings beside each other stand so far apart, in terms of their size. */
const APART = 0.25;

/** True for a run whose reading is set over it: beside it no other reading may lean. */
export const isRead = (run: StyledRun | undefined): boolean => run?.reading !== undefined;

/**
 * A word with its reading: a cluster for each character where the reading has a syllable for each (a
 * line may end between them), otherwise one that stays whole. A word is set apart where its reading is
 * wider, less what the reading may lean over (clreq, "Overhang of annotations"); two readings never touch.
 * @param alone no other reading stands beside this one
 */
export function withReading(
  { text, font, scale = 1 }: StyledRun,
  reading: Reading,
  from: number,
  advance: Measure,
  meter: Meter,
  alone: boolean,
): Cluster[] {
  const word = text.slice(0, reading.base);
  const written = text.slice(reading.base).replace(/^[（(]|[）)]$/gu, "");
  const characters = [...word];
  const syllables = written.split(/\s+/u);
  const each = syllables.length === characters.length;
  const parts = each ? characters : [word];
  const readings = each ? syllables : [written];
  const room = alone && parts.length === 1 ? 2 * LEAN : -APART;
  let at = from;
  return parts.map((part, i) => {
    const own = advance(at, at + part.length);
    const over = readings[i] ?? "";
    const width = meter.advance(font, over, true) * reading.scale;
    const length = i === parts.length - 1 ? from + text.length - at : part.length;
    const pad = Math.max(0, (width - room * reading.scale - own) / 2);
    const cluster: Cluster = {
      text: part,
      kind: "han",
      font,
      scale,
      advance: own + 2 * pad,
      from: at,
      over: { text: over, scale: reading.scale, width, pad, length },
    };
    at += part.length;
    return cluster;
  });
}
