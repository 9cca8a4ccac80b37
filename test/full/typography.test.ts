import { expect, it } from "vitest";
import { stalePictures } from "../../tools/make-typography.js";

it("shows in docs/typography what both engines print now", async () => {
  expect(await stalePictures()).toEqual([]);
});
