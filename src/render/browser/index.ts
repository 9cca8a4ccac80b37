export {
  type BrowserKind,
  type BrowserSighting,
  type BrowserWish,
  type FoundBrowser,
  findBrowser,
  installedBrowsers,
  type Looked,
} from "./find.js";
export { launchBrowser, type RunningBrowser } from "./launch.js";
export {
  defaultCacheDir,
  type PackagedBrowser,
  packagedBrowser,
  packagedSource,
} from "./packaged.js";
