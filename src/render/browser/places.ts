import path from "node:path";

/** The browsers that are looked for where their installers put them. */
export type InstalledKind = "chrome" | "edge" | "chromium";

type Environment = Readonly<Record<string, string | undefined>>;

interface Names {
  /** Below a folder of programs. */
  readonly windows: readonly string[];
  /** Below a folder of applications. */
  readonly mac: string;
  /** Commands on the PATH, the best first. */
  readonly commands: readonly string[];
  /** Where Linux packages put it, for a PATH that is empty or short. */
  readonly linux: readonly string[];
}

const names: Readonly<Record<InstalledKind, Names>> = {
  chrome: {
    windows: ["Google", "Chrome", "Application", "chrome.exe"],
    mac: "Google Chrome",
    commands: ["google-chrome-stable", "google-chrome"],
    linux: ["/opt/google/chrome/chrome", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"],
  },
  edge: {
    windows: ["Microsoft", "Edge", "Application", "msedge.exe"],
    mac: "Microsoft Edge",
    commands: ["microsoft-edge-stable", "microsoft-edge"],
    linux: [
      "/opt/microsoft/msedge/msedge",
      "/usr/bin/microsoft-edge-stable",
      "/usr/bin/microsoft-edge",
    ],
  },
  chromium: {
    windows: ["Chromium", "Application", "chrome.exe"],
    mac: "Chromium",
    commands: ["chromium", "chromium-browser"],
    linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"],
  },
};

/**
 * Where a browser is usually installed, the likeliest place first, each place once. Touches no
 * disk.
 *
 * @param env for the PATH and the folders of programs; its absence only shortens the list
 */
export function installedPaths(
  kind: InstalledKind,
  platform: NodeJS.Platform,
  env: Environment,
): string[] {
  if (platform === "win32") return [...new Set(windowsPaths(kind, env))];
  if (platform === "darwin") return macPaths(kind, env);
  return [...new Set(linuxPaths(kind, env))];
}

function windowsPaths(kind: InstalledKind, env: Environment): string[] {
  // A copy of process.env has lost that Windows does not tell ProgramFiles from PROGRAMFILES.
  const upper = new Map(Object.entries(env).map(([name, value]) => [name.toUpperCase(), value]));
  return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = upper.get(name);
    return folder ? [path.win32.join(folder, ...names[kind].windows)] : [];
  });
}

function macPaths(kind: InstalledKind, env: Environment): string[] {
  const app = names[kind].mac;
  const homes = env.HOME ? ["", env.HOME] : [""];
  return homes.map((home) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`);
}

function linuxPaths(kind: InstalledKind, env: Environment): string[] {
  // A relative folder on the PATH would let the paper's own folder name the program.
  const folders = (env.PATH ?? "").split(":").filter((folder) => path.posix.isAbsolute(folder));
  const onPath = names[kind].commands.flatMap((command) =>
    folders.map((folder) => path.posix.join(folder, command)),
  );
  return [...onPath, ...names[kind].linux];
}
