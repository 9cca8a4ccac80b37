export type { DeskContext, Lexicon, Person } from "./finding.js";
export { reviewStory } from "./review.js";
