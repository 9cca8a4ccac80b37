import { resolve } from "node:path";
import type { Command } from "commander";
import { toJson } from "../../diagnostics/index.js";
import type { Coverage, FontReport, Signs } from "../../run/index.js";
import { addExamples, type Context } from "../context.js";
import { exit } from "../exit.js";
import { table } from "../table.js";
import type { CliText } from "../text/zh-CN.js";

type Words = CliText["doctorFonts"];

/** `banxin doctor fonts [PAPER]` */
export function addDoctorFonts(doctor: Command, context: Context): void {
  const { text } = context;
  const words = text.commands.doctorFonts;
  const command = doctor
    .command("fonts")
    .description(words.about)
    .argument(`[${words.args.paper[0]}]`, words.args.paper[1])
    .action((paper: string | undefined, _: object, self: Command) =>
      // `--paper` is an option of `banxin doctor`: a reader of its help may write it here too.
      examine(context, paper ?? self.optsWithGlobals<{ paper?: string }>().paper),
    );
  addExamples(command, text, words.examples);
}

async function examine(context: Context, paper: string | undefined): Promise<void> {
  const { deps, output, text } = context;
  const { doctorFonts } = await deps.loadRun();
  const report = await doctorFonts({
    env: deps.env,
    cwd: deps.cwd,
    ...(paper === undefined ? {} : { paperDir: resolve(deps.cwd, paper) }),
  });
  const exitCode = report.ok ? exit.fine : exit.environment;
  output.say(output.path(report.paperDir), "");
  for (const font of report.fonts) output.say(...fontLines(font, text), "");
  output.say(...output.render(report.diagnostics));
  output.say(report.ok ? text.doctor.ok : text.doctor.notOk);
  const diagnostics = report.diagnostics.map((d) => toJson(d, context.language));
  output.document({ command: "doctor fonts", exitCode, ...report, diagnostics });
  context.finish(exitCode);
}

/** Characters that are shown in a line for people; `--format json` has more. */
const SHOWN = 8;
/** What is narrower than this was not drawn for two cells of Chinese text, in em. */
const TWO_CELLS = 1.9;
/** A gap in —— that is seen, in em. */
const SEEN = 0.02;
/** A comma whose ink has its middle behind this place does not stand at the left of its cell. */
const LEFT = 0.4;

/** What there is to say of one font, its name and file first. */
function fontLines(font: FontReport, { doctor, doctorFonts: words }: CliText): string[] {
  const title = `${font.name}  ${font.file}`;
  if (font.note !== "") {
    const type3 = /CFF|variable/.test(font.note) ? [`  ${words.type3}`] : [];
    return [title, `  ${doctor.bad}  ${font.note}`, ...type3];
  }
  const chain = font.chain.map((name) => (name === "own-glyphs" ? words.ownGlyphs : name));
  const features = Object.entries(font.features).map(([name, has]) => words.has(name, has));
  return [
    title,
    ...table(
      [
        ...(chain.length === 0 ? [] : [[words.chain, chain.join(" → ")]]),
        ...font.coverage.flatMap((each) => coverageRows(each, chain.length > 0, words)),
        ...(font.signs ? signRows(font.signs, words) : []),
        [words.features, features.join("  ") + words.notNeeded],
        [words.embedding, words.embeddings[font.embedding]],
        ...(font.whole ? [["", words.whole]] : []),
      ],
      ["left", "left"],
    ),
  ];
}

function coverageRows(
  { set, total, missing, percent, missingInChain, percentInChain, first }: Coverage,
  chained: boolean,
  words: Words,
): string[][] {
  const name = words.sets[set];
  if (missing === 0) return [[name, words.all(total)]];
  const left = chained ? missingInChain : missing;
  const shown = first.slice(0, SHOWN).map(({ char, codepoint }) => `${char} ${codepoint}`);
  return [
    [name, words.missing(total, missing, percent)],
    ...(chained ? [["", words.inChain(missingInChain, percentInChain)]] : []),
    ...(left === 0 ? [] : [["", words.first(shown.join("  "), left > shown.length)]]),
  ];
}

function signRows({ dash, dashGap, ellipsis, quote, comma }: Signs, words: Words): string[][] {
  const warnings = [
    ...(dashGap > SEEN ? [words.gap(dashGap)] : []),
    ...(dash < TWO_CELLS ? [words.short("——", dash)] : []),
    ...(ellipsis < TWO_CELLS ? [words.short("……", ellipsis)] : []),
    ...(comma > LEFT ? [words.centred] : []),
  ];
  return [
    [words.signs, words.sign(dash, ellipsis, quote)],
    ...warnings.map((warning) => ["", warning]),
  ];
}
