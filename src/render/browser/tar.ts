/** An entry of a tar archive that is unpacked: a file or a symbolic link. */
export interface TarEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "link";
  readonly mode: number;
  readonly target: string;
  readonly data: Uint8Array;
}

const BLOCK = 512;

const text = (header: Buffer, from: number, length: number): string => {
  const raw = header.subarray(from, from + length);
  const end = raw.indexOf(0);
  return raw.subarray(0, end < 0 ? length : end).toString("utf8");
};

const octal = (header: Buffer, from: number, length: number): number =>
  Number.parseInt(text(header, from, length).trim() || "0", 8);

/** A name that would leave the directory it is unpacked into is refused. */
function checked(name: string): string {
  const parts = name.split("/");
  if (name.startsWith("/") || name.includes("\\") || parts.includes("..")) {
    throw new Error(`archive names a path outside: ${name}`);
  }
  return parts.filter((part) => part !== "" && part !== ".").join("/");
}

/**
 * Reads an unpacked tar (POSIX ustar, GNU long names). Only what the packaged browser needs: files,
 * directories and symbolic links.
 * @throws Error where a name leaves the archive or the archive is cut short
 */
export function* readTar(archive: Buffer): Generator<TarEntry> {
  let longName = "";
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const size = octal(header, 124, 12);
    const flag = String.fromCharCode(header[156] ?? 0);
    const start = at + BLOCK;
    if (start + size > archive.length) throw new Error("archive is cut short");
    const data = archive.subarray(start, start + size);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    if (flag === "L") {
      longName = text(data, 0, data.length);
      continue;
    }
    const prefix = text(header, 345, 155);
    const short = text(header, 0, 100);
    const name = checked(longName || (prefix ? `${prefix}/${short}` : short));
    longName = "";
    const kind = flag === "5" ? "directory" : flag === "2" ? "link" : "file";
    if (flag !== "0" && flag !== "\0" && kind === "file") continue;
    const target = kind === "link" ? checked(text(header, 157, 100)) : "";
    if (name) yield { name, kind, mode: octal(header, 100, 8), target, data };
  }
}
