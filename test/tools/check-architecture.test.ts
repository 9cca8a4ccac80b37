import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  circles,
  type Module,
  readModules,
  specifiers,
  staleFolders,
  wrongImports,
} from "../../tools/check-architecture.js";

const module = (file: string, ...imports: string[]): Module => ({ file, imports });

describe("specifiers", () => {
  it("counts imports, types, re-exports and import(), over lines too, but no packages", () => {
    const source = `import { a } from "./a.js";
import type { B } from "../b/index.js";
import {
  c,
} from "./c.js";
export * from "./d.js";
const e = await import("./e.js");
type F = import("./f.js").F;
import path from "node:path";
import { z } from "zod";
`;
    expect(specifiers(source)).toEqual([
      "./a.js",
      "../b/index.js",
      "./c.js",
      "./d.js",
      "./e.js",
      "./f.js",
    ]);
  });
});

describe("wrongImports", () => {
  it("allows the own stage, doors to the left, leaves, and the library's own door", () => {
    const sound = [
      module("compose/pour.ts", "compose/flow.ts", "typeset/index.ts", "manuscript/index.ts"),
      module("manuscript/text.ts", "diagnostics/index.ts", "units.ts"),
      module("index.ts", "compose/index.ts", "diagnostics/index.ts"),
    ];
    expect(wrongImports(sound)).toEqual([]);
  });

  it("refuses what stands to the right, for leaves everything", () => {
    expect(wrongImports([module("edition/load.ts", "run/index.ts")])).toEqual([
      "edition/load.ts imports run/index.ts, which stands to its right",
    ]);
    expect(wrongImports([module("diagnostics/print.ts", "manuscript/index.ts")])).toEqual([
      "diagnostics/print.ts imports manuscript/index.ts, which stands to its right",
    ]);
  });

  it("keeps archive and proof apart: they stand side by side", () => {
    expect(wrongImports([module("proof/send.ts", "archive/index.ts", "run/index.ts")])).toEqual([
      "proof/send.ts imports archive/index.ts, which stands beside it",
    ]);
    expect(wrongImports([module("archive/add.ts", "proof/index.ts")])).toHaveLength(1);
    expect(wrongImports([module("cli/deps.ts", "proof/index.ts", "archive/index.ts")])).toEqual([]);
  });

  it("refuses to go past a door, a leaf's too", () => {
    const modules = [module("run/build.ts", "press/proof.ts", "diagnostics/codes.ts")];
    expect(wrongImports(modules)).toEqual([
      "run/build.ts imports press/proof.ts past the door press/index.ts",
      "run/build.ts imports diagnostics/codes.ts past the door diagnostics/index.ts",
    ]);
  });
});

describe("wrongImports, inner doors", () => {
  const inner = module("render/browser/index.ts", "render/browser/find.ts");

  it("lets the own stage in through the door, and the room's files to each other", () => {
    const sound = [
      inner,
      module("render/index.ts", "render/browser/index.ts"),
      module("render/browser/find.ts", "render/browser/places.ts"),
    ];
    expect(wrongImports(sound)).toEqual([]);
  });

  it("refuses to go past it, and to enter from another stage or the library's face", () => {
    const modules = [
      inner,
      module("render/printer.ts", "render/browser/flags.ts"),
      module("run/doctor.ts", "render/browser/index.ts"),
    ];
    expect(wrongImports(modules)).toEqual([
      "render/printer.ts imports render/browser/flags.ts past the door render/browser/index.ts",
      "run/doctor.ts imports render/browser/index.ts past the door render/index.ts",
    ]);
    expect(wrongImports([module("index.ts", "render/browser/index.ts")])).toHaveLength(1);
  });
});

describe("circles", () => {
  it("names a circle once, by its members and not by the way into it", () => {
    const modules = [
      module("a/in.ts", "a/x.ts"),
      module("a/x.ts", "a/y.ts"),
      module("a/y.ts", "a/z.ts"),
      module("a/z.ts", "a/x.ts"),
    ];
    expect(circles(modules)).toEqual(["circle: a/x.ts <-> a/y.ts <-> a/z.ts"]);
  });

  it("takes two ways to one file for no circle", () => {
    const modules = [
      module("a/top.ts", "a/left.ts", "a/right.ts"),
      module("a/left.ts", "a/end.ts"),
      module("a/right.ts", "a/end.ts"),
      module("a/end.ts"),
    ];
    expect(circles(modules)).toEqual([]);
  });
});

describe("staleFolders", () => {
  it("misses folders that the list does not name, and names those that are gone", () => {
    const text = "See `src/units/`.\n\n- `src/edition/` reads.\n- `src/layout/` is gone.\n";
    expect(staleFolders(text, ["edition", "units"])).toEqual([
      "docs/architecture.md does not name src/units/",
      "docs/architecture.md names src/layout/, which does not exist",
    ]);
  });
});

describe("the source of banxin", () => {
  const modules = readModules(fileURLToPath(new URL("../../src", import.meta.url)));

  it("imports only to the left, through doors, and in no circle", () => {
    // Else an empty reading would pass.
    expect(modules.find(({ file }) => file === "index.ts")?.imports).toContain("run/index.ts");
    expect(wrongImports(modules)).toEqual([]);
    expect(circles(modules)).toEqual([]);
  });
});
