import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpServer } from "./server.js";
import { secretsOf, serverWords } from "./server-words.js";
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

/** A mail that goes out piece by piece, its end only as long as nobody has given it up. */
class Outgoing {
  readonly stream = Readable.from(this.pieces(), { objectMode: false });
  /** True when the end has been handed to the connection. */
  ended = false;
  /** What `beforeEnd` threw. */
  stopped: unknown;
  private givenUp = false;
  private asking: Promise<void> | undefined;

  constructor(private readonly parcel: Parcel) {
    this.stream.on("error", () => undefined);
  }

  /** No end goes out after this call, and nobody is asked any more. */
  giveUp(): void {
    this.givenUp = true;
  }

  /** Resolves when nothing of it runs any more. */
  async close(): Promise<void> {
    this.giveUp();
    this.stream.destroy();
    await this.asking?.catch(() => undefined);
  }

  private async *pieces(): AsyncGenerator<Uint8Array> {
    const { bytes, beforeEnd } = this.parcel;
    const cut = Math.max(0, bytes.length - KEPT_BACK);
    yield bytes.subarray(0, cut);
    // Thrown, not returned: an end of the stream would end the mail.
    this.throwIfGivenUp();
    this.asking = beforeEnd();
    try {
      await this.asking;
    } catch (error) {
      this.stopped = error;
      throw error;
    }
    this.throwIfGivenUp();
    this.ended = true;
    yield bytes.subarray(cut);
  }

  private throwIfGivenUp(): void {
    if (this.givenUp) throw new Error("the mail was given up");
  }
}

/**
 * Hands one mail to the server, over a connection of its own. When it returns, nothing of it runs any
 * more: a server may answer, or go away, while the mail is still going out.
 * What it throws comes from `beforeEnd` (the disk); all that the network can do is a verdict.
 */
export async function deliver(server: SmtpServer, parcel: Parcel): Promise<Verdict> {
  const connection = new SMTPConnection(server.options);
  const outgoing = new Outgoing(parcel);
  const secrets = secretsOf(server.login);
  let open = false;
  const phase = (): Phase => (outgoing.ended ? "ended" : open ? "open" : "door");
  const verdict = await new Promise<Verdict>((resolve) => {
    const lost = (error: Error): void => {
      outgoing.giveUp();
      resolve(verdictOf(error as SmtpError, phase(), secrets));
    };
    connection.once("error", lost);
    connection.once("end", () => {
      outgoing.giveUp();
      // One turn later: an answer that explains the end (421) is reported after it.
      setImmediate(() => lost(new Error("the server closed the connection")));
    });
    talk(connection, server, async () => {
      open = true;
      const envelope = { from: parcel.from, to: [parcel.to], size: parcel.bytes.length };
      const info = await calling<{ response: string }>((done) =>
        connection.send(envelope, outgoing.stream, done),
      );
      // A server cannot take what it has not got.
      if (!outgoing.ended) throw new Error(`answered before the mail's end: ${info.response}`);
      resolve({ kind: "sent", response: serverWords(info.response, secrets) });
    }).catch(lost);
  });
  connection.close();
  await outgoing.close();
  if (outgoing.stopped !== undefined) throw outgoing.stopped;
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
