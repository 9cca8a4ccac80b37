// The browser is found by src/render/browser (an installed one, or the packaged one on Linux x64):
// nothing is downloaded while installing.
module.exports = { skipDownload: true };
