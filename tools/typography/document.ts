import sharp from "sharp";
import type { Sample } from "./sample.js";

/**
 * Compares the samples with the document and the files beside it: each picture stands there, is shown
 * exactly once, and under the heading of its rule; none is left over.
 * @param files names in docs/typography/
 */
export function wrongNames(
  samples: readonly Pick<Sample, "id" | "title">[],
  document: string,
  files: readonly string[],
): string[] {
  const known = new Set(samples.map(({ id }) => `${id}.png`));
  const shown = [...document.matchAll(/\]\(typography\/([^)]+)\)/gu)].map((m) => m[1] ?? "");
  return [
    ...samples.flatMap(({ id, title }) => {
      const file = `${id}.png`;
      const times = shown.filter((name) => name === file).length;
      return [
        ...(files.includes(file) ? [] : [`docs/typography/${file} is missing`]),
        ...(times === 1 ? [] : [`docs/typography.md shows ${file} ${times} times`]),
        ...(document.includes(`![${title}:`)
          ? []
          : [`docs/typography.md does not call ${file} “${title}”`]),
      ];
    }),
    ...[...new Set([...shown, ...files])]
      .filter((name) => !known.has(name))
      .map((name) => `docs/typography: ${name} is made by no sample`),
  ];
}

/** A pixel looks another when it is lighter or darker by more than this, of 255. */
const LIGHTER = 64;
/** So many pixels of a million may: another machine rounds a curve otherwise, a moved line changes more. */
const FEW = 200;

/** Whether two pictures look different. */
export async function differs(kept: Uint8Array, made: Uint8Array): Promise<boolean> {
  const read = (png: Uint8Array) =>
    sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const [a, b] = [await read(kept), await read(made)];
  if (a.info.width !== b.info.width || a.info.height !== b.info.height) return true;
  let other = 0;
  for (let i = 0; i < a.data.length; i++)
    if (Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0)) > LIGHTER) other++;
  return other > (a.data.length * FEW) / 1e6;
}
