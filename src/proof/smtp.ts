import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpServer } from "./server.js";
import { type Phase, type SmtpError, type Verdict, verdictOf } from "./verdict.js";

/** A mail on its way: one recipient, so that nobody suffers from another's wrong address. */
export interface Parcel {
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
  /** Called when all but the mail's end has gone out; the end follows when it has resolved. */
  readonly beforeEnd: () => Promise<void>;
}

/** So many bytes are kept back: without them the server cannot have the whole mail. */
const KEPT_BACK = 64;

/** Settles a call in the old style of nodemailer's connection. */
function calling<T>(call: (done: (error: Error | null, value?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, value) => (error ? reject(error) : resolve(value as T)));
  });
}

/**
 * Hands one mail to the server, over a connection of its own.
 * What it throws comes from `beforeEnd` (the disk); all that the network can do is a verdict.
 */
export async function deliver(server: SmtpServer, parcel: Parcel): Promise<Verdict> {
  const connection = new SMTPConnection(server.options);
  let phase: Phase = "door";
  let stopped: unknown;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const cut = Math.max(0, parcel.bytes.length - KEPT_BACK);
    yield parcel.bytes.subarray(0, cut);
    try {
      await parcel.beforeEnd();
    } catch (error) {
      stopped = error;
      throw error;
    }
    phase = "ended";
    yield parcel.bytes.subarray(cut);
  }
  const verdict = await new Promise<Verdict>((resolve) => {
    const lost = (error: Error): void => resolve(verdictOf(error as SmtpError, phase));
    connection.once("error", lost);
    connection.once("end", () => lost(new Error("the server closed the connection")));
    talk(connection, server, async () => {
      phase = "open";
      const envelope = { from: parcel.from, to: [parcel.to], size: parcel.bytes.length };
      const message = Readable.from(pieces(), { objectMode: false });
      const info = await calling<{ response: string }>((done) =>
        connection.send(envelope, message, done),
      );
      resolve({ kind: "sent", response: info.response });
    }).catch(lost);
  });
  connection.close();
  if (stopped !== undefined) throw stopped;
  return verdict;
}

async function talk(
  connection: SMTPConnection,
  { login }: SmtpServer,
  send: () => Promise<void>,
): Promise<void> {
  await calling((done) => connection.connect((error) => done(error ?? null)));
  if (login) {
    await calling((done) =>
      connection.login({ credentials: login }, (error) => done(error ?? null)),
    );
  }
  await send();
}
