import type { Code } from "../codes.js";
import type { Sentences } from "../facts.js";
import { x4Sentence } from "../x4-rules.js";
import { capital, count, sheet } from "./words.js";
import { enX4 } from "./x4.js";

interface At {
  readonly page: string | number;
  readonly x: string | number;
  readonly y: string | number;
  readonly element: string | number;
}

/** The place of a mark, and what it is. */
const at = ({ page, x, y, element }: At): string =>
  `${capital(sheet(page))}, ${x} mm from the left and ${y} mm from the top: ${element}`;
const again = (f: { readonly count: string | number }): string =>
  f.count === 1 ? "" : ` (${f.count} times)`;

/** What overprints, by its name in the rule. */
const overprinted: Readonly<Record<string, string>> = {
  white: "white and overprints: it would vanish",
  tint: "a tint and overprints: it would take on the colour under it",
};

/** English: what is wrong with a file for the printer. */
export const enPress: Pick<Sentences, Extract<Code, `BX6${string}`>> = {
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
  BX6028: (f) => {
    const [wrong, mend] = x4Sentence(enX4, f.rule, f.what, "See docs/press.md.");
    const where = [f.where, f.count === 1 ? "" : `${f.count} times`].filter((part) => part !== "");
    const at = where.length > 0 ? ` (${where.join(", ")})` : "";
    return {
      message: `The press file "${f.file}" is not what PDF/X-4 asks for (ISO 15930-7, ${f.clause}): ${wrong}${at}.`,
      help: mend,
    };
  },
  BX6029: (f) => ({
    message: `${count(f.count, "press file")} of an earlier build still ${f.count === 1 ? "lies" : "lie"} in the folder and ${f.count === 1 ? "does" : "do"} not show the edition as it is now: ${f.files}.`,
    help: "Do not send them; they are replaced once the edition builds without errors.",
  }),
  BX6050: (f) => ({
    message: `The advertisement "${f.file}" is ${f.size} large, its place ${f.placed}: it is scaled to ${f.percent} %.`,
    help: "Ask the advertiser for a file in the size that was booked, or draw the area as large as the file.",
  }),
  BX6051: (f) => ({
    message: `The advertisement "${f.file}" is in RGB: its colours are converted for the press and will change.`,
    help: "Ask the advertiser for CMYK, as a PDF or TIFF; that prints as it was supplied.",
  }),
  BX6052: (f) => ({
    message: `The advertisement "${f.file}" is not placed as it is but printed as a converted picture, type and all: ${f.reason}.`,
    help: "Ask the advertiser for PDF/X-4 or PDF/X-1a in CMYK, at its final size; that prints as it was supplied.",
  }),
  BX6053: (f) => ({
    message: `The advertisement "${f.file}" does not bring its font "${f.font}": other letters would print.`,
    help: "Ask the advertiser to export the PDF again with all fonts embedded, or with type turned into outlines.",
  }),
  BX6054: (f) => ({
    message: `${capital(sheet(f.page))} is printed in ${f.inks}, but the advertisement "${f.file}" needs ${f.ink}.`,
    help: "Print the page in more inks (inks in edition.yaml), move the advertisement, or ask the advertiser for a file in these inks.",
  }),
  BX6055: (f) => ({
    message: `The press cannot take the advertisement "${f.file}": ${f.reason}.`,
    help: "Ask the advertiser to export the PDF without a password.",
  }),
  BX6056: (f) => ({
    message: `The advertisement "${f.file}" has ${f.bits} bits for each ink; it prints with 8.`,
    help: "Nothing is seen of it on newsprint; a file of 8 bits prints as it was supplied.",
  }),
  BX6024: (f) => ({
    message: `The press cannot read the photo "${f.file}": ${f.reason}. Its picture from the proof takes its place.`,
    help: "Save the original anew and build again.",
  }),
  BX6030: (f) => ({
    message: `${at(f)} has only ${f.ppi} ppi at its printed size${again(f)}; ${f.want} is the least that prints well.`,
    help: "Use an original with more pixels, or place it smaller.",
  }),
  BX6031: (f) => ({
    message: `${at(f)} has only ${f.ppi} ppi at its printed size${again(f)}, where ${f.want} are wanted: its pixels will be seen.`,
    help: "Use an original with more pixels, or place it smaller.",
  }),
  BX6032: (f) => ({
    message: `${at(f)} has a rule of ${f.width}pt${again(f)}, thinner than ${f.least}pt: it breaks up on newsprint.`,
    help: "Make the rule thicker (rules in theme.yaml, or the advertisement's file).",
  }),
  BX6033: (f) => ({
    message: `${at(f)} has a rule of ${f.width}pt in a tint${again(f)}: under ${f.least}pt it prints as a row of dots.`,
    help: "Make the rule solid, or thicker.",
  }),
  BX6034: (f) => ({
    message: `${at(f)} has ${f.ink}% of ink in all${again(f)}; the paper takes ${f.limit}%.`,
    help: "Lighten it or give it less ink; where the printer takes more, set press.ink in paper.yaml.",
  }),
  BX6035: (f) => ({
    message: `${at(f)} has ${f.ink}% of ink in all${again(f)}: over ${f.limit}% sets off on the facing page.`,
    help: "Separate the picture anew for newsprint, or give the colour less ink.",
  }),
  BX6036: (f) => ({
    message: `${at(f)} is only ${f.size}pt${again(f)}; type under ${f.least}pt fills in on newsprint.`,
    help: "Set it larger.",
  }),
  BX6037: (f) => ({
    message: `${at(f)} is white and only ${f.size}pt${again(f)}: under ${f.least}pt ink closes it.`,
    help: "Set white type larger and bolder, or print it dark on light.",
  }),
  BX6038: (f) => ({
    message: `${at(f)} is ${f.size}pt and printed in ${f.inks}${again(f)}: under ${f.least}pt inks that miss each other show.`,
    help: "Print it in black alone or in one ink, or set it larger.",
  }),
  BX6039: (f) => ({
    message: `${at(f)} is ${f.mm} mm from the trim${again(f)}: within ${f.least} mm it may be cut off.`,
    help: "Move it inwards.",
  }),
  BX6040: (f) => ({
    message: `${at(f)} uses the font "${f.font}"${again(f)}: ${f.what}.`,
    help: "Use static TrueType fonts; export advertisements with all fonts embedded, or with type as outlines.",
  }),
  BX6041: (f) => ({
    message: `${at(f)} reaches the trim${again(f)} ${f.mm === 0 ? "but the page has no bleed" : `but not the end of the bleed of ${f.mm} mm`}.`,
    help: "Let it go on to the end of the bleed (press.bleed in paper.yaml), or end it inside of the page.",
  }),
  BX6042: (f) => ({
    message: `${at(f)} is ${overprinted[f.what] ?? f.what}${again(f)}.`,
    help: "Turn overprint off for it where the file was made, and export it anew.",
  }),
  BX6043: (f) => ({
    message: `${at(f)} has colours in ${f.space}${again(f)}, not in inks.`,
    help: "Convert it to CMYK or gray, and export it anew.",
  }),
  BX6044: (f) => ({
    message: `${at(f)} is printed in the spot ink "${f.ink}", which elsewhere is called "${f.other}"${again(f)}: each becomes a plate.`,
    help: "Give the ink one name everywhere.",
  }),
  BX6045: (f) => ({
    message: `${at(f)} cannot be checked${again(f)}: ${f.reason}.`,
    help: "Export the file that it came with anew; if it stays, report it.",
  }),
  BX6046: (f) => ({
    message: `${at(f)}: how much ink it has cannot be told${again(f)}: ${f.reason}.`,
    help: "Save the picture anew as a CMYK JPEG, or ask the printer to measure it.",
  }),
  BX6047: (f) => ({
    message: `${capital(sheet(f.page))} has ${count(f.count, "more place")} of ${f.code}.`,
    help: "Mend those that are named, and build again to see the others.",
  }),
};
