import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGlyphSvg } from "../../src/edition/glyph-svg.js";
import { drawing } from "../support/glyph.js";

const read = (svg: string) => readGlyphSvg(Buffer.from(svg));
const outline = (svg: string): string => {
  const found = read(svg);
  if ("reason" in found) throw new Error(found.reason);
  return found.outline;
};
const reason = (svg: string): string => {
  const found = read(svg);
  return "reason" in found ? found.reason : `read: ${found.outline}`;
};

describe("readGlyphSvg", () => {
  it("scales the em square to 1, wherever the viewBox begins", () => {
    expect(outline(drawing('<path d="M0 0H50V100Z"/>', "0 0 100 100"))).toBe("M0 0H0.5V1Z");
    expect(outline(drawing('<path d="M0-880h500v1000z"/>', "0 -880 1000 1000"))).toBe(
      "M0 0H0.5V1Z",
    );
  });

  it("makes arcs and shorthands plain curves", () => {
    const found = outline(drawing('<path d="M20 50A30 30 0 1 1 80 50S60 90 20 50T30 40z"/>'));
    expect(found).toMatch(/^M[\d. -]+(?:[LHVCQ][\d. -]+)+Z$/u);
    expect(found).not.toMatch(/[AST]/u);
  });

  it("moves paths with their groups, the outer one last", () => {
    const moved =
      '<g transform="translate(10 20)"><g transform="scale(2)"><path transform="translate(5,5)" d="M0 0H10V10Z"/></g></g>';
    expect(outline(drawing(moved))).toBe("M0.2 0.3H0.4V0.5Z");
  });

  it("leaves out what drawing programs say beside the drawing", () => {
    const inkscape = `<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/x"
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" viewBox="0,0,100,100">
<title>𠮷</title><metadata><rdf:RDF><path/></rdf:RDF></metadata><defs/>
<sodipodi:namedview><sodipodi:path/></sodipodi:namedview>
<g style="fill:#000000;fill-rule:nonzero;stroke:none"><path d="M0 0H100V100Z"/></g></svg>`;
    expect(outline(inkscape)).toBe("M0 0H1V1Z");
  });

  it("says why a drawing cannot be a character", () => {
    const square = '<path d="M0 0H100V100Z"/>';
    expect(reason("")).toBe("damaged XML");
    expect(reason("<svg")).toBe("damaged XML");
    expect(reason(drawing(square).replace("</svg>", ""))).toBe("damaged XML");
    expect(reason('<html xmlns="http://www.w3.org/1999/xhtml"/>')).toBe("not an SVG");
    expect(reason('<svg viewBox="0 0 1 1"/>')).toBe("not an SVG");
    expect(reason(drawing(""))).toBe("no path");
    expect(reason(drawing('<path d=""/><path/>'))).toBe("no path");
    expect(reason(drawing('<path d="M0 0"/>'))).toBe("no path");
    expect(reason(drawing('<path d="M0 0 L nowhere"/>'))).toBe("a damaged path");
    for (const box of ["0 0 100 90", "0 0 100", "0 0 -9 -9", "0 0 0 0", "", "a b c d"]) {
      expect(reason(drawing(square, box))).toBe("its viewBox is not an em square");
    }
    expect(reason(drawing(square, "0 0 50 50"))).toBe("ink outside the em square");
    expect(reason(drawing('<path d="M0 0H1e400V1Z"/>'))).toMatch(/outside the em square|damaged/);
    expect(reason(drawing('<path d="M0 0H9V9Z" fill="none" stroke="#000"/>'))).toBe(
      "a stroke without fill",
    );
    expect(reason(drawing(`<g style="stroke:red; fill : None">${square}</g>`))).toBe(
      "a stroke without fill",
    );
    expect(reason(drawing(`<g fill-rule="evenodd">${square}</g>`))).toBe("the fill rule evenodd");
    expect(reason(drawing(`<path d="${"M0 0H9V9Z".repeat(1001)}"/>`))).toBe(
      "more than 4000 points",
    );
    expect(readGlyphSvg(Buffer.alloc(256 * 1024 + 1))).toEqual({ reason: "larger than 256 KB" });
    expect(readGlyphSvg(Uint8Array.of(0xff, 0xfe, 0x3c))).toEqual({ reason: "not UTF-8" });
  });

  it("refuses every element that it would have to leave out, and scripts above all", () => {
    const square = '<path d="M0 0H100V100Z"/>';
    expect(reason(drawing(`${square}<script>alert(1)</script>`))).toBe("a script");
    for (const name of [
      "rect",
      "circle",
      "polygon",
      "text",
      "image",
      "use",
      "style",
      "foreignObject",
    ]) {
      expect(reason(drawing(`${square}<${name}/>`))).toBe(
        `an element <${name}>; only paths are read`,
      );
    }
    expect(reason(drawing(`<defs>${square}</defs>`))).toMatch(/<defs>/);
  });

  it("never throws and never gives what is no path, whatever the file holds", () => {
    const piece = fc.constantFrom(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>",
      "<path d='M0 0L9 9V3Z'/>",
      "<g transform='",
      "rotate(30) ",
      "'>",
      "</g>",
      "</svg>",
      "&lol;",
      "<!DOCTYPE x [<!ENTITY lol 'M'>]>",
      "\u0000",
      "𠮷",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (pieces) => {
        const found = read(pieces.join(""));
        if ("outline" in found) expect(found.outline).toMatch(/^M[\d.e LHVCQMZ-]+$/u);
        else expect(found.reason).not.toBe("");
      }),
    );
  });
});
