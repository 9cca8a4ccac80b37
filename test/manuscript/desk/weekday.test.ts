import { itJudges } from "./support.js";

itJudges("weekday");
