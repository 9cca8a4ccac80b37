import { Failure, type Language, sentence } from "../diagnostics/index.js";
import { inspectFonts } from "../edition/index.js";
import { browsers } from "../render/index.js";

/** What `banxin doctor` found. */
export interface DoctorReport {
  readonly ok: boolean;
  readonly node: string;
  readonly platform: string;
  readonly browsers: readonly {
    readonly kind: string;
    readonly path: string;
    readonly note: string;
    readonly used: boolean;
  }[];
  readonly fonts: readonly {
    readonly name: string;
    readonly file: string;
    readonly ok: boolean;
    readonly note: string;
  }[];
  readonly cacheDir: string;
  readonly advice: readonly string[];
}

export interface DoctorOptions {
  readonly paperDir?: string;
  readonly browser?: string;
  readonly cacheDir?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Language of the advice. */
  readonly language?: Language;
}

/** A browser that was found, tried: does it start, and what does it call itself? */
async function tryBrowser(
  options: DoctorOptions,
  cacheDir: string,
): Promise<{ kind: string; path: string; note: string } | string> {
  try {
    const found = await browsers.findBrowser({
      cacheDir,
      ...(options.browser ? { explicit: options.browser } : {}),
      ...(options.env ? { env: options.env } : {}),
    });
    const running = await browsers.launchBrowser(found);
    await running.close();
    return { kind: found.kind, path: found.executablePath, note: running.version };
  } catch (error) {
    if (error instanceof Failure) {
      const { message, help } = sentence(error.diagnostic, options.language ?? "en");
      return [message, help].filter(Boolean).join(" ");
    }
    throw error;
  }
}

/** Fonts of the paper; a folder that is no paper has none to show. */
async function paperFonts(
  paperDir: string | undefined,
  cacheDir: string,
): Promise<DoctorReport["fonts"]> {
  const checks = await inspectFonts(paperDir, cacheDir);
  return checks.map(({ name, file, problem }) => ({
    name,
    file,
    ok: problem === "",
    note: problem,
  }));
}

/**
 * Looks at the machine: which browser prints, which others there are, whether the fonts can be used,
 * and what to do about what is missing.
 */
export async function doctor(options: DoctorOptions = {}): Promise<DoctorReport> {
  const cacheDir = options.cacheDir ?? browsers.defaultCacheDir(options.env ?? process.env);
  const advice: string[] = [];
  const used = await tryBrowser(options, cacheDir);
  if (typeof used === "string") advice.push(used);
  const wish = { cacheDir, ...(options.env ? { env: options.env } : {}) };
  const seen = await browsers.installedBrowsers(wish);
  const others = seen.flatMap(({ kind, executablePath }) =>
    executablePath === undefined || (typeof used !== "string" && used.path === executablePath)
      ? []
      : [{ kind, path: executablePath, note: "", used: false }],
  );
  const fonts = await paperFonts(options.paperDir, cacheDir);
  const missing = fonts.filter((font) => !font.ok);
  if (missing.length > 0) {
    advice.push(`npm ci  (${missing.map((font) => font.name).join(", ")})`);
  }
  return {
    ok: typeof used !== "string" && missing.length === 0,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    browsers: [...(typeof used === "string" ? [] : [{ ...used, used: true }]), ...others],
    fonts,
    cacheDir,
    advice,
  };
}
