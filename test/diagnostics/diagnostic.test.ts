import { describe, expect, it } from "vitest";
import { diagnose, Failure, hasErrors, pointSpan } from "../../src/diagnostics/index.js";

describe("diagnose", () => {
  it("takes the severity from the table of codes", () => {
    expect(diagnose("BX4001").severity).toBe("error");
    expect(diagnose("BX4002").severity).toBe("warning");
    expect(diagnose("BX4003").severity).toBe("info");
  });

  it("has no place where none is given", () => {
    expect(diagnose("BX4001", { story: "a" })).not.toHaveProperty("place");
  });
});

describe("hasErrors", () => {
  it("does not mind warnings", () => {
    expect(hasErrors([diagnose("BX4002"), diagnose("BX4003")])).toBe(false);
    expect(hasErrors([diagnose("BX4002"), diagnose("BX4001")])).toBe(true);
  });
});

describe("pointSpan", () => {
  it("is one character wide", () => {
    expect(pointSpan(3, 5)).toEqual({
      start: { line: 3, column: 5 },
      end: { line: 3, column: 6 },
    });
  });
});

describe("Failure", () => {
  it("carries its diagnostic and its cause", () => {
    const cause = new Error("EACCES");
    const failure = new Failure(diagnose("BX9004", { file: "a.pdf" }), { cause });
    expect(failure.diagnostic.code).toBe("BX9004");
    expect(failure.cause).toBe(cause);
    expect(failure.message).toContain("a.pdf");
  });
});
