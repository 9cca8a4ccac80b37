import { enDesk } from "./en-desk.js";
import type { Sentences } from "./facts.js";

type Value = string | number;

/** "Did you mean …?" where something similar exists. */
const near = (nearest: Value): string => (nearest === "" ? "" : ` Did you mean "${nearest}"?`);

/** A page by its number, or a gutter (中缝4-1) by its pages. */
const sheet = (page: Value): string =>
  typeof page === "number" ? `page ${page}` : page.replace("中缝", "gutter ");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const count = (n: Value, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** English: what is wrong and what to do, for each code. */
export const en: Sentences = {
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
  ...enDesk,
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
    help: "Write press.files as the printer wants it, such as {code}{date}-{page:02}.pdf.",
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
  BX4001: (f) => ({
    message: `"${f.story}" is ${count(f.chars, "character")} (${count(f.lines, "line")}) too long for its area.`,
    help: "Cut that much, or make the area higher or wider in the plan.",
  }),
  BX4002: (f) => ({
    message: `"${f.story}" is ${count(f.chars, "character")} (${count(f.lines, "line")}) short: too much white.`,
    help: "Add text or a photo, or make the area smaller in the plan.",
  }),
  BX4003: (f) => ({
    message: `"${f.story}" is ${count(f.chars, "character")} (${count(f.lines, "line")}) short.`,
    help: "This may stay; to fill the area, add that much text.",
  }),
  BX4004: (f) => ({
    message: `The area of "${f.story}" has no room for: ${f.what}.`,
    help: "Make the area larger in the plan, or give this part fewer lines.",
  }),
  BX4005: (f) => ({
    message: `"${f.story}" is placed in columns ${f.columns}, which its area has not.`,
    help: "Columns count from 1 at the left edge of the area; correct columns.",
  }),
  BX4006: (f) => ({
    message: `"${f.story}" has a part that is not placed and will not be printed: ${f.what}.`,
    help: "Place it under photos, table or lead of the area in edition.yaml.",
  }),
  BX4007: (f) => ({
    message: `The headline of "${f.story}" is too wide even at its smallest size: "${f.text}".`,
    help: "Shorten it, break it into two lines or let it span more columns.",
  }),
  BX4008: (f) => ({
    message: `The caption "${f.text}" of "${f.story}" takes ${count(f.lines, "line")} and leaves ${f.left} to its photo.`,
    help: "Shorten it, give the photo more lines or let it span more columns.",
  }),
  BX4009: (f) => ({
    message: `The area keeps a place for photo ${f.number}, but "${f.story}" has no such photo.`,
    help: "Write ![caption](../photos/name.jpg) into the story, or delete the entry under photos.",
  }),
  BX4010: (f) => ({
    message: `The vertical headline "${f.text}" of "${f.story}" is ${count(f.chars, "character")} too long even at its smallest size.`,
    help: "Shorten it, break it into two lines or make the area higher in the plan.",
  }),
  BX4011: (f) => ({
    message: `"${f.story}" is to be set vertically, but its area is not a rectangle.`,
    help: "Draw the area as a rectangle, or let the head lie across (head: { at: top }).",
  }),
  BX4012: (f) => ({
    message: `"${f.story}" is to be boxed or set in columns of its own, but its area is not a rectangle; it keeps the basic columns.`,
    help: "Draw the area as a rectangle, or leave out box and textColumns.",
  }),
  BX4013: (f) => ({
    message: `The lines of "${f.story}" hold ${f.cells} characters, ${Number(f.cells) < Number(f.limit) ? "less than" : "more than"} ${f.limit}.`,
    help: "Change the number of columns with textColumns: 8 to 30 characters are read with ease.",
  }),
  BX4014: (f) => ({
    message: `The text of "${f.story}" begins left of its head and lower down: readers begin under the head.`,
    help: "Let the left columns of the area begin as high as the head, or draw the area the other way round.",
  }),
  BX4030: (f) => ({
    message: `To fill its frame, "${f.photo}" of "${f.story}" would lose ${f.cut}% of its width or height, more than the ${f.limit}% allowed, and is set smaller; ${count(f.lines, "line")} would fit.`,
    help: "Change lines under photos of the area, or allow more with crop.",
  }),
  BX4031: (f) => ({
    message: `The advertisement is booked as ${f.size} (${f.want}) but drawn as ${f.have}.`,
    help: "Change the plan so that the drawn area has the booked size, or correct size.",
  }),
  BX4034: (f) => ({
    message: `The section logo "${f.name}" of "${f.story}" is ${f.cells} cells wide, its area ${f.have}; it is printed smaller.`,
    help: "Give it fewer lines in theme.yaml (logos), or draw the area wider.",
  }),
  BX4020: (f) => ({
    message: `"${f.story}" has ended before page ${f.page}: nothing is left to continue there.`,
    help: "Delete this area, or make the one before it smaller in the plan.",
  }),
  BX4015: (f) => ({
    message: `The head "${f.text}" of "${f.story}" is set in ${f.size} points, the paper's name in ${f.name}.`,
    help: "The name must be the largest text of page 1: choose a smaller role or size for the head, or a larger nameplate.",
  }),
  BX4016: (f) => ({
    message: `The guide has no room for "${f.text}"; it prints "${f.want}".`,
    help: "Give the story a shorter title for lists (short in its front matter).",
  }),
  BX4017: (f) => ({
    message: `${f.what}: ${count(f.count, "line")} without room left out.`,
    help: "Draw the area higher, or name fewer.",
  }),
  BX4018: (f) => ({
    message: `The headlines of "${f.other}" and "${f.story}" stand side by side in one face and size.`,
    help: "Give one of them another role (another face or size) or another place of its head (head.at: left, or columns for a head inside the text), or box one of the stories.",
  }),
  BX4019: (f) => ({
    message: `${count(f.count, "straight gutter")} (${f.way}): page ${f.page} falls apart.`,
    help: "Let an area reach across: stories that interlock hold a page together.",
  }),
  BX5001: (f) => ({
    message: `The template "${f.template}" names "${f.path}", which the page data has not.`,
    help: "Check the spelling; a template can use the names of the page data only.",
  }),
  BX5002: (f) => ({
    message: `The block "${f.block}" on ${sheet(f.page)} is printed ${f.over} mm larger than planned (${f.template}).`,
    help: "A template draws inside its box and must not widen it; check the template and its styles.",
  }),
  BX5003: (f) => ({
    message: `The browser did not load the font "${f.font}".`,
    help: "Run banxin doctor to check the fonts; use another font file if need be.",
  }),
  BX5004: (f) => ({
    message: `The page asked for an address that is not allowed: ${f.url}.`,
    help: "A page can use files of the paper's folder only; download the file into it.",
  }),
  BX5005: (f) => ({
    message: `The block "${f.block}" on ${sheet(f.page)} is printed ${f.off} mm away from its place (${f.template}).`,
    help: "Place and size come from the plan; check the template and its styles for margins, padding and positions.",
  }),
  BX5006: (f) => ({
    message: `Two texts of the block "${f.block}" on ${sheet(f.page)} (${f.template}) lie over each other: ${f.text}.`,
    help: "Shorten one of them, or give them room in the template and its styles.",
  }),
  BX5007: (f) => ({
    message: `No page prints these facts of the paper: ${f.names}.`,
    help: "The rules on newspapers (报纸出版管理规定, 2005) ask for them in every issue; add them to a template (masthead.hbs, signoff.hbs).",
  }),
  BX6001: (f) => ({
    message: `A line of "${f.story}" is printed ${f.off} em off its plan: "${f.text}".`,
    help: "Check browser and fonts with banxin doctor and build again; if it stays, report it.",
  }),
  BX6002: (f) => ({
    message: `The font "${f.font}" in the PDF is ${f.type}, not an embedded CID TrueType font.`,
    help: "Use static TrueType fonts: no variable fonts, CFF outlines or synthetic bold and italic.",
  }),
  BX6003: (f) => ({
    message: `The photo "${f.photo}" has only ${f.ppi} ppi at its printed size; it has pixels for a width of ${f.mm} mm.`,
    help: "Use an original with more pixels, or place it smaller.",
  }),
  BX6004: (f) => ({
    message: `"${f.dir}" has not been built as a whole edition yet.`,
    help: "Run banxin build first; if it was built with --out, name that folder.",
  }),
  BX6005: (f) => ({
    message: `The built file "${f.file}" is missing, or was changed after the build.`,
    help: "Run banxin build again.",
  }),
  BX6006: (f) => ({
    message: `"${f.file}" was changed after "${f.dir}" was built: what was built is out of date.`,
    help: "Run banxin build again, and look at the proof before you go on.",
  }),
  BX6007: (f) => ({
    message: `The pages use the font "${f.font}" of this machine, which theme.yaml does not name.`,
    help: "They would look different elsewhere. Name the font under fonts in theme.yaml, and use only those names in templates and styles.",
  }),
  BX6009: (f) => ({
    message: `The nameplate "${f.file}" has only ${f.ppi} ppi at its printed size; it needs ${f.want}.`,
    help: "Use an SVG, or a scan with more pixels.",
  }),
  BX6020: (f) => ({
    message: `${capital(sheet(f.page))} cannot be turned into a press file: ${f.reason}.`,
    help: "Build the page again; if it stays, report it with the page's PDF.",
  }),
  BX6021: (f) => ({
    message: `${capital(sheet(f.page))}, ${f.x} mm from the left and ${f.y} mm from the top: ${f.element} has ${f.what}, which presses do not take.`,
    help: "Take shadows, opacity, blending and filters out of the template and its styles; use static TrueType fonts, plain gradients, and pictures without transparency.",
  }),
  BX6022: (f) => ({
    message: `${capital(sheet(f.page))} is printed in ${f.inks}, but ${f.element}, ${f.x} mm from the left and ${f.y} mm from the top, needs ${f.ink}.`,
    help: "Give the page more inks, or the colour (theme.yaml) or picture only those that the page has.",
  }),
  BX6023: (f) => ({
    message: `${capital(sheet(f.page))}, ${f.x} mm from the left and ${f.y} mm from the top: ${f.element} cannot be brought into print colours: ${f.reason}.`,
    help: "Save the picture anew as a JPEG in RGB with 8 bits, and build again.",
  }),
  BX6025: (f) => ({
    message: `${count(f.count, "error")}: no press files were written.`,
    help: "Mend the errors and build again; --force writes the files all the same, with FORCED in their names.",
  }),
  BX6027: (f) => ({
    message: `The press files were written in spite of ${count(f.count, "error")}; FORCED stands in their names.`,
    help: "Tell your printer, or mend the errors and build again.",
  }),
  BX6028: (f) => ({
    message: `The press file "${f.file}" is not what PDF/X-4 asks for: ${f.reason}.`,
    help: "This should not happen: please report it with the page's files.",
  }),
  BX6024: (f) => ({
    message: `The press cannot read the photo "${f.file}": ${f.reason}. Its picture from the proof takes its place.`,
    help: "Save the original anew and build again.",
  }),
  BX7001: (f) => ({
    message: `The edition "${f.edition}" was built with ${count(f.count, "error")} and is not archived.`,
    help: "Mend the errors and build again; --force archives it all the same.",
  }),
  BX7002: (f) => ({
    message: `"${f.dir}" cannot serve as the archive: ${f.reason}.`,
    help: "Name the folder of an archive, or an empty or new folder, with --store or in paper.yaml (archive).",
  }),
  BX7003: (f) => ({
    message: `There is no archive in "${f.dir}" yet.`,
    help: "Make it with banxin archive add and the first edition; an archive elsewhere is named with --store.",
  }),
  BX7004: (f) => ({
    message: `The archive has no edition "${f.id}".${near(f.nearest)}`,
    help: "See all editions with banxin archive list; a date such as 2026-11-23 is enough.",
  }),
  BX7005: (f) => ({
    message: `"${f.id}" can mean several editions: ${f.names}.`,
    help: "Give one of these names in full.",
  }),
  BX7006: (f) => ({
    message: `The edition ${f.edition} has no version "${f.version}"; the latest is ${f.head}.`,
    help: "See the versions with banxin archive show.",
  }),
  BX7007: (f) => ({
    message: `${f.edition} is archived with other content; changed now: ${f.files}.`,
    help: 'If this is a correction, give its reason: --correction "what and why". Nothing was changed.',
  }),
  BX7009: (f) => ({
    message: `The folder "${f.dir}" is not empty, so nothing was taken out into it.`,
    help: "Name a new or an empty folder.",
  }),
  BX7010: (f) => ({
    message: `The path "${f.path}" of ${f.edition} leads out of the folder or is no file name; nothing was taken out.`,
    help: "Somebody has changed the inventory: run banxin archive verify and fetch the edition from a back-up.",
  }),
  BX7011: (f) => ({
    message: `Changed since it was archived: "${f.file}" (${f.where}).`,
    help: "Fetch this file from a back-up, then run banxin archive verify again.",
  }),
  BX7012: (f) => ({
    message: `Missing: "${f.file}" (${f.where}).`,
    help: "Fetch it from a back-up, then run banxin archive verify again.",
  }),
  BX7013: (f) => ({
    message: `Not part of the archive: "${f.file}" (${f.where}).`,
    help: "Look what it is and move it out; an archive holds nothing but what banxin put there.",
  }),
  BX7014: (f) => ({
    message: `"${f.file}" (${f.where}) breaks clause ${f.clause} of OCFL 1.1: ${f.reason}.`,
    help: "Fetch the folder of this edition from a back-up; the clause stands at https://ocfl.io/1.1/spec/.",
  }),
  BX7015: (f) => ({
    message: `"${f.file}" (${f.where}) leaves an advice of OCFL 1.1 (${f.clause}): ${f.reason}.`,
    help: "No damage; compare with a back-up if nobody knows why.",
  }),
  BX7016: (f) => ({
    message: `An interrupted archive add was tidied up: ${f.what}.`,
    help: "Nothing to do; run banxin archive list to see whether the edition is in.",
  }),
  BX7017: (f) => ({
    message: `The folder "${f.dir}" lies in the archive "${f.store}" itself, so nothing was taken out into it.`,
    help: "Name a folder outside of the archive; an archive holds nothing but what banxin put there.",
  }),
  BX7018: (f) => ({
    message: `The file name "${f.file}" has a quotation mark, a backslash or a control character and is not archived.`,
    help: "Rename the file, and where copy or YAML names it, and build again: the archive must be checkable with awk and sha512sum alone.",
  }),
  BX8001: (f) => ({
    message: `No mail server is set: the environment variable ${f.variable} is empty.`,
    help: "Set it like smtps://name:password@host:465 (write %40 for an @ in the name); --dry-run mails writes the mails as files, without a server.",
  }),
  BX8002: (f) => ({
    message: `The environment variable ${f.variable} does not name a mail server: ${f.reason}.`,
    help: "Write smtps://name:password@host:465 or smtp://name:password@host:587, special characters as %xx.",
  }),
  BX8003: (f) => ({
    message: `There is no address to send from: the name in ${f.variable} is none, and paper.yaml has no email.`,
    help: "Write email into paper.yaml, or use a whole address as the name.",
  }),
  BX8004: (f) => ({
    message: `Nobody gets this proof of "${f.dir}".`,
    help: "Name people and their pages under people in paper.yaml, or addresses with --to; check --stage and --pages.",
  }),
  BX8005: (f) => ({
    message: `In paper.yaml ${f.name} wishes the page "${f.page}", which this edition has not.${near(f.nearest)}`,
    help: "Nothing to do if this edition does not print it; else mend paper.yaml.",
  }),
  BX8006: (f) => ({
    message: `"${f.address}" is not a mail address.`,
    help: "Write it like desk@yunting.example, one address each, without a name.",
  }),
  BX8007: (f) => ({
    message: `"${f.dir}" has ${count(f.count, "error")} and was not sent.`,
    help: "Mend them (banxin check lists them) and build again; --force sends all the same, and the mail says so.",
  }),
  BX8008: (f) => ({
    message: `The proof for ${f.name} (${f.address}) was refused for good: ${f.reason}.`,
    help: "Mend the address or whatever the reason names, and run banxin proof send again.",
  }),
  BX8009: (f) => ({
    message: `The proof for ${f.name} (${f.address}) is not sent yet: ${f.reason}.`,
    help: "It waits in the outbox; run banxin proof resume in a while.",
  }),
  BX8010: (f) => ({
    message: `The mail server ${f.server} cannot be reached: ${f.reason}.`,
    help: "Check network, host and port; the mails wait in the outbox: run banxin proof resume then.",
  }),
  BX8011: (f) => ({
    message: `The mail server ${f.server} refuses name or password: ${f.reason}.`,
    help: "Check BANXIN_SMTP_URL; many providers want a password made for programs. The mails wait in the outbox: run banxin proof resume then.",
  }),
  BX8013: (f) => ({
    message: `"${f.file}" in the outbox cannot be read, or is damaged.`,
    help: "Restore it from a backup. Without one: banxin proof send writes a mail (.eml) anew; move a record (.json) away, then its mail counts as never sent.",
  }),
  BX8014: (f) => ({
    message: `The mail for ${f.name} is ${f.size} even at its smallest, over the limit of ${f.limit}.`,
    help: "It is sent all the same and the server may refuse it; send it in parts with --pages.",
  }),
  BX8015: (f) => ({
    message: `This edition has no page ${f.page}; its pages are ${f.pages}.`,
    help: "Nothing was sent. Mend --pages.",
  }),
  BX9001: (f) => ({
    message: `No browser was found. Looked for: ${f.looked}.`,
    help: "Install Chrome or Chromium, or name one with --browser; banxin doctor checks it.",
  }),
  BX9002: (f) => ({
    message: `The browser "${f.path}" does not start: ${f.reason}.`,
    help: "Name another with --browser; banxin doctor lists those on this machine.",
  }),
  BX9003: (f) => ({
    message: `The packaged browser cannot be unpacked into "${f.dir}": ${f.reason}.`,
    help: "Check disk space and permissions, or name an installed Chrome with --browser.",
  }),
  BX9004: (f) => ({
    message: `"${f.file}" cannot be written: ${f.reason}.`,
    help: "Check disk space and permissions, or name another folder with --out or --store.",
  }),
  BX9005: (f) => ({
    message: `"${f.file}" is held open by another program and cannot be written.`,
    help: "Close that program (probably a PDF viewer) and run the command again.",
  }),
  BX9006: (f) => ({
    message: `"${f.dir}" is neither the folder of a paper nor that of an edition.`,
    help: "A paper has a paper.yaml, an edition an edition.yaml; make them with banxin new and banxin edition new.",
  }),
  BX9007: (f) => ({
    message: `The folder "${f.dir}" exists already and was left alone.`,
    help: "Choose another name, or move the old folder away first.",
  }),
  BX9008: (f) => ({
    message: `Another banxin is at work in "${f.dir}" (${f.holder}); nothing was changed.`,
    help: `Wait until it has ended and try again. Only where no banxin runs on that machine any more, delete "${f.dir}/.banxin-lock".`,
  }),
};
