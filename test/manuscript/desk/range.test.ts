import { itJudges } from "./support.js";

itJudges("range");
