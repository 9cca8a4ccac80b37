import { expect, test } from "vitest";
import type { PressOptions } from "../../../src/press/press-page.js";
import { pagePdf } from "../../support/pdfs.js";
import { pressed, RED, THEME } from "../../support/pressed.js";

const name = "PANTONE 485 C";
const TWO: Partial<PressOptions> = {
  inks: "black+red",
  theme: {
    ...THEME,
    inks: { accent: { rgb: "#C8161D", cmyk: [0, 95, 100, 0], spot: { name, tint: 100 } } },
  },
};

test("a spot ink is a colour space of its own, made once", async () => {
  const page = pagePdf(`${RED} rg ${RED} RG 9 9 50 50 re B .2 .4 .8 rg 9 9 50 50 re f`);
  const { content, objects, findings } = await pressed(page, TWO);
  expect(content).toBe(
    "/Spot cs 1 scn /Spot CS 1 SCN 9 9 50 50 re B 0 0 0 0.5822 k 9 9 50 50 re f",
  );
  const spaces = objects.filter((text) => text.includes("/Separation"));
  expect(spaces).toHaveLength(1);
  expect(spaces[0]).toMatch(
    /^\[ \/Separation \/PANTONE#20485#20C \/DeviceCMYK <<.*\/C1 \[ 0 0.95 1 0 \]/,
  );
  expect(findings).toEqual([]);
});

test("a pattern without colour takes a spot ink too", async () => {
  const pattern =
    "<</PatternType 1/PaintType 2/TilingType 1/BBox[0 0 5 5]/XStep 5/YStep 5/Resources<<>>/Length 12>>stream\n0 0 2 2 re f\nendstream";
  const resources = "/ColorSpace<</U[/Pattern/DeviceRGB]>>/Pattern<</P 5 0 R>>";
  const page = pagePdf(`/U cs ${RED} /P scn 0 0 9 9 re f`, resources, [pattern]);
  const { content, objects } = await pressed(page, TWO);
  expect(content).toBe("/UnderF cs 1 /P scn 0 0 9 9 re f");
  expect(objects.join()).toMatch(/\/UnderF \[ \/Pattern \d+ 0 R \]/);
});

test("inks that a page names itself must be its own", async () => {
  const spaces = `/ColorSpace<</G[/Separation/Gold/DeviceCMYK 1]/K[/DeviceN[/Black/Cyan]/DeviceCMYK 1]/P[/Separation/PANTONE#20485#20C/DeviceCMYK 1]/A[/Separation/All/DeviceCMYK 1]>>`;
  const draw = (space: string, tints: string) => `/${space} cs ${tints} scn 9 9 50 50 re f `;
  const page = pagePdf(
    draw("G", "1") +
      draw("G", "0") +
      draw("K", "1 0") +
      draw("K", "1 .5") +
      draw("P", "1") +
      draw("A", "1"),
    spaces,
  );
  const { findings, content } = await pressed(page, TWO);
  expect(findings.map((text) => text.split(" ").slice(1, 2).join())).toEqual(["Gold", "C"]);
  expect(content).toContain("/K cs 1 .5 scn");
  const four = (await pressed(page)).findings.map((text) => text.split(" ")[1]);
  expect(four).toEqual(["Gold", "PANTONE"]);
});
