import { expect, it } from "vitest";
import { pictureKind } from "../../src/import/picture.js";

it.each([
  ["\x89PNG\r\n\x1a\n…", "a.jpg", { ending: "png" }],
  ["\xff\xd8\xff\xe0", "a.png", { ending: "jpg" }],
  ["RIFF\0\0\0\0WEBP", "a", { ending: "webp" }],
  [`\x01\0\0\0${"\0".repeat(36)} EMF`, "a.png", { refused: "EMF" }],
  ["\xd7\xcd\xc6\x9a", "a.wmf", { refused: "WMF" }],
  ["<svg>", "a.svg", { refused: "SVG" }],
  ["BM", "a.bmp", { refused: "BMP" }],
  ["??", "a.jxr", { refused: "JXR" }],
])("a picture is what its bytes say: %j", (head, name, kind) => {
  expect(pictureKind(Buffer.from(head, "latin1"), name)).toEqual(kind);
});
