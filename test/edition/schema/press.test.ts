import { expect, it } from "vitest";
import { PRESS_FILES, pressSchema } from "../../../src/edition/schema/press.js";

it("a paper that says nothing has plain names, no bleed and no marks", () => {
  expect(pressSchema.parse(undefined)).toEqual({
    files: PRESS_FILES,
    bleed: 0,
    marks: false,
    spread: "halves",
    ink: 220,
  });
  expect(pressSchema.parse({ code: "YT" })).toEqual({ ...pressSchema.parse({}), code: "YT" });
});

it.each([{ code: "云汀" }, { code: "a/b" }, { bleed: -1 }, { bleed: 11 }, { mark: true }])(
  "%j is refused",
  (press) => {
    expect(pressSchema.safeParse(press).success).toBe(false);
  },
);
