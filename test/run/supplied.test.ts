import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { buildEdition } from "../../src/run/index.js";
import { adTiff, bankAd } from "../support/ads.js";
import { editionYaml, inEdition, lines, makePaper, STORY, temporary } from "../support/paper.js";
import { pagePdf, redPages } from "../support/pdfs.js";

/** A page with an advertisement in its two lower rows, built for the press. */
async function built(name: string, bytes: Uint8Array, inks = "cmyk") {
  const plan = editionYaml(
    ["10 | A A A", " 6 | B B B"],
    ["A: { story: stories/lead.md }", `B: { file: ads/${name}, role: ad }`],
  );
  const out = temporary();
  const { edition } = makePaper({
    [inEdition("edition.yaml")]: plan.replace("pages:\n", `inks: ${inks}\npages:\n`),
    [inEdition(`ads/${name}`)]: bytes,
    [STORY]: `# 云汀湖水位上涨\n\n${lines(24)}\n`,
  });
  const { diagnostics, files } = await buildEdition(edition, {
    browser: "packaged",
    target: "press",
    out,
  });
  const press = files.filter(({ kind }) => kind === "press").map(({ path }) => path);
  const said = diagnostics.map(({ code, place }) => {
    return `${code} ${place?.span ? `${place.span.start.line}:${place.span.start.column}` : ""}`;
  });
  return { press, said, out };
}

const has = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

/** Shares of the sheet that each ink covers, as Ghostscript counts them. */
function inkcov(path: string): number[] {
  const { stdout } = spawnSync("gs", ["-q", "-o", "-", "-sDEVICE=inkcov", path]);
  return (String(stdout).match(/[\d.]+(?=\s)/g) ?? []).map(Number);
}

describe("a paper with a supplied advertisement", () => {
  it("has its page in the page's file and in the whole edition's", async () => {
    const ad = await bankAd({ width: 430, height: 44 });
    const { press, said } = await built("bank.pdf", ad);
    expect(said).toEqual([]);
    expect(press).toHaveLength(2);
    for (const path of press) {
      const text = readFileSync(path).toString("latin1");
      expect(text).toMatch(/\/BBox \[ 20 20 450 64 \]/);
      expect(text).toMatch(/ZCOOLXiaoWei/);
    }
    const again = await built("bank.pdf", ad);
    press.forEach((path, i) => {
      expect(readFileSync(path).equals(readFileSync(again.press[i] ?? ""))).toBe(true);
    });
    if (has("qpdf")) {
      for (const path of press) expect(spawnSync("qpdf", ["--check", path]).status).toBe(0);
    }
    if (has("gs")) {
      const [c = 0, m = 0, y = 0, k = 0] = inkcov(press[0] ?? "");
      expect(c).toBeGreaterThan(0.01);
      expect(y).toBeGreaterThanOrEqual(m);
      expect(k).toBeGreaterThan(0.01);
    }
  }, 60_000);

  it("has a picture's samples as they were supplied", async () => {
    const jpeg = await sharp(adTiff(700, 72))
      .pipelineColourspace("cmyk")
      .toColourspace("cmyk")
      .jpeg()
      .toBuffer();
    const { press, said } = await built("bank.jpg", jpeg);
    expect(said.filter((one) => !one.startsWith("BX6003"))).toEqual([]);
    for (const path of press) expect(readFileSync(path).includes(jpeg)).toBe(true);
  }, 60_000);

  it("in RGB is a picture, and its colours an error on no page", async () => {
    const { press, said } = await built("bank.pdf", await redPages(430, 44));
    expect(said).toEqual(["BX6052 10:18"]);
    expect(press).toHaveLength(2);
  }, 60_000);

  it("whose inks the page has not keeps the press files back", async () => {
    const ad = await bankAd({ width: 430, height: 44 });
    const { press, said } = await built("bank.pdf", ad, "black");
    expect(said).toEqual(["BX6025 ", "BX6054 10:18", "BX6054 10:18", "BX6054 10:18"]);
    expect(press).toEqual([]);
  }, 60_000);
});

it("tells apart two advertisements that look the same in the proof", async () => {
  const ramp = "<</FunctionType 2/N 1/Domain[0 1]/C0[0 0 0 0]/C1[0 1 1 0]>>";
  const spot = `/ColorSpace<</Cs[/Separation/Gold/DeviceCMYK ${ramp}]>>`;
  const { edition } = makePaper({
    [inEdition("edition.yaml")]: editionYaml(
      ["10 | A A A", " 3 | B B B", " 3 | C C C"],
      [
        "A: { story: stories/lead.md }",
        "B: { file: ads/spot.pdf, role: ad }",
        "C: { file: ads/process.pdf, role: ad }",
      ],
    ),
    [inEdition("ads/process.pdf")]: pagePdf("0 1 1 0 k 20 20 150 90 re f"),
    [inEdition("ads/spot.pdf")]: pagePdf("/Cs cs 1 scn 20 20 150 90 re f", spot),
    [STORY]: `# 云汀湖水位上涨\n\n${lines(24)}\n`,
  });
  const options = { browser: "packaged", target: "press", out: temporary() } as const;
  const { diagnostics } = await buildEdition(edition, options);
  const foreign = diagnostics.filter(({ code }) => code === "BX6054");
  expect(foreign.map(({ facts }) => `${facts.file} ${facts.ink}`)).toEqual(["ads/spot.pdf Gold"]);
});
