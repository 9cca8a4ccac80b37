import { itJudges } from "./support.js";

itJudges("pause-mark");
