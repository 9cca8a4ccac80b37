/** The ways in which copy is written to a file; Node reads them all but writes only two. */
export type Written = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Every pair of bytes that the encoding knows, by its character. */
function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label, { fatal: true });
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        const char = decoder.decode(Uint8Array.of(lead, trail));
        if ([...char].length === 1 && !table.has(char)) table.set(char, [lead, trail]);
      } catch {
        // A pair that stands for nothing.
      }
    }
  }
  tables.set(label, table);
  return table;
}

/** Writes text in an encoding, made from Node's own decoder. */
export function encode(text: string, encoding: Written): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text);
    case "utf-8-bom":
      return Buffer.from(`\ufeff${text}`);
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    default: {
      const table = tableOf(encoding);
      return Uint8Array.from(
        [...text].flatMap((char) => {
          const bytes = char < "\u0080" ? [char.charCodeAt(0)] : table.get(char);
          if (!bytes) throw new Error(`${encoding} cannot write ${char}`);
          return bytes;
        }),
      );
    }
  }
}
