import { byTurns } from './by-turns';

/**
 * How the browser edition is opened: from a server whose pages may use all that browsers have (https, or this machine),
 * from a server on plain http, and as the one page that a double click opens from a folder.
 */
export const editions = ['plain-http', 'file', 'served'] as const;

export type Edition = (typeof editions)[number];

/** The edition of this test file, or the one that `npm test -- --edition file` gives to all files. */
export const editionOfThisFile = (): Edition => {
  const chosen = process.env['EDITION'];
  if (chosen === undefined) return byTurns(editions);
  const found = editions.find((each) => each === chosen);
  if (!found) throw new Error(`no edition is called “${chosen}”; they are ${editions.join(', ')}`);
  return found;
};
