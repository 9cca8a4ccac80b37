import { describe, expect, it } from "vitest";
import { diagnose, renderDiagnostic, toJson } from "../../src/diagnostics/index.js";

const source = "name: 版心报\nprise: 每份1.00元\n";
const place = {
  file: "paper.yaml",
  span: { start: { line: 2, column: 1 }, end: { line: 2, column: 6 } },
};
const unknownKey = diagnose("BX2002", { key: "prise", nearest: "price" }, place);

describe("renderDiagnostic", () => {
  it("prints place, severity, code, sentence, frame and advice", () => {
    const text = renderDiagnostic(unknownKey, {
      language: "zh-CN",
      colour: false,
      source: (file) => (file === "paper.yaml" ? source : undefined),
    });
    expect(text).toBe(
      [
        "paper.yaml:2:1: 错误 BX2002 没有“prise”这个项目。是不是“price”？",
        "  |",
        "2 | prise: 每份1.00元",
        "  | ^^^^^",
        "  建议：请改正名称，或者删去这一项。",
      ].join("\n"),
    );
  });

  it("does without a frame where the file is not known", () => {
    const options = { language: "en", colour: false, source: () => undefined } as const;
    expect(renderDiagnostic(unknownKey, options)).toBe(
      [
        'paper.yaml:2:1: error BX2002 Unknown key "prise". Did you mean "price"?',
        "  help: Correct the name, or delete the entry.",
      ].join("\n"),
    );
  });

  it("does without a place", () => {
    const text = renderDiagnostic(diagnose("BX9007", { dir: "报纸" }), {
      language: "zh-CN",
      colour: false,
    });
    expect(text.split("\n")[0]).toBe("错误 BX9007 文件夹“报纸”已经存在，没有覆盖。");
  });

  it("names related places", () => {
    const twice = {
      ...diagnose("BX2015", { file: "a.md" }, { file: "edition.yaml" }),
      related: [place],
    };
    expect(renderDiagnostic(twice, { language: "zh-CN", colour: false })).toContain(
      "\n  参见：paper.yaml:2:1\n",
    );
  });

  it("colours severity and carets only, and only when asked", () => {
    const options = { language: "en", source: () => "a^\nb^b^^^\n" } as const;
    const coloured = renderDiagnostic(unknownKey, { ...options, colour: true });
    const red = (text: string) => `\u001B[1;31m${text}\u001B[0m`;
    expect(coloured).toContain(`paper.yaml:2:1: ${red("error BX2002")} Unknown`);
    expect(coloured).toContain(`\n2 | b^b^^^\n  | ${red("^^^^^")}\n`);
    expect(renderDiagnostic(unknownKey, { ...options, colour: false })).not.toContain("\u001B");
  });
});

describe("toJson", () => {
  it("is flat, with the place's numbers", () => {
    expect(toJson(unknownKey, "en")).toEqual({
      severity: "error",
      code: "BX2002",
      message: 'Unknown key "prise". Did you mean "price"?',
      help: "Correct the name, or delete the entry.",
      file: "paper.yaml",
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 6,
      facts: { key: "prise", nearest: "price" },
    });
  });

  it("has no place where the diagnostic has none", () => {
    expect(Object.keys(toJson(diagnose("BX9007", { dir: "x" }), "en"))).toEqual([
      "severity",
      "code",
      "message",
      "help",
      "facts",
    ]);
  });
});
