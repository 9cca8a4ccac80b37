import { PDFArray, type PDFDict, PDFName } from "pdf-lib";
import { asName, entry } from "../../separate/pdf-objects.js";
import { type FileRule, inAll, inX, inX4 } from "../file-rule.js";
import type { FileObject, FileView } from "../file-view.js";
import { isEmbedded } from "../mark-font.js";

const named = (dict: PDFDict, key: string): string | undefined => asName(entry(dict, key));

/** A rule for each dictionary of a file: what is wrong with it, or nothing. */
const each = (check: (object: FileObject) => string | undefined): FileRule["check"] =>
  function* ({ objects }: FileView) {
    for (const object of objects) {
      const what = check(object);
      if (what !== undefined) yield { what, where: `object ${object.ref.objectNumber}` };
    }
  };

/** Keys that may not be; TR2 Default is no function. */
const without = (...keys: readonly string[]): FileRule["check"] =>
  each(({ dict }) => keys.find((k) => dict.has(PDFName.of(k)) && named(dict, k) !== "Default"));

/** Colour spaces of screens. */
export const SCREEN_SPACES: ReadonlySet<string> = new Set([
  "DeviceRGB",
  "CalRGB",
  "Lab",
  "CalGray",
]);

const isFont = (dict: PDFDict): boolean =>
  named(dict, "Type") === "Font" && !dict.has(PDFName.of("DescendantFonts"));

const toldOfFonts: FileRule["told"] = ({ code }) => code === "BX6040";

/** Every object of the file. */
export const objectRules: readonly FileRule[] = [
  inAll("transfer-function", "6.8", without("TR", "TR2", "HTP")),
  inX("opi", "6.8", without("OPI")),
  inAll("alternates", "6.8", without("Alternates")),
  inX("reference-xobject", "6.8", without("Ref")),
  inAll(
    "interpolate",
    "6.8",
    each(({ dict }) => (String(entry(dict, "Interpolate")) === "true" ? "Interpolate" : undefined)),
  ),
  inAll(
    "postscript",
    "6.8",
    each(({ dict }) => (named(dict, "Subtype") === "PS" ? "PS" : undefined)),
  ),
  inAll(
    "lzw",
    "6.8",
    each(({ dict, stream }) =>
      stream && String(entry(dict, "Filter") ?? "").includes("LZW") ? "LZWDecode" : undefined,
    ),
  ),
  inX4(
    "group-space",
    "6.2",
    each(({ dict }) => {
      if (named(dict, "S") !== "Transparency") return undefined;
      const space = entry(dict, "CS");
      const name = space === undefined ? "DeviceCMYK" : (asName(space) ?? String(space));
      // Gray is how a soft mask's group is blended (ISO 32000-1, 11.5.3): it brings no other ink.
      return ["DeviceCMYK", "DeviceGray"].includes(name) ? undefined : name;
    }),
  ),
  inX(
    "rgb-entries",
    "6.2",
    each(({ dict }) => {
      const values = dict.values().flatMap((v) => (v instanceof PDFArray ? v.asArray() : [v]));
      return values.map((v) => asName(v) ?? "").find((name) => SCREEN_SPACES.has(name));
    }),
  ),
  {
    ...inX(
      "type-3-font",
      "6.3",
      each(({ dict }) => (named(dict, "Subtype") === "Type3" ? "Type3" : undefined)),
    ),
    told: toldOfFonts,
  },
  {
    ...inAll(
      "font-program",
      "6.3",
      each(({ dict }) =>
        isFont(dict) && !isEmbedded(dict) ? (named(dict, "BaseFont") ?? "?") : undefined,
      ),
    ),
    told: toldOfFonts,
  },
];
