import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Code } from "../../../src/diagnostics/index.js";
import { proofStatus, type SendOptions, sendProofs } from "../../../src/proof/index.js";
import { deadUrl, type Manners, mailServer, SHORT } from "../../support/mail-server.js";
import { EDITION, STORY, swap } from "../../support/paper.js";
import { proofPaper } from "../../support/proof-paper.js";
import { type Cases, failing } from "./case.js";

type Own = Extract<Code, `BX8${string}`>;
type Paper = Awaited<ReturnType<typeof proofPaper>>;

let built: Promise<Paper> | undefined;
/** The paper with its people, built once, and nothing sent yet. */
async function paper(): Promise<Paper> {
  built ??= proofPaper();
  const one = await built;
  one.fresh();
  return one;
}

const tao = "taoran@yunting.example";
const base = { stage: "大样", to: [tao], limits: SHORT, pauses: [] } as const;

/** Sends to one person through a server with these manners. */
const through = (
  manners: Manners,
  change: Partial<SendOptions> = {},
  url?: (url: string) => string,
) =>
  failing(async () => {
    const server = await mailServer(manners);
    try {
      const env = { BANXIN_SMTP_URL: url?.(server.url) ?? server.url };
      const { edition } = await paper();
      return (await sendProofs(edition, { ...base, env, ...change })).diagnostics;
    } finally {
      await server.close();
    }
  });

/** Sends with this server's address, or none. */
const by = (url: string | undefined, change: Partial<SendOptions> = {}) =>
  failing(async () => {
    const { edition } = await paper();
    const env = url === undefined ? {} : { BANXIN_SMTP_URL: url };
    return (await sendProofs(edition, { ...base, env, ...change })).diagnostics;
  });

/** 80 proofs by mail, against a real SMTP server. */
export const proofCases: Cases<Own> = {
  BX8001: { raise: by(undefined), at: "-", facts: { variable: "BANXIN_SMTP_URL" } },
  BX8002: {
    raise: by("mx.example:465"),
    at: "-",
    facts: { variable: "BANXIN_SMTP_URL", reason: "neither smtp:// nor smtps://" },
  },
  BX8003: {
    raise: failing(async () => {
      const { edition } = await proofPaper({ "paper.yaml": (was) => was });
      const env = { BANXIN_SMTP_URL: "smtp://127.0.0.1:25" };
      return (await sendProofs(edition, { ...base, env })).diagnostics;
    }),
    at: "-",
    facts: { variable: "BANXIN_SMTP_URL" },
  },
  BX8004: {
    raise: by("smtp://127.0.0.1:25", { pages: [2] }),
    at: "-",
    facts: { dir: /2026-11-23$/ },
  },
  BX8005: {
    raise: failing(async () => {
      const { edition } = await proofPaper({
        [EDITION]: swap("要闻", "要问"),
        "paper.yaml": (was) =>
          `${was}email: desk@yunting.example\npeople:\n  - { name: 陶然, address: ${tao}, pages: [要闻, 1] }\n`,
      });
      const server = await mailServer();
      try {
        const env = { BANXIN_SMTP_URL: server.url };
        return (await sendProofs(edition, { ...base, env })).diagnostics;
      } finally {
        await server.close();
      }
    }),
    at: "-",
    facts: { name: "陶然", page: "要闻", nearest: "要问" },
  },
  BX8006: {
    raise: by("smtp://127.0.0.1:25", { to: ["陶然 <tao@yunting.example>"] }),
    at: "-",
    facts: { address: "陶然 <tao@yunting.example>" },
  },
  BX8007: {
    raise: failing(async () => {
      const long = `# 云汀湖水位上涨\n\n${"湖水上涨。".repeat(400)}\n`;
      const { edition } = await proofPaper({ [STORY]: long });
      return (await sendProofs(edition, { ...base, env: {} })).diagnostics;
    }),
    at: "-",
    facts: { dir: /2026-11-23$/, count: 1 },
  },
  BX8008: {
    raise: through({ rcpt: () => "550 no such user" }),
    at: "-",
    facts: { name: "陶然", address: tao, reason: /550 no such user/ },
  },
  BX8009: {
    raise: through({ rcpt: () => "450 greylisted" }),
    at: "-",
    facts: { name: "陶然", address: tao, reason: /450 greylisted/ },
  },
  BX8010: {
    raise: failing(async () => {
      const { edition } = await paper();
      const env = { BANXIN_SMTP_URL: await deadUrl() };
      return (await sendProofs(edition, { ...base, env })).diagnostics;
    }),
    at: "-",
    facts: { server: /^127\.0\.0\.1:\d+$/, reason: /ECONNREFUSED/ },
  },
  BX8011: {
    raise: through({ login: { user: "press", pass: "right" } }, {}, (url) =>
      url.replace("right", "wrong"),
    ),
    at: "-",
    facts: { server: /^127\.0\.0\.1:\d+$/, reason: /535/ },
  },
  BX8013: {
    raise: failing(async () => {
      await through({})();
      const { edition, outbox } = (await built) as Paper;
      const sent = join(outbox, "01-大样-1", "sent");
      writeFileSync(join(sent, readdirSync(sent)[0] ?? ""), "{");
      return (await proofStatus(edition)).diagnostics;
    }),
    at: "-",
    facts: { file: /sent.[0-9a-f]{32}\.json$/ },
  },
  BX8014: {
    raise: through({}, { limit: 1000 }),
    at: "-",
    facts: { name: "陶然", size: /kB$/, limit: "1 kB" },
  },
  BX8015: {
    raise: by("smtp://127.0.0.1:25", { pages: [2, 9] }),
    at: "-",
    facts: { page: 9, pages: "1, 2" },
  },
};
