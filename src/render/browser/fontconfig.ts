import { readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { writeFlushed } from "./tar.js";

const escapeXml = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * Only the packaged Open Sans, so that pages look the same on every machine. Without any font known
 * to fontconfig Chromium loads no webfont either.
 *
 * @param directory absolute path of the unpacked Chromium
 */
export const fontsConf = (directory: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(path.join(directory, "fonts"))}</dir>
  <cachedir>${escapeXml(path.join(directory, "fontconfig"))}</cachedir>
</fontconfig>
`;

/**
 * Writes the file anew where its paths are not those of this directory: a cache that was copied to
 * another place would otherwise know no font.
 *
 * @throws the error of the file system
 */
export async function keepOwnFonts(directory: string): Promise<void> {
  const place = path.join(directory, "fonts.conf");
  const wanted = fontsConf(directory);
  if ((await readFile(place, "utf8").catch(() => "")) === wanted) return;
  const fresh = `${place}.${process.pid}`;
  await rm(fresh, { force: true });
  await writeFlushed(fresh, wanted);
  await rename(fresh, place);
}
