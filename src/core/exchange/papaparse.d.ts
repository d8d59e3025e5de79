/** What we use of Papa Parse: its own types bring those of Node into the core. */
declare module 'papaparse' {
  interface ParseResult {
    readonly data: string[][];
    readonly errors: readonly { readonly message: string; readonly row?: number }[];
    readonly meta: { readonly delimiter: string };
  }
  const Papa: {
    unparse(rows: readonly (readonly string[])[], config: { newline: string; quotes?(cell: string): boolean }): string;
    parse(text: string, config: { skipEmptyLines: boolean; delimiter?: string }): ParseResult;
  };
  export default Papa;
}
