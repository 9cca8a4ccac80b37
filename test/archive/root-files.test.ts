import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { declarationText, LAYOUT, LAYOUT_FILE, rootFiles } from "../../src/archive/root-files.js";

it("E069, E075 to E080 the root declares OCFL 1.1, as its last file", () => {
  expect([...rootFiles].at(-1)).toEqual(["0=ocfl_1.1", "ocfl_1.1\n"]);
});

it("E002 to E007 an object's declaration says its name after 0=", () => {
  expect(declarationText("0=ocfl_object_1.1")).toBe("ocfl_object_1.1\n");
});

it("E070, E071 the layout is a registered extension with a description", () => {
  const layout = JSON.parse(rootFiles.get(LAYOUT_FILE) ?? "");
  expect(Object.keys(layout)).toEqual(["extension", "description"]);
  expect(layout.extension).toBe("0007-n-tuple-omit-prefix-storage-layout");
});

it("E112 the extension's configuration lies in a folder of its name", () => {
  const config = JSON.parse(rootFiles.get(`extensions/${LAYOUT}/config.json`) ?? "");
  expect(config).toEqual({
    extensionName: LAYOUT,
    delimiter: ":",
    tupleSize: 4,
    numberOfTuples: 1,
    zeroPadding: "left",
    reverseObjectRoot: false,
  });
});

it("never changes: older archives are compared with these bytes", () => {
  const hash = createHash("sha256");
  for (const [path, text] of rootFiles) hash.update(`${path}\0${text}`);
  expect(hash.digest("hex")).toMatchInlineSnapshot(
    `"172be733885d5ca4b7954170270f4841cbe76172e0e72d43d4bc918c3f6f67f9"`,
  );
});
