import { itJudges } from "./support.js";

itJudges("names");
