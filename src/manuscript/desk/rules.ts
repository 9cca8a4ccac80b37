import type { DeskCode } from "../../diagnostics/index.js";
import type { DeskRule } from "../desk-rules.js";
import { checkByline } from "./byline.js";
import { checkDates } from "./dates.js";
import type { Check } from "./finding.js";
import { checkHeadline } from "./headline.js";
import { checkNames } from "./names.js";
import { checkOrdinal } from "./ordinal.js";
import { checkOrdinalOrder } from "./ordinal-order.js";
import { checkPairs } from "./pairs.js";
import { checkPauseMark } from "./pause-mark.js";
import { checkPrecedence, checkTitles } from "./people.js";
import { checkRange } from "./range.js";
import { checkRepeat } from "./repeat.js";
import { checkRoughDigits } from "./rough-digits.js";
import { checkRoughTwice } from "./rough-twice.js";
import { checkWeekday } from "./weekday.js";
import { checkBannedWords, checkWrongWords } from "./words.js";

/** A rule and the code of what it finds. */
export interface Rule {
  readonly code: DeskCode;
  readonly check: Check;
}

/** Every rule of the desk: one that is named in deskRules and missing here does not compile. */
export const rules: Readonly<Record<DeskRule, Rule>> = {
  names: { code: "BX1020", check: checkNames },
  dates: { code: "BX1021", check: checkDates },
  weekday: { code: "BX1022", check: checkWeekday },
  "rough-digits": { code: "BX1023", check: checkRoughDigits },
  "rough-twice": { code: "BX1024", check: checkRoughTwice },
  range: { code: "BX1025", check: checkRange },
  "pause-mark": { code: "BX1026", check: checkPauseMark },
  ordinal: { code: "BX1027", check: checkOrdinal },
  "ordinal-order": { code: "BX1028", check: checkOrdinalOrder },
  repeat: { code: "BX1029", check: checkRepeat },
  pairs: { code: "BX1030", check: checkPairs },
  byline: { code: "BX1031", check: checkByline },
  headline: { code: "BX1032", check: checkHeadline },
  "wrong-words": { code: "BX1033", check: checkWrongWords },
  "banned-words": { code: "BX1034", check: checkBannedWords },
  titles: { code: "BX1035", check: checkTitles },
  precedence: { code: "BX1036", check: checkPrecedence },
};
