import type { StateInline } from "markdown-it";

/** `m^2^`, `10^-3^`, `3^①^`, `说法^[2]^`: figures and the signs of notes, behind anything but a space. */
const FIGURE =
  /\^((?:[+\-−]?\d{1,4}(?:[.,]\d)?[+\-−]?|[①-⑳㉑-㉟]|[[〔（(]\d{1,3}[\])）〕]|[*※]{1,3}))\^(?!\^)/uy;
/** `x^n^`, `1^st^`, `Ca^2+^`: letters behind a letter or digit only, for `开心^o^` is a face. */
const LETTER = /\^([A-Za-z0-9+\-−]{1,6})\^(?!\^)/uy;
/** `H~2~O`, `CO~2~`, `x~n~`: behind a letter or bracket, before no figure, for `3~5天、7~9天` are ranges. */
const LOWERED = /~([0-9]{1,3}[+\-−]?|[a-z])~(?![~0-9])/uy;

const before = ({ src, pos }: StateInline): string => src.charAt(pos - 1);

/** What is raised or lowered at the place of the state; undefined where the sign is copy. */
function foundAt(state: StateInline): RegExpExecArray | null {
  const at = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = state.pos;
    return pattern.exec(state.src);
  };
  const previous = before(state);
  switch (state.src.charAt(state.pos)) {
    case "^":
      if (previous === "" || /[\s^]/u.test(previous)) return null;
      return at(FIGURE) ?? (/[A-Za-z0-9)\]]/u.test(previous) ? at(LETTER) : null);
    case "~":
      return /[A-Za-z)\]]/u.test(previous) ? at(LOWERED) : null;
    default:
      return null;
  }
}

/**
 * Superscript `^2^` and subscript `~2~` in stories. Pandoc's rule (anything without a space) takes the
 * signs out of plain Chinese copy, where ~ stands between the ends of a range and ^ in faces: only
 * what stands in units, formulas, ordinals and calls of notes is read.
 */
export function raised(state: StateInline, silent: boolean): boolean {
  const found = foundAt(state);
  const [written = "", inner = ""] = found ?? [];
  if (!found) return false;
  if (!silent) {
    const tag = written.startsWith("^") ? "sup" : "sub";
    state.push(`${tag}_open`, tag, 1).markup = written.charAt(0);
    state.push("text", "", 0).content = inner;
    state.push(`${tag}_close`, tag, -1).markup = written.charAt(0);
  }
  state.pos += written.length;
  return true;
}
