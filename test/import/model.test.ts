import { expect, it } from "vitest";
import { paragraphOf, words } from "../../src/import/model.js";

it("the words of pieces leave out notes and keep breaks", () => {
  const pieces = paragraphOf("湖水").pieces;
  expect(words([...pieces, { kind: "break" }, { kind: "note", label: 1 }])).toBe("湖水\n");
});
