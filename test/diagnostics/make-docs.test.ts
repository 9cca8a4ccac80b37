import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codes } from "../../src/diagnostics/index.js";
import { diagnosticsDoc } from "../../tools/make-docs.js";

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
