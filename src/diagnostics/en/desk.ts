import type { DeskCode } from "../codes.js";
import type { Sentences } from "../facts.js";

/** English: what the sub-editor's desk asks about the copy. */
export const enDesk: Pick<Sentences, DeskCode> = {
  BX1020: (f) => ({
    message: `Is this one person? "${f.name}" here, "${f.other}" elsewhere in the story.`,
    help: "Check the name and write it in one way throughout.",
  }),
  BX1021: (f) => ({
    message: `The calendar has no such date: "${f.text}".`,
    help: "Check the month and the day with the copy.",
  }),
  BX1022: (f) => ({
    message: `${f.date} is a ${f.want}, not a ${f.have}.`,
    help: "Either the date or the day of the week is wrong: check both.",
  }),
  BX1023: (f) => ({
    message: `An approximate number is written in Chinese characters: "${f.text}".`,
    help: "Write it as 三四个 or 十几年: no digits, and no mark between the two numbers.",
  }),
  BX1024: (f) => ({
    message: `This number is made approximate twice: "${f.text}".`,
    help: "Keep one of the words and delete the other: 约30个 or 30多个.",
  }),
  BX1025: (f) => ({
    message: `The first number of this range has lost its unit: "${f.text}".`,
    help: "Write the unit with both, as in 5%～10% and 13万元～17万元.",
  }),
  BX1026: (f) => ({
    message: `Between "${f.text}" and the next opening mark no 、 is needed.`,
    help: "Delete the 、 between members in quotation or title marks that stand side by side.",
  }),
  BX1027: (f) => ({
    message: `The ordinal "${f.text}" has the wrong mark; it is written "${f.want}".`,
    help: "The forms are 一、 and 1. and 第一， while （一）, （1） and ① take no mark.",
  }),
  BX1028: (f) => ({
    message: `The ordinal "${f.text}" is out of order after "${f.before}".`,
    help: "The levels are 一、 （一） 1. （1） ① from the highest down; a list keeps to one of them.",
  }),
  BX1029: (f) => ({
    message: `The same word twice: "${f.text}".`,
    help: "Delete one of the two.",
  }),
  BX1030: (f) => ({
    message: `The mark "${f.mark}" has no other half in its paragraph.`,
    help: "Add the missing mark; a quotation that goes on in the next paragraph opens with “ there again.",
  }),
  BX1031: () => ({
    message: "This story names no reporter and no source.",
    help: "Give it a byline, or begin it with 本报讯（记者 …） or with the agency's dateline.",
  }),
  BX1032: (f) => ({
    message: `The headline says "${f.text}", which the text never does; it has "${f.other}".`,
    help: "Compare the headline with the text and mend the one that is wrong.",
  }),
  BX1033: (f) => ({
    message: `The paper's word list has "${f.want}" for "${f.text}".`,
    help: "Change it, or change lexicon.yaml.",
  }),
  BX1034: (f) => ({
    message: `The paper does not print this word: "${f.text}".`,
    help: "Choose another word, or take it out of banned in lexicon.yaml.",
  }),
  BX1035: (f) => ({
    message: `"${f.name}" is called ${f.have} here; the word list says ${f.want}.`,
    help: "Check the title; if it has changed, change lexicon.yaml.",
  }),
  BX1036: (f) => ({
    message: `"${f.second}" stands behind "${f.first}" here, but before in the word list.`,
    help: "Change the order; if the order itself has changed, change lexicon.yaml.",
  }),
};
