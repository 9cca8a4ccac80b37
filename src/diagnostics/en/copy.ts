import type { Code, DeskCode } from "../codes.js";
import type { Sentences } from "../facts.js";
import { count, near } from "./words.js";

/** English: what is wrong with copy. */
export const enCopy: Pick<Sentences, Exclude<Extract<Code, `BX1${string}`>, DeskCode>> = {
  BX1001: (f) => ({
    message: `The file "${f.file}" cannot be read: ${f.reason}.`,
    help: "Make sure that it is still there, that you may read it and that no program has locked it.",
  }),
  BX1002: (f) => ({
    message: `The file "${f.file}" is no text, or in an unknown encoding.`,
    help: "Make sure that it is a text file; open it in an editor and save it with the encoding UTF-8.",
  }),
  BX1003: (f) => ({
    message: `The story "${f.file}" has no title.`,
    help: 'Write a title line before the text, beginning with "# ".',
  }),
  BX1004: (f) => ({
    message: `The front matter "${f.key}" is wrong: ${f.reason}.`,
    help: 'Mend this entry between the two "---" lines at the head of the file.',
  }),
  BX1005: (f) => ({
    message: `The front matter has no entry "${f.key}".${near(f.nearest)}`,
    help: "Correct the name, or delete the entry: it will not be printed.",
  }),
  BX1006: (f) => ({
    message: `The same words end one paragraph and begin the next: "${f.text}".`,
    help: "Probably pasted twice; compare the copy and delete one of them.",
  }),
  BX1007: (f) => ({
    message: `This paragraph seemed broken off and was joined to the one before: "${f.text}".`,
    help: "If it is a paragraph of its own, end the one before with a full stop.",
  }),
  BX1008: (f) => ({
    message: `${count(f.count, "slip")} of punctuation and spacing mended.`,
    help: "List them with banxin check --explain; write them into the file with banxin tidy.",
  }),
  BX1009: (f) => ({
    message: `A caption without a photo: "${f.caption}". The frame shows 缺图 for now.`,
    help: "Put the photo into the edition's folder and name its file in the story.",
  }),
  BX1010: (f) => ({
    message: `A quotation mark or 一一 that could be read in two ways was left alone: "${f.text}".`,
    help: "Write it out in the story: an opening or a closing mark, a dash (——) or the word 一一.",
  }),
  BX1011: (f) => ({
    message: `${count(f.count, "radical")} such as "${f.text}" replaced by the ideographs that look the same.`,
    help: "They mostly come with text copied out of a PDF; the source file is unchanged.",
  }),
  BX1012: (f) => ({
    message: `${count(f.count, "control character")} that nobody sees left out.`,
    help: "They would not print; the source file is unchanged.",
  }),
  BX1040: (f) => ({
    message: `The file "${f.file}" was read as ${f.encoding}.`,
    help: "Look for wrong characters once; it is best saved as UTF-8.",
  }),
  BX1041: (f) => ({
    message: `The file "${f.file}" has ${count(f.count, "place")} of damaged UTF-8, shown as "\ufffd".`,
    help: "It may not have arrived whole: ask for it again, or mend these places from the copy.",
  }),
  BX1042: (f) => ({
    message: `${count(f.count, "line")} without empty lines between them were taken as a paragraph each.`,
    help: "If they are one paragraph, write them on one line.",
  }),
  BX1043: (f) => ({
    message: `${count(f.lines, "line")} seemed broken at a fixed width and were joined into ${count(f.paragraphs, "paragraph")}.`,
    help: "Compare with the copy; an empty line begins a new paragraph.",
  }),
  BX1044: (f) => ({
    message: `"${f.file}" is a file of the kind ${f.format}, which cannot be imported.`,
    help: "Open it in Word or WPS and save it as .docx; copy the text of a PDF or a web page into a .txt file.",
  }),
  BX1045: (f) => ({
    message: `"${f.file}" cannot be read as a Word document: ${f.reason}.`,
    help: "Open it in Word or WPS and save it as a new .docx; if it does not open, ask for it again.",
  }),
  BX1046: (f) => ({
    message: `"${f.file}" is locked with a password.`,
    help: "Open it in Word or WPS, take the password off and save it again.",
  }),
  BX1047: (f) => ({
    message: `"${f.file}" has tracked changes: ${count(f.insertions, "insertion")} accepted, ${count(f.deletions, "deletion")} left out (paragraphs ${f.paragraphs}). Deleted text: "${f.text}".`,
    help: "Make sure that the changes are final; what is to come back must be written into the story.",
  }),
  BX1048: (f) => ({
    message: `Paragraph ${f.paragraph} has a comment by ${f.author}: "${f.text}".`,
    help: "Comments are not printed; read it and do what it asks in the story.",
  }),
  BX1049: (f) => ({
    message: `The picture "${f.picture}" is ${f.format}, which cannot be printed, and was not imported.`,
    help: "Ask for the original photo (JPEG or PNG), put it into photos and name it in the story.",
  }),
  BX1050: (f) => ({
    message: `The copy points to something outside, which was not fetched: ${f.target}.`,
    help: "If you need the picture, fetch it yourself and put it into photos.",
  }),
  BX1051: (f) => ({
    message: `Not part of the story (${f.part}): "${f.text}".`,
    help: "If it is to be printed, write it into the story.",
  }),
  BX1052: (f) => ({
    message: `The text box beside paragraph ${f.paragraph} now follows it: "${f.text}".`,
    help: "See whether it fits there; a side box or a lead box needs its ::: lines.",
  }),
  BX1053: (f) => ({
    message: `"${f.file}" seems to be Big5 and was not read.`,
    help: "Open it in an editor as Big5, look it over and save it as UTF-8.",
  }),
  BX1054: (f) => ({
    message: `A story of that name is there already: "${f.file}" became "${f.name}".`,
    help: "The earlier story is unchanged; delete one of the two if they are the same.",
  }),
};
