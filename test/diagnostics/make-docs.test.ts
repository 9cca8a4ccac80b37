import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codes } from "../../src/diagnostics/index.js";
import { fileRules, pageRules } from "../../src/press/index.js";
import { diagnosticsDoc, pressDoc } from "../../tools/make-docs.js";

describe("docs/diagnostics.md", () => {
  it("is what tools/make-docs writes", () => {
    const file = new URL("../../docs/diagnostics.md", import.meta.url);
    expect(readFileSync(file, "utf8").replaceAll("\r\n", "\n")).toBe(diagnosticsDoc());
  });

  it("has one row of four cells for each code", () => {
    const rows = diagnosticsDoc()
      .split("\n")
      .filter((line) => line.startsWith("| BX"));
    expect(rows.map((row) => row.slice(2, 8))).toEqual(Object.keys(codes));
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });
});

describe("docs/press.md", () => {
  const file = new URL("../../docs/press.md", import.meta.url);
  const text = readFileSync(file, "utf8").replaceAll("\r\n", "\n");

  it("is what tools/make-docs writes", () => {
    expect(pressDoc(text)).toBe(text);
  });

  it("has a row for each rule", () => {
    const rows = text.split("\n").filter((line) => line.startsWith("| `"));
    const ids = [...pageRules, ...fileRules].map(({ id }) => id);
    expect(rows.map((row) => row.split("`")[1])).toEqual(ids);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });
});
