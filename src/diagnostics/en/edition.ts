import type { Code } from "../codes.js";
import type { Sentences } from "../facts.js";
import { count, near } from "./words.js";

/** English: what is wrong with the files of a paper and its fonts. */
export const enEdition: Pick<Sentences, Extract<Code, `BX2${string}` | `BX3${string}`>> = {
  BX2001: (f) => ({
    message: `This is not valid YAML: ${f.reason}.`,
    help: "Check indents, the space after colons and paired quotes; indent with spaces, not tabs.",
  }),
  BX2002: (f) => ({
    message: `Unknown key "${f.key}".${near(f.nearest)}`,
    help: "Correct the name, or delete the entry.",
  }),
  BX2003: (f) => ({
    message: `The value of "${f.key}" is wrong: ${f.reason}.`,
    help: "Change the value to what is asked for.",
  }),
  BX2004: (f) => ({
    message: `The key "${f.key}" is missing.`,
    help: "Add it.",
  }),
  BX2005: (f) => ({
    message: `This row of the plan cannot be read: "${f.row}".`,
    help: 'A row is a number of lines, a bar, and one letter for each basic column: "12 | AABBB".',
  }),
  BX2006: (f) => ({
    message: `This row of the plan has ${count(f.have, "column")} where ${f.want} are needed.`,
    help: 'Write one letter for each basic column, and "." for an empty one.',
  }),
  BX2007: (f) => ({
    message: `The rows of the plan are ${count(f.have, "line")} high; the type area has ${f.want}.`,
    help: "Change the numbers left of the bars until they add up to the type area.",
  }),
  BX2008: (f) => ({
    message: `The letter "${f.letter}" of the plan stands for no area.${near(f.nearest)}`,
    help: "Describe the letter under areas, or correct it in the plan.",
  }),
  BX2009: (f) => ({
    message: `The area "${f.letter}" is not one piece.`,
    help: "All cells of a letter must hang together, without a break down any column.",
  }),
  BX2010: (f) => ({
    message: `The area "${f.letter}" is described but never drawn.`,
    help: "Draw its letter in the plan, or delete the area.",
  }),
  BX2011: (f) => ({
    message: `There is no story file "${f.file}".${near(f.nearest)}`,
    help: "Names begin at the edition's folder, with forward slashes; check name and ending.",
  }),
  BX2012: (f) => ({
    message: `There is no photo file "${f.file}".${near(f.nearest)}`,
    help: "Check the path in the story, or put the photo into the edition's folder.",
  }),
  BX2013: (f) => ({
    message: `The photo "${f.file}" cannot be opened: ${f.reason}.`,
    help: "Try it in an image viewer; if it opens there, save it again as JPEG or PNG.",
  }),
  BX2014: (f) => ({
    message: `The story "${f.file}" lies in the folder but stands on no page.`,
    help: "Give it an area in edition.yaml, or move it out of the folder.",
  }),
  BX2015: (f) => ({
    message: `The story "${f.file}" is placed twice.`,
    help: "A story begins in one area only: delete one of the two, or write continues instead of story where it goes on on a later page.",
  }),
  BX2016: (f) => ({
    message: `The font "${f.font}" cannot be used: ${f.file}.`,
    help: "Name static fonts with TrueType outlines in theme.yaml, one file for each weight.",
  }),
  BX2017: (f) => ({
    message: `The path "${f.path}" leads out of the paper's folder.`,
    help: "Copy the file into the paper's folder and change the path.",
  }),
  BX2018: (f) => ({
    message: `The edition "${f.dir}" has no stories.`,
    help: "Put stories (.md files) into the folder and place them in edition.yaml.",
  }),
  BX2019: (f) => ({
    message: `This row of the plan has empty cells: "${f.row}".`,
    help: 'Leave it if the white is meant; otherwise replace "." by the letter of an area.',
  }),
  BX2020: (f) => ({
    message: `By weekdays, rest and extra in paper.yaml ${f.date} is no day of publication; it counts as issue ${f.issue}, like the one before.`,
    help: "Correct the date, or enter the day under extra in paper.yaml (增期 with a number, 号外 without).",
  }),
  BX2021: (f) => ({
    message: `"${f.file}" cannot be used as a character of the paper's own: ${f.reason}.`,
    help: "Draw the character as filled paths in an SVG whose viewBox is its em square, and name the file by the character or its code point, such as U+20BB7.svg.",
  }),
  BX2030: (f) => ({
    message: `The picture "${f.file}" is a ${f.format} file, which cannot be printed.`,
    help: "Export it as JPEG (photos), PNG or TIFF with the program that made it and change the name in the copy; a new ending does not change the format.",
  }),
  BX2031: (f) => ({
    message: `The picture "${f.file}" is a ${f.format} file in spite of its ending.`,
    help: "It is printed all the same; give it the right ending so that other programs open it too.",
  }),
  BX2032: (f) => ({
    message: `"${f.file}" holds ${f.count} pictures or pages; only the first is printed.`,
    help: "If another one is meant, save it as a file of its own.",
  }),
  BX2033: (f) => ({
    message: `The picture "${f.file}" has ${f.megapixels} million pixels, more than the ${f.limit} million that can be read.`,
    help: "Save a smaller copy: a whole newspaper page needs 20 million pixels.",
  }),
  BX2034: (f) => ({
    message: `The advertisement's file "${f.file}" cannot be used: ${f.reason}.`,
    help: "Check its name in edition.yaml, or ask the customer for an unencrypted PDF with one page, or a TIFF or JPEG.",
  }),
  BX2022: (f) => ({
    message: `"${f.file}" is continued here, but no area begins it.`,
    help: "Name the story as story in an area of an earlier page; one of several short stories cannot go on elsewhere.",
  }),
  BX2023: (f) => ({
    message: `"${f.file}" is continued on page ${f.page}, which is not after page ${f.from}, where the text before stands.`,
    help: "A story jumps forwards only, and once to each page: move this part to a later page.",
  }),
  BX2024: (f) => ({
    message: `"${f.file}" cannot be continued: one of its areas is an advertisement or set vertically.`,
    help: "Delete vertical from its areas, or let the story stand in one area only.",
  }),
  BX2025: (f) => ({
    message: `The paper gives no ${f.name} (${f.key}), which every issue must show in a fixed place.`,
    help: "The rules on newspapers (报纸出版管理规定, 2005) ask for it in the imprint (版本记录); add it to paper.yaml.",
  }),
  BX2026: (f) => ({
    message: `The issue of ${f.date} is numbered ${f.have}, by the calendar of paper.yaml it is ${f.want}.`,
    help: "Correct issue in edition.yaml (or leave it out), or weekdays, rest, extra or firstIssue in paper.yaml.",
  }),
  BX2027: (f) => ({
    message: `The nameplate "${f.file}" cannot be used: ${f.reason}.`,
    help: "Give an SVG, or a PNG, TIFF or JPEG of at least 300 ppi.",
  }),
  BX2028: (f) => ({
    message: `No gutter lies between pages ${f.left} and ${f.right}: of ${f.pages} pages ${f.pairs === "" ? "no two are printed side by side" : `those printed side by side are ${f.pairs}`}.`,
    help: "Name the pages left and right of it, the even one first.",
  }),
  BX2029: (f) => ({
    message: `Between pages ${f.left} and ${f.right} are only ${f.mm} mm: less the white at both sides ${f.have} cells, and a gutter takes ${f.want}.`,
    help: "Widen page.inner in theme.yaml, or make the type area smaller; else leave out this gutter.",
  }),
  BX2035: (f) => ({
    message: `The section logo "${f.file}" cannot be used: ${f.reason}.`,
    help: "Give an SVG of paths, or a PNG, TIFF or JPEG of at least 300 ppi; until then the column's name is set in type.",
  }),
  BX2036: (f) => ({
    message: `The section logo "${f.file}" has only ${f.ppi} ppi at its printed height; it needs ${f.want}.`,
    help: "Use an SVG, or a scan with more pixels, or give it fewer lines.",
  }),
  BX2039: (f) => ({
    message: `"${f.files}" cannot name the press files: ${f.reason}.`,
    help: "Write press.files as the printer wants it, such as {code}{yyyymmdd}-{page:02}.pdf, of {code}, {date} (2026-11-23), {yyyymmdd} (20261123), {page} and {page:02}.",
  }),
  BX2040: (f) => ({
    message: `The spread of pages ${f.left} and ${f.right} stands in the place of pages ${f.want}.`,
    help: "Give the two numbers that its place among the pages makes; a spread counts as two pages.",
  }),
  BX2041: (f) => ({
    message: `Pages ${f.left} and ${f.right} cannot be a spread: of ${f.pages} pages ${f.middle === "" ? "no two lie beside each other in the middle of a sheet" : `those beside each other in the middle of a sheet are ${f.middle}`}.`,
    help: "Only the two pages in the middle can be one: 2 and 3 of four, 4 and 5 of eight; the pages must make whole sheets of four.",
  }),
  BX2042: (f) => ({
    message: `Pages ${f.left} and ${f.right} are a spread: no gutter is left between them.`,
    help: "Leave out the gutter and place what stands in it on the spread, or draw two single pages.",
  }),
  BX2043: (f) => ({
    message: `There is no page ${f.page}: the edition has pages 1 to ${f.pages}.`,
    help: "Ask for pages that are there, such as --pages 1,3-4.",
  }),
  BX2037: (f) => ({
    message: `The press profile "${f.file}" cannot be used: ${f.reason}.`,
    help: "Ask the printer for the ICC profile of the press and put it into the paper's folder; without press.profile banxin takes its own for newsprint.",
  }),
  BX2038: (f) => ({
    message: `"${f.file}" is a profile of ${f.space} (${f.use}), not of CMYK for printing.`,
    help: "Ask the printer for the output profile of the press; without press.profile banxin takes its own for newsprint.",
  }),
  BX3001: (f) => ({
    message: `The font "${f.font}" and those that stand in for it have no glyph for "${f.char}" (${f.codepoint}).`,
    help: `Check the spelling; if the character is right, name a font that has it under fallback in theme.yaml, or draw it: glyphs/${f.codepoint}.svg in the paper's folder.`,
  }),
};
