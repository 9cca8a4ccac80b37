import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { onTestFinished } from "vitest";
import { type Diagnostic, Failure } from "../../../src/diagnostics/index.js";

/** The packaged Chromium runs only there. */
export const packagedHere = process.platform === "linux" && process.arch === "x64";

/** A private folder that goes with the test. */
export function temporary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "banxin-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The complaint of the Failure a promise is rejected with. */
export async function complaint(work: Promise<unknown>): Promise<Diagnostic> {
  const error: unknown = await work.then(
    () => new Error("nothing was thrown"),
    (reason: unknown) => reason,
  );
  if (error instanceof Failure) return error.diagnostic;
  throw error;
}

/** Quick to make, and as good as any. */
export const brotli = (data: Uint8Array | string): Buffer =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

interface Member {
  readonly name: string;
  readonly flag?: string;
  readonly data?: string;
  readonly target?: string;
  readonly mode?: number;
  readonly prefix?: string;
  readonly gnu?: boolean;
}

/** One member of a tar archive, made by hand: what is to be refused no tool would make. */
function member({
  name,
  flag = "0",
  data = "",
  target = "",
  mode = 0o644,
  ...rest
}: Member): Buffer {
  const body = Buffer.from(data);
  const block = Buffer.alloc(512);
  block.write(name, 0, 100);
  block.write(`${mode.toString(8).padStart(7, "0")}\0`, 100);
  block.write(`${body.length.toString(8).padStart(11, "0")}\0`, 124);
  block.write(" ".repeat(8), 148);
  block.write(flag, 156, 1, "latin1");
  block.write(target, 157, 100);
  block.write(rest.gnu ? "ustar  \0" : "ustar\x0000", 257, 8, "latin1");
  block.write(rest.prefix ?? "", 345, 155);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([block, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

/** A tar archive of these members, with its end. */
export const tar = (...members: Member[]): Buffer =>
  Buffer.concat([...members.map(member), Buffer.alloc(1024)]);
