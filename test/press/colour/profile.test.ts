import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Failure } from "../../../src/diagnostics/index.js";
import type { Rgb } from "../../../src/press/colour/ink.js";
import { iccSeparator, openProfile } from "../../../src/press/colour/profile.js";
import { adobeRgb, NEWSPRINT, newsprint } from "../../support/icc.js";

const profile = await newsprint;
const { rgbToCmyk } = iccSeparator(profile);
const inks = (rgb: Rgb) => rgbToCmyk(rgb).map((share) => Math.round(share * 100));

test("the newsprint profile names the Technical Report that it was made from", () => {
  expect(profile.name).toBe("Newsprint, coldset (ANSI CGATS/SNAP TR 002-2007), 220%");
  expect(Buffer.from(profile.bytes).toString("latin1")).toMatch(
    /Derived from the characterization data of ANSI CGATS\/SNAP TR 002-2007/,
  );
});

test("paper is white, red is magenta and yellow, deep colours keep to the ink that newsprint takes", () => {
  expect(inks([1, 1, 1])).toEqual([0, 0, 0, 0]);
  const [cyan = 0, magenta = 0, yellow = 0] = inks([0.8, 0.1, 0.1]);
  expect(cyan).toBeLessThan(10);
  expect(Math.min(magenta, yellow)).toBeGreaterThan(75);
  for (const rgb of [
    [0, 0, 0],
    [0.1, 0, 0.1],
    [0, 0.05, 0.1],
  ] as const) {
    const sum = inks(rgb).reduce((a, b) => a + b, 0);
    expect(sum).toBeGreaterThan(150);
    expect(sum).toBeLessThanOrEqual(222);
  }
});

test("the darker a grey, the more black; black carries it", () => {
  const black = [0.9, 0.7, 0.5, 0.3, 0.1].map((v) => inks([v, v, v])[3] ?? 0);
  expect(black).toEqual([...black].sort((a, b) => a - b));
  const [cyan = 0, , , key = 0] = inks([0.5, 0.5, 0.5]);
  expect(key).toBeGreaterThan(4 * cyan);
});

/** Patches that lie beside the grid. */
const PATCHES = Array.from({ length: 300 }, (_, i): readonly [number, number, number] => [
  (i * 89) % 256,
  (i * 151 + 40) % 256,
  (i * 211 + 90) % 256,
]);

test("inks are those of Little CMS's own program, to a few parts in a thousand", (context) => {
  const input = `${PATCHES.map((patch) => patch.join(" ")).join("\n")}\n`;
  let out: string;
  try {
    const stdio = ["pipe", "pipe", "ignore"] as ["pipe", "pipe", "ignore"];
    const args = ["-n", "-t0", "-c0", "-i", "*sRGB", "-o", NEWSPRINT];
    out = execFileSync("transicc", args, { input, stdio }).toString();
  } catch {
    context.skip("transicc (liblcms2-utils) is not installed");
    return;
  }
  const theirs = out
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const off = PATCHES.flatMap(([r, g, b], i) =>
    rgbToCmyk([r / 255, g / 255, b / 255]).map((share, k) =>
      Math.abs(share * 100 - (theirs[i]?.[k] ?? Number.NaN)),
    ),
  );
  expect(off.reduce((a, b) => a + b, 0) / off.length).toBeLessThan(0.2);
  expect(Math.max(...off)).toBeLessThan(2);
});

test("files that are no profile of a press are refused", async () => {
  const dir = await mkdtemp(join(tmpdir(), "banxin-profile-"));
  const reason = async (bytes: Uint8Array | string): Promise<unknown> => {
    await writeFile(join(dir, "a.icc"), bytes);
    return openProfile(join(dir, "a.icc")).catch((error: unknown) =>
      error instanceof Failure ? [error.diagnostic.code, error.diagnostic.facts.reason] : error,
    );
  };
  const unread = ["BX2037", "its tables cannot be read"];
  expect(await reason("not a profile")).toEqual(unread);
  expect(await reason(adobeRgb)).toEqual(unread);
  const whole = await readFile(NEWSPRINT);
  expect(await reason(whole.subarray(0, 20_000))).toEqual(unread);
  await expect(openProfile(join(dir, "gone.icc"))).rejects.toThrow();
});
