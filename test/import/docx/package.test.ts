import { describe, expect, it } from "vitest";
import { openWord } from "../../../src/import/docx/package.js";
import { documentXml, docxOf, p, partXml, zipOf } from "../../support/docx.js";

describe("the parts of a Word file", () => {
  it("are found by their relations, pictures by their id", async () => {
    const word = await openWord(
      docxOf(
        p("湖水"),
        [
          ["s", "styles", "/word/other.xml"],
          ["i", "image", "media/图.png"],
          ["o", "image", "http://a.example/1.png"],
          ["x", "image", "../../../etc/passwd"],
        ],
        [
          { name: "word/other.xml", data: partXml("styles", "") },
          { name: "word/media/图.png", data: "png" },
        ],
      ),
    );
    expect(word.part("styles")?.name).toBe("w:styles");
    expect(word.part("comments")).toBeUndefined();
    expect(word.parts("header")).toEqual([]);
    expect(word.picture("i")).toMatchObject({ name: "图.png" });
    expect(word.picture("o")).toBe("http://a.example/1.png");
    // A target that leads out of the archive is a name that it does not have.
    expect(word.picture("x")).toBeUndefined();
  });

  it("may lack all but the document", async () => {
    const word = await openWord(zipOf([{ name: "word/document.xml", data: documentXml(p("湖")) }]));
    expect(word.document.name).toBe("w:document");
  });

  it("are refused where there is no document", async () => {
    await expect(openWord(zipOf([{ name: "a", data: "" }]))).rejects.toThrow(
      "no Word document inside",
    );
    const sheet = zipOf([{ name: "word/document.xml", data: "<workbook/>" }]);
    await expect(openWord(sheet)).rejects.toThrow("no Word document inside");
  });
});
