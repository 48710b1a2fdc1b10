import type { Identity } from '../../src/collect/hand-in';
import type { BodyList, ListedBody } from '../../src/collect/listed-body';
import { listedBody } from './listed-body';

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
