import { itJudges } from "./support.js";

itJudges("rough-digits");
