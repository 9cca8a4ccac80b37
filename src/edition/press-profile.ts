import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { type Diagnostic, diagnose, type Result } from "../diagnostics/index.js";
import { type Folder, sha256, whyNot } from "./folder.js";
import { inside, packageRoot, shown } from "./paths.js";
import type { PaperFile } from "./schema/paper.js";
import type { YamlFile } from "./yaml.js";

/** Coldset on newsprint: see tools/newsprint-profile. It is opened where colours are separated. */
const SHIPPED = join(packageRoot(), "assets", "profiles", "newsprint-tr002.icc");

/** Profiles of presses have 2 MB at most; this bounds what is read. */
const MOST_BYTES = 64_000_000;

/** Where ICC.1, 7.2 puts the size, class, colour space and signature of a profile. */
const HEADER = { size: 0, use: 12, space: 16, signature: 36, length: 128 } as const;

/**
 * Path of the profile that colours are separated by: that of paper.yaml, or the shipped one. Complaints at the
 * key: BX2017 outside of the paper's folder, BX2037 missing or broken, BX2038 not of CMYK for output.
 */
export async function loadProfile(
  folder: Folder,
  { data, places }: YamlFile<PaperFile>,
): Promise<Result<string>> {
  const name = data.press.profile;
  if (name === undefined) return { value: SHIPPED, diagnostics: [] };
  const place = places.value(["press", "profile"]);
  const refuse = (diagnostic: Diagnostic) => ({ value: SHIPPED, diagnostics: [diagnostic] });
  const path = await inside(folder.paperDir, name);
  if (path === undefined) return refuse(diagnose("BX2017", { path: name }, place));
  const read = await readProfile(path);
  if ("reason" in read) {
    return refuse(diagnose("BX2037", { file: name, reason: read.reason }, place));
  }
  if ("space" in read) return refuse(diagnose("BX2038", { file: name, ...read }, place));
  folder.inputs.set(shown(folder.paperDir, path), sha256(read.bytes));
  return { value: path, diagnostics: [] };
}

type Read =
  | { readonly bytes: Buffer }
  | { readonly reason: string }
  | { readonly space: string; readonly use: string };

async function readProfile(path: string): Promise<Read> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { reason: whyNot(error) };
  }
  if (bytes.length === 0) return { reason: "the file is empty" };
  const text = (at: number): string => bytes.toString("latin1", at, at + 4).trim();
  if (bytes.length > MOST_BYTES) return { reason: `larger than ${MOST_BYTES / 1e6} MB` };
  if (bytes.length < HEADER.length || text(HEADER.signature) !== "acsp") {
    return { reason: "not an ICC profile" };
  }
  const [space, use] = [text(HEADER.space), text(HEADER.use)];
  if (space !== "CMYK" || use !== "prtr") return { space, use };
  if (bytes.length < bytes.readUInt32BE(HEADER.size)) return { reason: "damaged or cut short" };
  return (await converts(path)) ? { bytes } : { reason: "its tables cannot be read" };
}

/** Only converting shows that the tables are there: sharp keeps RGB where they are not. */
async function converts(path: string): Promise<boolean> {
  const white = { width: 1, height: 1, channels: 3, background: "#ffffff" } as const;
  try {
    const { info } = await sharp({ create: white })
      .withIccProfile(path)
      .raw()
      .toBuffer({ resolveWithObject: true });
    return info.channels === 4;
  } catch {
    return false;
  }
}
