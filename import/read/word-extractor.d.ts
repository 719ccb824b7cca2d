/** The package's types on npm lack the option that leaves dashes and quotes as they are. */
declare module 'word-extractor' {
  export default class WordExtractor {
    extract(document: Buffer): Promise<{ getBody(options: { filterUnicode: boolean }): string }>
  }
}
