import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail as it arrived: the recipient of its envelope, its bytes, and what mailparser reads in it. */
export interface Arrived {
  readonly to: string;
  readonly raw: Buffer;
  readonly mail: ParsedMail;
}

/** What a server does besides taking mails. */
export interface Manners {
  /** The answer to RCPT TO, `550 no such user` say; undefined takes the recipient. */
  readonly rcpt?: (address: string) => string | undefined;
  /** The answer after the mail's end; `drop` takes the mail and breaks the connection. */
  readonly data?: (to: string) => string | "drop" | undefined;
  /** Asks for this name and password. */
  readonly login?: { readonly user: string; readonly pass: string };
  readonly size?: number;
  /** How long it thinks before it answers RCPT TO and a mail's end, in milliseconds. */
  readonly pause?: number;
}

export interface MailServer {
  /** Fit for BANXIN_SMTP_URL, with name and password. */
  readonly url: string;
  readonly arrived: readonly Arrived[];
  close(): Promise<void>;
}

/** An answer of a server as smtp-server takes it. */
function answer(text: string): Error {
  const [code = "", ...words] = text.split(" ");
  return Object.assign(new Error(words.join(" ")), { responseCode: Number(code) });
}

function options(manners: Manners, arrived: Arrived[], drop: () => void): SMTPServerOptions {
  const { login, rcpt, data, size, pause = 0 } = manners;
  return {
    disabledCommands: login ? ["STARTTLS"] : ["STARTTLS", "AUTH"],
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    ...(size === undefined ? {} : { size }),
    onAuth: ({ username, password }, _, done) => {
      if (username === login?.user && password === login?.pass) done(null, { user: username });
      else done(answer("535 wrong password"));
    },
    onRcptTo: ({ address }, _, done) => {
      const said = rcpt?.(address);
      setTimeout(() => done(said === undefined ? null : answer(said)), pause);
    },
    onData: (stream, session, done) => {
      void (async () => {
        // A mail that breaks off is none.
        const raw = await buffer(stream).catch(() => undefined);
        if (raw === undefined) return;
        const to = session.envelope.rcptTo[0]?.address ?? "";
        const said = data?.(to);
        if (said === undefined || said === "drop") {
          arrived.push({ to, raw, mail: await simpleParser(raw) });
        }
        if (pause > 0) await wait(pause);
        if (said === "drop") drop();
        else done(said === undefined ? null : answer(said));
      })();
    },
  };
}

/** A real SMTP server on this machine, in this process. */
export async function mailServer(manners: Manners = {}): Promise<MailServer> {
  const arrived: Arrived[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer(
    options(manners, arrived, () => {
      for (const socket of sockets) socket.destroy();
    }),
  );
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  // Clients that go away are what is tested.
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  const { user, pass } = manners.login ?? {};
  const login = user === undefined ? "" : `${encodeURIComponent(user)}:${pass}@`;
  return {
    url: `smtp://${login}127.0.0.1:${port}`,
    arrived,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A server that takes connections and then does as it likes: nothing, by default. */
export async function oddServer(
  onConnection: (socket: Socket) => void = () => undefined,
): Promise<{ readonly url: string; close(): void }> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    onConnection(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** What a scripted server does at the turns of a conversation; it says 250 and 354 otherwise. */
export interface Script {
  /** The answer to AUTH, given the whole line. */
  readonly auth?: (line: string) => string;
  /** Called when this many bytes of a mail have come, before its end. */
  readonly after?: number;
  readonly early?: (socket: Socket) => void;
  /** Called at a mail's end. */
  readonly end?: (socket: Socket) => void;
}

/** A server that misbehaves in the middle of a conversation, which no library's server does. */
export const scriptedServer = ({
  auth,
  after = Number.POSITIVE_INFINITY,
  early,
  end = (socket) => socket.write("250 ok\r\n"),
}: Script): ReturnType<typeof oddServer> =>
  oddServer((socket) => {
    let mail: number | undefined;
    const say = (text: string): boolean => socket.write(`${text}\r\n`);
    say("220 mx ESMTP");
    socket.on("data", (chunk: Buffer) => {
      const text = chunk.toString("latin1");
      if (mail !== undefined) {
        const before = mail;
        mail += chunk.length;
        if (before < after && mail >= after) early?.(socket);
        if (text.endsWith("\r\n.\r\n")) {
          mail = undefined;
          end(socket);
        }
        return;
      }
      if (/^EHLO/i.test(text)) say(`250-mx${auth ? "\r\n250-AUTH PLAIN" : ""}\r\n250 8BITMIME`);
      else if (/^AUTH/i.test(text)) say(auth?.(text.trim()) ?? "235 ok");
      else if (/^DATA/i.test(text)) {
        mail = 0;
        say("354 go on");
      } else say("250 ok");
    });
  });

/** A port on which nobody listens. */
export async function deadUrl(): Promise<string> {
  const { url, close } = await oddServer();
  close();
  return url;
}

/** Time limits that a test can wait for. */
export const SHORT = { connectionTimeout: 500, greetingTimeout: 500, socketTimeout: 500 };
