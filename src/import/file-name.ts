/** Characters that some file system or Markdown address cannot have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\0-\u001f\u007f-\u009f<>:"/\\|?*%#()[\]`\p{Cf}\p{Co}\p{Cn}\p{Surrogate}]/gu;
/** Names of devices, which Windows opens whatever their ending is. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
/** File systems allow 255 bytes; room is left for a number and an ending. */
const MAX_BYTES = 180;

/**
 * A name for a story's file, without ending, from the name of the file that it came in: Chinese
 * stays, what is unsafe goes, and it is one that an edition counts as a story.
 */
export function safeName(name: string): string {
  const clean = name
    .normalize("NFC")
    .replace(UNSAFE, "")
    .replace(/\s+/gu, "-")
    // Hidden files and drafts (`_`) are no stories; Windows drops dots at the end.
    .replace(/^[._-]+|[.-]+$/gu, "");
  let short = "";
  for (const char of clean) {
    if (Buffer.byteLength(short + char) > MAX_BYTES) break;
    short += char;
  }
  short = short.replace(/[.-]+$/u, "");
  if (short === "" || /^readme$/iu.test(short)) return `稿件${short}`;
  return RESERVED.test(short) ? `稿件-${short}` : short;
}

/** The base of a path of any system, without its ending. */
export const baseName = (path: string): string =>
  (path.split(/[/\\]/u).at(-1) ?? "").replace(/\.[A-Za-z0-9]{1,8}$/u, "");

/** The name at the n-th try: `稿`, `稿-2`, `稿-3` … */
export const numbered = (name: string, n: number): string => (n === 1 ? name : `${name}-${n}`);
