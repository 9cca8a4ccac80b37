/**
 * Our own flags. Neither Puppeteer's list nor the package's is used: the latter switches web
 * security and the process boundaries off.
 */
const common: readonly string[] = [
  // Chrome 112-131 took a bare --headless for the old mode; chrome-headless-shell knows one only.
  "--headless=new",
  "--remote-debugging-pipe",

  // The same picture on every machine.
  "--font-render-hinting=none", // hinted advances are up to 0.11 em off the font's own
  "--force-device-scale-factor=1", // not the one of the screen
  "--force-color-profile=srgb", // not the one of the screen
  "--lang=zh-CN",
  "--accept-lang=zh-CN", // chrome-headless-shell goes by LANG, which is C, and not by --lang
  "--disable-gpu", // drivers differ, and most servers have none
  "--hide-scrollbars", // their width depends on the system

  // A page in the background is laid out as fast as one in front: two are printed at once.
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",

  // No dialogs, no prompts of the key ring, no sound.
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-search-engine-choice-screen",
  "--disable-hang-monitor", // a full page of type may take long
  "--password-store=basic", // Linux: else the desktop's key ring may ask
  "--use-mock-keychain", // macOS: else the key chain asks
  "--mute-audio",

  // Nothing that asks the network: no updates, sync, reports, or lists of phishing pages.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-component-extensions-with-background-pages",
  "--disable-client-side-phishing-detection",
  "--disable-domain-reliability",
  "--disable-breakpad", // no crash reports
  "--disable-crash-reporter",
  "--no-pings",
  "--no-proxy-server", // nor a look for a proxy, which takes seconds on Windows
  "--metrics-recording-only",
  // Translate, MediaRouter, OptimizationHints ask servers. The other three are those Puppeteer
  // switches off, for its frame handling does not know them.
  `--disable-features=${[
    "Translate",
    "MediaRouter",
    "OptimizationHints",
    "AcceptCHFrame",
    "ProcessPerSiteUpToMainFrameThreshold",
    "IsolateSandboxedIframes",
  ].join(",")}`,
];

/**
 * The command line of a browser.
 *
 * @param profile a user-data-dir of its own
 * @param sandbox false only where the sandbox cannot work
 */
export function browserFlags(
  profile: string,
  sandbox: boolean,
  platform: NodeJS.Platform = process.platform,
): string[] {
  return [
    ...common,
    // /dev/shm is 64 MB in most containers, too little for a page of pictures.
    ...(platform === "linux" ? ["--disable-dev-shm-usage"] : []),
    ...(sandbox ? [] : ["--no-sandbox"]),
    `--user-data-dir=${profile}`,
    // An installed Chrome would open its new-tab page, which asks the network.
    "about:blank",
  ];
}
