/** What pack-cmaps.js makes of a list of tables: each by its name, in base64. */
declare module '*.cmaps' {
  export const tables: Readonly<Record<string, string>>;
}
