import { itJudges } from "./support.js";

itJudges("titles");
itJudges("precedence");
