import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArtworkSvg } from "../../src/edition/artwork-svg.js";
import { COMMENT_LOGO } from "../support/logo.js";

const read = (text: string) => readArtworkSvg(Buffer.from(text));
const svg = (inside: string, attributes = 'viewBox="0 0 90 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

describe("the proportions of a drawing", () => {
  it.each([
    ['viewBox="0 0 3.4 1.2"', 3.4, 1.2],
    ['viewBox="-5,-5,90,20"', 90, 20],
    ['width="400" height="100"', 400, 100],
    ['width="32.5mm" height="11mm" viewBox="0 0 1 1"', 32.5, 11],
    // Two units, and shares of a page that is not known, say nothing: the viewBox does.
    ['width="10mm" height="1cm" viewBox="0 0 90 20"', 90, 20],
    ['width="100%" height="100%" viewBox="0 0 90 20"', 90, 20],
  ])("of %s are %d to %d", (attributes, width, height) => {
    expect(read(svg("<path d='M0 0h9v9z'/>", attributes))).toEqual({ width, height });
  });

  it("are those of the newspaper's own drawing", () => {
    expect(read(COMMENT_LOGO)).toEqual({ width: 252, height: 84 });
  });

  it.each([
    "",
    'viewBox="0 0 1e999 20"',
    'width="0" height="20"',
    'viewBox="0 0 90 0"',
    'viewBox="0 0 a b"',
  ])("are none in an SVG with %s", (attributes) => {
    expect(read(svg("", attributes))).toEqual({ reason: "no size" });
  });
});

it.each([
  ["<text>时评</text>", "text in a font; turn it into paths"],
  ["<defs><text id='a'>评</text></defs>", "text in a font; turn it into paths"],
  ["<script>1</script>", "a script"],
  ["<path onclick='1' d='M0 0h9v9z'/>", "a script"],
  ["<animate attributeName='href' to='x'/>", "an animation"],
  ["<style>@\\69mport 'x.css';</style>", "an escape (\\) in its style"],
  ["<path style='fill:u\\72l(http://x/y)'/>", "an escape (\\) in its style"],
  ["<foreignObject><p/></foreignObject>", "an element <foreignObject>"],
  ["<image href='photo.jpg'/>", "it needs another file"],
  ["<image xlink:href='http://a.example/b.png'/>", "it needs another file"],
  ["<use href='other.svg#a'/>", "it needs another file"],
  ["<style>@import url(a.css);</style>", "it needs another file"],
  ["<style><![CDATA[path { fill: url(b.svg#c) }]]></style>", "it needs another file"],
  ["<path style='fill: url(\"b.svg#c\")'/>", "it needs another file"],
])("refuses %s, which would not print everywhere", (inside, reason) => {
  expect(read(svg(inside))).toEqual({ reason });
});

it("takes what drawing programs write: gradients of their own, embedded pictures, private data", () => {
  const sound = [
    "<defs><linearGradient id='a'/></defs><path fill='url(#a)' d='M0 0h9v9z'/>",
    "<image href='data:image/png;base64,AAAA'/>",
    "<symbol id='a'><path d='M0 0'/></symbol><use xlink:href='#a'/>",
    "<a href='http://a.example/'><path d='M0 0'/></a>",
    "<foreignObject requiredExtensions='http://ns.adobe.com/x/'/>",
    "<metadata xmlns:x='urn:x'><x:text>words</x:text></metadata>",
  ];
  for (const inside of sound) expect(read(svg(inside))).toEqual({ width: 90, height: 20 });
  const declared = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]>
<svg xmlns="&ns;" viewBox="0 0 90 20"/>`;
  expect(read(declared)).toEqual({ width: 90, height: 20 });
});

it("says why something is no SVG", () => {
  expect(read("<html/>")).toEqual({ reason: "not an SVG" });
  expect(read("")).toEqual({ reason: "damaged XML" });
  expect(read(`${svg("").slice(0, -3)}`)).toEqual({ reason: "damaged XML" });
  expect(readArtworkSvg(Buffer.from([0x3c, 0xff]))).toEqual({ reason: "not UTF-8" });
  expect(readArtworkSvg(Buffer.alloc(9 * 1024 * 1024, 32))).toEqual({
    reason: "larger than 8 MB",
  });
});

it("answers to any bytes", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string().map((text) => Buffer.from(svg(text))),
    fc.nat(COMMENT_LOGO.length).map((at) => Buffer.from(COMMENT_LOGO.slice(0, at))),
  );
  fc.assert(
    fc.property(bytes, (some) => {
      const found = readArtworkSvg(some);
      expect("reason" in found ? found.reason : found.width * found.height).toBeTruthy();
    }),
  );
});
