import { itJudges } from "./support.js";

itJudges("dates");
