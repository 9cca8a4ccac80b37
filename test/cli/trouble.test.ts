import { describe, expect, it } from "vitest";
import { exitCodeOf, troubleOf } from "../../src/cli/trouble.js";
import { type Code, diagnose, Failure } from "../../src/diagnostics/index.js";

describe("exitCodeOf", () => {
  it.each<[Code, number]>([
    ["BX1002", 1],
    ["BX5003", 1],
    ["BX7001", 1],
    ["BX7002", 2],
    ["BX7004", 2],
    ["BX7007", 2],
    ["BX9008", 3],
    ["BX7011", 1],
    ["BX8001", 3],
    ["BX8006", 2],
    ["BX8015", 2],
    ["BX8007", 1],
    ["BX8008", 1],
    ["BX8010", 3],
    ["BX8011", 3],
    ["BX9001", 3],
    ["BX9002", 3],
    ["BX9003", 3],
    ["BX9004", 3],
    ["BX9005", 3],
    ["BX9006", 2],
    ["BX9007", 2],
  ])("%s ends with %i", (code, exitCode) => {
    expect(exitCodeOf(diagnose(code))).toBe(exitCode);
  });
});

describe("troubleOf", () => {
  it("keeps the diagnostic of a Failure", () => {
    const diagnostic = diagnose("BX9001", { looked: "PATH" });
    expect(troubleOf(new Failure(diagnostic))).toEqual({ exitCode: 3, diagnostics: [diagnostic] });
  });

  it("takes one line of anything else", () => {
    const trouble = troubleOf(new TypeError("x is not a function\nat y"));
    expect(trouble.exitCode).toBe(3);
    expect(trouble.unexpected).toBe("TypeError: x is not a function");
    expect(trouble.stack).toContain("trouble.test");
    expect(troubleOf("thrown text").unexpected).toBe("thrown text");
  });
});
