import type { ListedBody } from '../../src/collect/listed-body';

/** The row of a list, a department that counts but for what is given. */
export const listedBody = (name: string, facts: Partial<ListedBody> = {}): ListedBody => ({
  row: 2,
  name,
  aliases: [],
  kind: 'department',
  counts: true,
  whyNot: '',
  superior: '',
  code: '',
  blanks: 'error',
  deadline: '',
  contact: '',
  telephone: '',
  formerly: [],
  others: {},
  ...facts,
});
