import { describe, expect, it } from "vitest";
import { completeFacts } from "../../src/diagnostics/facts.js";
import { diagnose } from "../../src/diagnostics/index.js";

describe("completeFacts", () => {
  it("shows a forgotten fact as ?, but a missing likeness as none", () => {
    expect(completeFacts(diagnose("BX2002", {}))).toEqual({ key: "?", nearest: "" });
  });

  it("leaves out facts that the code does not name", () => {
    expect(completeFacts(diagnose("BX2004", { key: "name", extra: 1 }))).toEqual({ key: "name" });
  });

  it("takes the full stop from a reason, but never from a row of a plan", () => {
    expect(completeFacts(diagnose("BX2001", { reason: "Bad indent. " }))).toEqual({
      reason: "Bad indent",
    });
    expect(completeFacts(diagnose("BX2019", { row: "12 | AAB." }))).toEqual({ row: "12 | AAB." });
  });

  it("turns line ends and control characters into spaces", () => {
    const facts = completeFacts(diagnose("BX1006", { text: "上\r\n下\u001B[31m" }));
    expect(facts).toEqual({ text: "上 下 [31m" });
  });
});
