import { itJudges } from "./support.js";

itJudges("pairs");
