import { itJudges } from "./support.js";

itJudges("repeat");
