/** What begins something in Markdown at the head of a line: `#`, `>`, lists, rules, fences, boxes. */
const AT_START = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=]{2,}|:{3,}|~{3,})/u;
/** `1.` and `1)` before a space would be counted anew. */
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/u;
/** Stories call notes like this wherever it stands, so that a backslash does not help. */
const NOTE = /\[\^([^\]\s^]{1,20})\]/gu;
/** Characters that a story cannot have: controls, line ends inside of a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNUSABLE = /[\0-\u0008\u000e-\u001f\u007f-\u009f\u2028\u2029]/gu;

/** A text as Markdown that means these very characters and nothing else. */
export function escapeText(text: string): string {
  return text
    .replace(UNUSABLE, "")
    .replace(/[\t\n\r\v\f]+/gu, " ")
    .replace(NOTE, "［^$1］")
    .replace(/[\\`*_[\]|]/gu, "\\$&")
    .replace(/<(?=[A-Za-z/!?])/gu, "\\<")
    .replace(/&(?=[#A-Za-z])/gu, "\\&")
    .replace(/(?<!［)\^|(?<=[A-Za-z)\]])~/gu, "\\$&")
    .replace(/={2,}/gu, (run) => [...run].map((sign) => `\\${sign}`).join(""));
}

/** A line of Markdown that is meant as a paragraph: nothing at its head makes it another thing. */
export const asParagraph = (line: string): string =>
  line.replace(NUMBER, "$1\\$2").replace(AT_START, (found) => `\\${found}`);
