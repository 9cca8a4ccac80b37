import { expect, it } from "vitest";
import { nothingFound, say, sayChanges } from "../../../src/import/docx/found.js";

it("changes are counted with their places, and deleted text stands whole", () => {
  const found = nothingFound("稿.docx");
  sayChanges(found);
  expect(found.diagnostics).toEqual([]);
  found.insertions = 2;
  found.inserted.add(10).add(9);
  found.deletions.push({ paragraph: 9, text: "没有" }, { paragraph: 12, text: "" });
  sayChanges(found);
  expect(found.diagnostics).toMatchObject([
    {
      code: "BX1047",
      facts: { insertions: 2, deletions: 2, paragraphs: "9、10、12", text: "没有" },
    },
  ]);
});

it("what is said is about the file", () => {
  const found = nothingFound("稿.docx");
  say(found, "BX1050", { target: "http://a.example" });
  expect(found.diagnostics[0]?.place).toEqual({ file: "稿.docx" });
});
