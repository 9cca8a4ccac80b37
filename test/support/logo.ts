import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PhotoFile } from "../../src/edition/index.js";

/** A red bar as SVG, the least that artwork can be. */
export const logo = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path fill="#C8161D" d="M0 0h${width}v${height}H0z"/></svg>`;

/** 云汀时评 as a newspaper would have it drawn: brush, a red block, a red double rule. 252 by 84. */
export const COMMENT_LOGO = readFileSync(
  fileURLToPath(new URL("../fixtures/logos/shiping.svg", import.meta.url)),
  "utf8",
);

/** Artwork in SVG as an edition has it, measured by its viewBox, without a file behind it. */
export function logoFile(svg: string): PhotoFile {
  const [, , width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? "")
    .split(" ")
    .map(Number);
  return { path: "logos/a.svg", width, height, sha256: "" };
}
