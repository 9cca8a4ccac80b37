import { expect, it } from "vitest";
import { paired } from "../../../src/press/supplied/paired.js";

it("takes out restores without a save, and adds those that lack", () => {
  const made = paired(
    Buffer.from("Q q 1 w Q Q q"),
    [
      { start: 0, end: 1 },
      { start: 10, end: 11 },
    ],
    1,
  );
  expect(Buffer.from(made).toString()).toBe("\n q 1 w Q \n q\nQ");
});
