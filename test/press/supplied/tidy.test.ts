import { describe, expect, it } from "vitest";
import { firstPage } from "../../../src/press/supplied/first-page.js";
import { pageForm } from "../../../src/press/supplied/place.js";
import { survey } from "../../../src/press/supplied/survey.js";
import { prune, tidy } from "../../../src/press/supplied/tidy.js";
import { pagePdf, pdfStream } from "../../support/pdfs.js";

/** What is left of a page's resources, and what is said of it. */
function left(content: string, resources: string, objects: readonly string[] = []): string {
  const page = firstPage(pagePdf(content, resources, objects));
  const found = survey(page);
  prune(found.used);
  const form = pageForm(page, found);
  tidy(form);
  const text = String(form.dict).replace(/\s+/g, " ");
  return /\/Resources (.*) \/Length/.exec(text)?.[1] ?? text;
}

describe("prune", () => {
  it("keeps what content uses, and nothing that applies unnamed", () => {
    const resources =
      "/ProcSet[/PDF]/ColorSpace<</A[/Lab<<>>]/B/DeviceCMYK/DefaultCMYK/DeviceRGB>>/Font<</F<<>>>>";
    expect(left("/B cs 0 0 0 1 scn", resources)).toBe("<< /ColorSpace << /B /DeviceCMYK >> >>");
  });

  it("empties resources of which nothing is used", () => {
    expect(
      left("0 0 9 9 re f", "/Font<</F<</Type/Font>>>>/ColorSpace<</DefaultRGB[/CalRGB<<>>]>>"),
    ).toBe("<< >>");
  });
});

describe("tidy", () => {
  it("lets the numbers of inks with a profile print as they are", () => {
    const profile = pdfStream("/N 4", "profile");
    const resources = "/ColorSpace<</A[/ICCBased 5 0 R]/B 6 0 R>>";
    expect(
      left("/A cs 0 0 0 1 scn /B cs", resources, [profile, "[/Indexed[/ICCBased 5 0 R]0<00>]"]),
    ).toBe("<< /ColorSpace << /A /DeviceCMYK /B 6 0 R >> >>");
  });

  it.each([
    ["streams packed by LZW", "/Filter/LZWDecode"],
    ["it is encrypted", "/Filter/Crypt"],
    ["parts in other files", "/F(other)"],
  ])("refuses %s", (reason, entry) => {
    const image = pdfStream(
      `/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8${entry}`,
      "x",
    );
    expect(() => left("/I Do", "/XObject<</I 5 0 R>>", [image])).toThrow(reason);
  });
});
