import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Code } from "../../../src/diagnostics/index.js";
import { readBuilt } from "../../../src/run/index.js";
import { builtFile, builtPaper } from "../../support/built.js";
import { forbiddenFont, refusedFont } from "../../support/font.js";
import {
  type Changes,
  EDITION,
  frontYaml,
  inEdition,
  lines,
  makePaper,
  STORY,
  swap,
} from "../../support/paper.js";
import { jpeg } from "../../support/picture.js";
import { build, type Cases, failing } from "./case.js";

type Own = Extract<Code, `BX5${string}` | `BX600${string}`>;

const small = await jpeg(300);
const story = "stories/lead.md";
const ownLook = { "theme.yaml": (was: string) => `templates: look\n${was}` };
/** A font of its own for the paper's name. */
const withFont = (bytes: Uint8Array): Changes => ({
  "theme.yaml": (was) =>
    was
      .replace("fonts:\n", "fonts:\n  bought: fonts/bought.ttf\n")
      .replace("nameplate: { font: song", "nameplate: { font: bought"),
  "fonts/bought.ttf": bytes,
});
const SIGN_OFF = "look/signoff.hbs";
const over = (words: string): string => `<span style="position:absolute;left:0">${words}</span>`;
/** A page with a masthead. */
const front: Changes = {
  [EDITION]: frontYaml,
  [STORY]: `# 云汀湖水位上涨\n\n${lines(24)}\n`,
};
/** The shipped text.hbs in short, with a declaration of the paper's own. */
const text = (style: string): string =>
  `<div class="{{role}}" style='font:{{size}}px/{{leading}}px "{{font}}";color:{{colour}};${style}'>{{#each paragraphs}}<p>{{#each lines}}{{#unless @first}}<br>{{/unless}}{{#each runs}}<span style='{{style}}'>{{text}}</span>{{/each}}{{/each}}</p>{{/each}}</div>`;

/** 50 render and what of 60 is said of prints: what templates, fonts and the browser make of the plan. */
export const printCases: Cases<Own> = {
  BX5001: {
    raise: build({ ...ownLook, [SIGN_OFF]: "{{#if paper.motto}}{{paper.motto}}{{/if}}" }),
    at: "-",
    facts: { template: "signoff.hbs", path: "paper.motto" },
  },
  BX5002: {
    raise: build({ ...ownLook, [SIGN_OFF]: '<div style="height:20em">云汀日报</div>' }),
    at: "-",
    facts: { block: "signoff", page: 1, template: "signoff.hbs", over: /^\d+(\.\d)?$/ },
  },
  BX5003: {
    raise: build(withFont(refusedFont())),
    at: "-",
    facts: { font: "bought" },
    also: ["BX6007"], // what the browser took in its place
  },
  BX5004: {
    raise: build({ ...ownLook, [SIGN_OFF]: '<img src="http://example.invalid/x.png" alt="">' }),
    at: "-",
    facts: { url: "http://example.invalid/x.png" },
  },
  BX5005: {
    raise: build({ ...ownLook, "look/look.css": ".signoff { margin-left: 40px }" }),
    at: "-",
    // 40 of 384 pixels to the inch.
    facts: { block: "signoff", page: 1, template: "signoff.hbs", off: 2.6 },
  },
  BX5006: {
    raise: build({ ...ownLook, [SIGN_OFF]: `${over("云汀")}${over("日报")}` }),
    at: "-",
    facts: { block: "signoff", page: 1, template: "signoff.hbs", text: "云汀 / 日报" },
  },
  BX5007: {
    raise: build({ ...ownLook, ...front, [SIGN_OFF]: "<p>云汀日报</p>" }),
    at: "-",
    facts: { names: "总编辑、地址、邮政编码、电话、印刷单位名称、印刷单位地址、定价" },
  },
  BX6001: {
    raise: build({ ...ownLook, "look/text.hbs": text("letter-spacing:.1em") }),
    at: STORY,
    facts: { story, text: /^第8天/, off: /^0\.\d+$/ },
  },
  BX6002: {
    raise: build(withFont(forbiddenFont())),
    at: "-",
    facts: { font: /ZCOOLXiaoWei-Regular$/, type: /^Type3/ },
  },
  BX6003: {
    // 300 pixels over 47 cells of 9.5pt (6.2 inches).
    raise: build({
      [EDITION]: swap("lead.md }", "lead.md, photos: [{ lines: 9 }] }"),
      [STORY]: `# 云汀湖水位上涨\n\n![](../photos/lake.jpg)\n\n${lines(15)}\n`,
      [inEdition("photos/lake.jpg")]: small,
    }),
    at: STORY,
    facts: { photo: "../photos/lake.jpg", ppi: 48, mm: 50 },
  },
  BX6004: {
    raise: failing(async () => {
      await readBuilt(makePaper().edition);
      return [];
    }),
    at: "-",
    facts: { dir: /2026-11-23$/ },
  },
  BX6005: {
    raise: failing(async () => {
      const { edition } = await builtPaper();
      appendFileSync(builtFile(edition, "2026-11-23-geometry.json"), " ");
      await readBuilt(edition);
      return [];
    }),
    at: "-",
    facts: { file: /2026-11-23-geometry\.json$/ },
  },
  BX6006: {
    raise: failing(async () => {
      const { dir, edition } = await builtPaper();
      appendFileSync(join(dir, STORY), "又及。\n");
      await readBuilt(edition);
      return [];
    }),
    at: "-",
    facts: { file: STORY, dir: /2026-11-23$/ },
  },
  BX6009: {
    // Ten pixels to 102 points.
    raise: build({
      ...front,
      "paper.yaml": (was) => `${was}nameplate: 报头.jpg\n`,
      "报头.jpg": await jpeg(60),
    }),
    at: "paper.yaml",
    facts: { file: "报头.jpg", ppi: 28, want: 300 },
  },
  BX6007: {
    raise: build({ ...ownLook, [SIGN_OFF]: '<p style="font:20px sans-serif">YUNTING</p>' }),
    at: "-",
    facts: { font: /OpenSans/ },
  },
};
