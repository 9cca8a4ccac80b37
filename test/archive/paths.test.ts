import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTENT, foldersOf, LOGICAL, wrongPaths } from "../../src/archive/paths.js";

const clauses = (paths: string[], of = LOGICAL) => wrongPaths(paths, of).map((w) => w.clause);

describe("paths of an inventory", () => {
  it.each([
    ["E052", "../secret"],
    ["E052", "copy/../../secret"],
    ["E052", "copy/./paper.yaml"],
    ["E052", "copy//paper.yaml"],
    ["E052", ""],
    ["E053", "/etc/passwd"],
    ["E053", "copy/"],
  ])("%s a logical path must not be %j", (clause, path) => {
    expect(clauses([path])).toEqual([clause]);
  });

  it("E095 a logical path stands once, and is no folder of another", () => {
    expect(clauses(["a", "a"])).toEqual(["E095"]);
    expect(clauses(["copy", "copy/paper.yaml"])).toEqual(["E095"]);
    expect(clauses(["copy/a", "copy/ab"])).toEqual([]);
  });

  it("E099, E100, E101 the same of content paths", () => {
    expect(clauses(["v1/content/../x"], CONTENT)).toEqual(["E099"]);
    expect(clauses(["/v1/content/x"], CONTENT)).toEqual(["E100"]);
    expect(clauses(["v1/content/x", "v1/content/x"], CONTENT)).toEqual(["E101"]);
  });

  it("finds every path that a resolver would lead out of the folder", () => {
    const step = fc.constantFrom("a", "b", "..", ".", "");
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const path = steps.join("/");
        expect(clauses([path]).length > 0).toBe(steps.some((s) => s === "" || s[0] === "."));
      }),
    );
  });
});

it("names the folders above a path", () => {
  expect(foldersOf("a/b/c")).toEqual(["a", "a/b"]);
  expect(foldersOf("a")).toEqual([]);
});
