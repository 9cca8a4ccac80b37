import { PDFContext, PDFHexString, PDFName } from "pdf-lib";
import { expect, test } from "vitest";
import { componentsOf, readSpace } from "../../../src/press/separate/colour-space.js";
import { inkName } from "../../../src/press/separate/pdf-objects.js";

const context = PDFContext.create();
const name = PDFName.of;
const read = (...array: readonly unknown[]) => readSpace(context.obj(array as never));

test("device spaces by name, alone or in an array", () => {
  expect(readSpace(name("DeviceRGB"))).toEqual({ kind: "rgb" });
  expect(read(name("DeviceCMYK"))).toEqual({ kind: "cmyk" });
  expect(readSpace(name("CalRGB"))).toEqual({ kind: "unknown", name: "CalRGB" });
  expect(readSpace(undefined)).toEqual({ kind: "unknown", name: "?" });
});

test("spot inks by their names", () => {
  const one = read(name("Separation"), name("PANTONE#20485"), name("DeviceCMYK"), name("F"));
  expect(one).toEqual({ kind: "inks", names: ["PANTONE 485"] });
  expect(read(name("Separation"), inkName("专红"))).toEqual({ kind: "inks", names: ["专红"] });
  const two = read(name("DeviceN"), context.obj([name("Black"), name("Gold")]));
  expect([two, componentsOf(two)]).toEqual([{ kind: "inks", names: ["Black", "Gold"] }, 2]);
});

test("tables and patterns with the space under them", () => {
  const table = read(name("Indexed"), name("DeviceRGB"), 1, PDFHexString.of("000000ff0000"));
  expect(table).toEqual({
    kind: "indexed",
    base: { kind: "rgb" },
    table: Uint8Array.of(0, 0, 0, 255, 0, 0),
  });
  expect(read(name("Pattern"), name("DeviceRGB"))).toEqual({
    kind: "pattern",
    under: { kind: "rgb" },
  });
});

test("a space inside of itself ends", () => {
  const array = context.obj([name("Indexed")]);
  array.push(array);
  array.push(context.obj(1));
  expect(readSpace(array)).toMatchObject({
    kind: "indexed",
    base: { kind: "indexed", base: { kind: "unknown" } },
  });
});

test("a gray with a profile is gray, RGB only where its profile is sRGB", () => {
  const profile = (n: number) => context.register(context.stream(new Uint8Array(200), { N: n }));
  expect(read(name("ICCBased"), context.lookup(profile(1)))).toEqual({ kind: "gray" });
  expect(read(name("ICCBased"), context.lookup(profile(3)))).toEqual({
    kind: "unknown",
    name: "ICCBased (3)",
  });
});
