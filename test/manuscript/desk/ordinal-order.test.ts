import { itJudges } from "./support.js";

itJudges("ordinal-order");
