import { itJudges } from "./support.js";

itJudges("headline");
