import { itJudges } from "./support.js";

itJudges("rough-twice");
