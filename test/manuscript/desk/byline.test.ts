import { itJudges } from "./support.js";

itJudges("byline");
