import type { Code } from "../codes.js";
import type { Sentences } from "../facts.js";
import { count, sheet } from "./words.js";

/** English: what is wrong with a page, composed and printed. */
export const enPage: Pick<Sentences, Extract<Code, `BX4${string}` | `BX5${string}`>> = {
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
  BX4021: (f) => ({
    message: `Lines of "${f.story}" (${f.what}) run across the fold of the spread.`,
    help: "Let the fold fall between two columns: as many on either side of it, an even number of textColumns, or fewer columns for a photo or box.",
  }),
  BX4022: (f) => ({
    message: `The fold cuts the letter "${f.letter}" of "${f.text}" in "${f.story}".`,
    help: "It may stay; to spare the letter, add or take one, turn the headline elsewhere, or give it a column more or less.",
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
    message: `"${f.story}" has ended before ${sheet(f.page)}: nothing is left to continue there.`,
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
    message: `${count(f.count, "straight gutter")} (${f.way}): ${sheet(f.page)} ${String(f.page).includes("-") ? "fall" : "falls"} apart.`,
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
};
