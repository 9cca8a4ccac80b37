/** The package has no types of its own. */
declare module "hyphen/en-us/index.js" {
  const english: {
    /** Marks where the words of an English text may be divided. */
    hyphenateSync(text: string, options?: { readonly hyphenChar?: string }): string;
  };
  export default english;
}
