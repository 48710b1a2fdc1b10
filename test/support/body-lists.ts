import type { Identity } from '../../src/collect/hand-in';
import type { BodyList, ListedBody } from '../../src/collect/listed-body';

/** A row of a list of bodies, of which only what is given is known. */
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

/** A list of bodies without faults, each on its row; names stand for bodies of which no more is known. */
export const bodyList = (...bodies: readonly (string | ListedBody)[]): BodyList => ({
  bodies: bodies.map((each, at) => ({
    ...(typeof each === 'string' ? listedBody(each) : each),
    row: at + 2,
  })),
  otherHeads: [],
  faults: [],
});

/** A hand-in of 2025, as far as it is told whose it is. */
export const handedIn = (file: string, body: string, facts: Partial<Identity> = {}): Identity => ({
  file,
  sha256: file,
  modified: 0,
  body,
  year: 2025,
  isOurs: false,
  form: '2021',
  answers: {},
  ...facts,
});
