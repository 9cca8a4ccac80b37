import { expect, test } from "vitest";
import { halfLead } from "../../src/compose/placed.js";
import { starter } from "../support/starter.js";

test("half of what leading adds to the type, in lines", async () => {
  const { theme } = (await starter()).edition;
  // (12.75 - 9.5) / 2 points of 12.75.
  expect(halfLead(theme)).toBeCloseTo(0.12745, 5);
});
