export {
  type BrowserKind,
  type BrowserWish,
  findBrowser,
  type FoundBrowser,
  installedBrowsers,
  type Looked,
} from "./find.js";
export { launchBrowser, type RunningBrowser } from "./launch.js";
export { defaultCacheDir, packagedSource } from "./packaged.js";
