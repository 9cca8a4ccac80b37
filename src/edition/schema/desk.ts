import { z } from "zod";
import { deskRules } from "../../manuscript/index.js";

/** What a paper says to its sub-editor's desk: the rules that it does without. */
export const deskSchema = z
  .strictObject({
    off: z.array(z.enum(deskRules)).default([]).describe("Rules that are switched off"),
  })
  .default({ off: [] })
  .describe("The sub-editor's desk: see docs/desk.md");
