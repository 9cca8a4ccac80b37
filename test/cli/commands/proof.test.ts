import { describe, expect, it } from "vitest";
import { diagnose, Failure } from "../../../src/diagnostics/index.js";
import type { MailLine, SendOptions } from "../../../src/proof/index.js";
import { cli } from "../fake.js";

const mail = (change: Partial<MailLine> = {}): MailLine => ({
  name: "陶然",
  address: "taoran@yunting.example",
  role: "责任编辑",
  pages: [1, 4],
  stage: "大样",
  revision: 2,
  digest: "a".repeat(64),
  state: "sent",
  attempts: 0,
  uncertain: false,
  ...change,
});
const good = { ok: true, mails: [mail()], diagnostics: [] };
const refused = diagnose("BX8008", {
  name: "白宁",
  address: "baining@yunting.example",
  reason: "550 no such user",
});

describe("banxin proof send", () => {
  it("hands on what was asked for, with paths from where the user stands", async () => {
    const calls: [string, SendOptions][] = [];
    const sendProofs = async (dir: string, options: SendOptions) => {
      calls.push([dir, options]);
      return good;
    };
    const argv =
      "proof send e/23 --stage 大样 --to a@b.example c@d.example --pages 1,3-4 --built out --limit 9.5 --again --force";
    const { code, out, err } = await cli(argv.split(" "), { proof: { sendProofs } });
    expect([code, err]).toEqual([0, ""]);
    expect(calls).toMatchObject([
      [
        "/work/e/23",
        {
          stage: "大样",
          to: ["a@b.example", "c@d.example"],
          pages: [1, 3, 4],
          built: "/work/out",
          limit: 9_500_000,
          again: true,
          force: true,
        },
      ],
    ]);
    expect(out).toMatch(/大样第2次 {2}陶然 {4}taoran@yunting\.example {2}1,4 {2}已寄/);
    expect(out).toContain("已寄1封，待寄0封，未寄到0封。");
  });

  it("takes English words for the stages, and shows them to English eyes", async () => {
    const stages: string[] = [];
    const sendProofs = async (_: string, { stage }: SendOptions) => {
      stages.push(stage);
      return good;
    };
    for (const stage of ["galley", "page", "final"]) {
      const argv = ["proof", "send", "e", "--lang", "en", "--stage", stage];
      expect((await cli(argv, { proof: { sendProofs } })).out).toContain("page proof 2");
    }
    expect(stages).toEqual(["小样", "大样", "清样"]);
  });

  it("ends with 1 where a mail was refused, with 3 where the server is away", async () => {
    const failing = (diagnostic: ReturnType<typeof diagnose>) => ({
      sendProofs: async () => ({
        ok: false,
        mails: [mail({ state: "failed", reason: "550 no such user" })],
        diagnostics: [diagnostic],
      }),
    });
    const argv = ["proof", "send", "e", "--stage", "清样", "--lang", "en"];
    const one = await cli(argv, { proof: failing(refused) });
    expect(one.code).toBe(1);
    expect(one.out).toContain("0 sent, 0 waiting, 1 failed.");
    const away = diagnose("BX8010", { server: "mx.example:465", reason: "ECONNREFUSED" });
    expect((await cli(argv, { proof: failing(away) })).code).toBe(3);
  });

  it("says that nobody needed a mail, and what a dry run wrote", async () => {
    const having = async () => ({ ...good, mails: [mail({ state: "had" })] });
    const argv = ["proof", "send", "e", "--stage", "大样"];
    expect((await cli(argv, { proof: { sendProofs: having } })).out).toContain("没有再寄");
    const writing = async () => ({
      ...good,
      mails: [mail({ state: "written", file: "/work/out/01-陶然-大样2.eml" })],
    });
    const { out } = await cli([...argv, "--dry-run", "out"], { proof: { sendProofs: writing } });
    expect(out).toContain("out/01-陶然-大样2.eml");
    expect(out).toContain("写了1封信，在“out”，没有寄出。");
  });

  it("tells what stopped it, with the exit code of its kind", async () => {
    const sendProofs = () =>
      Promise.reject(new Failure(diagnose("BX8001", { variable: "BANXIN_SMTP_URL" })));
    const { code, err, json } = await cli(
      ["proof", "send", "e", "--stage", "大样", "--format", "json"],
      { proof: { sendProofs } },
    );
    expect(code).toBe(3);
    expect(err).toContain("BANXIN_SMTP_URL");
    expect(json()).toMatchObject({ ok: false, exitCode: 3, diagnostics: [{ code: "BX8001" }] });
  });
});

describe("banxin proof resume and status", () => {
  it("give one document for programs", async () => {
    const proof = { resumeProofs: async () => good, proofStatus: async () => good };
    for (const inner of ["resume", "status"]) {
      const { code, json } = await cli(["proof", inner, "e", "--format", "json"], { proof });
      expect(code).toBe(0);
      expect(json()).toMatchObject({
        command: `proof ${inner}`,
        ok: true,
        mails: [{ pages: [1, 4] }],
      });
    }
  });

  it("say when there is nothing to tell", async () => {
    const none = async () => ({ ok: true, mails: [], diagnostics: [] });
    const proof = { resumeProofs: none, proofStatus: none };
    expect((await cli(["proof", "resume", "e"], { proof })).out).toBe("没有要接着寄的信。\n");
    expect((await cli(["proof", "status", "e"], { proof })).out).toBe("没有寄过校样。\n");
  });

  it("answers a question about failed mails with 0: the question was answered", async () => {
    const proofStatus = async () => ({
      ok: false,
      mails: [mail({ state: "failed", reason: "550 no such user" })],
      diagnostics: [],
    });
    const { code, out } = await cli(["proof", "status", "e"], { proof: { proofStatus } });
    expect(code).toBe(0);
    expect(out).toContain("550 no such user");
  });
});

it("shows what belongs together in one help", async () => {
  const { code, out } = await cli(["proof", "--help"]);
  expect(code).toBe(0);
  for (const word of ["send", "resume", "status", "banxin proof send"]) expect(out).toContain(word);
});
