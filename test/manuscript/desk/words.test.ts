import { itJudges } from "./support.js";

itJudges("wrong-words");
itJudges("banned-words");
