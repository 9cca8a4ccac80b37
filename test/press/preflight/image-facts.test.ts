import { expect, test } from "vitest";
import { marksOf } from "../../support/preflight.js";

test("an image in the content says what an image object says, and how large it stands", async () => {
  const [image] = await marksOf("q 0 36 -72 0 100 50 cm BI /W 2 /H 1 /BPC 8 /CS /G ID xx EI Q");
  expect(image).toMatchObject({
    kind: "image",
    width: 2,
    height: 1,
    bits: 8,
    stencil: false,
    space: { kind: "gray" },
    placed: { width: 36, height: 72 },
    box: { left: 28, bottom: 50, right: 100, top: 86 },
    inked: [],
  });
});

test("a stencil is of the colour of the moment", async () => {
  const [image] = await marksOf("0 1 0 0 k q 9 0 0 9 0 0 cm BI /W 8 /H 1 /IM true ID x EI Q");
  expect(image).toMatchObject({ stencil: true, bits: 1, space: undefined });
  expect(image?.inked.map(({ tone }) => [...tone.plates])).toEqual([[["M", 1]]]);
});
