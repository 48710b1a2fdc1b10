import type { Filing } from '../../src/model/filing';
import { blankFiling } from '../../src/filing/blank-filing';
import { form } from '../repair/likely-filing';
import { randomFrom } from '../repair/random';
import { honestFigures } from './honest-figures';
import type { TwoYears } from './honest-figures';
import { honestTexts, Writer } from './honest-texts';
import type { MadeBody } from './made-body';

/** The year that is collected. */
export const collectedYear = 2025;

/** What a body reported last year, and what it reports now. */
export interface Filings {
  readonly before: Filing;
  readonly now: Filing;
}

/** The filing of a body, on the form in force. */
export const filingOf = (
  body: Pick<MadeBody, 'name' | 'self' | 'kind'>,
  year: number,
  answers: Filing['answers'],
  texts: Filing['texts'] = {},
): Filing =>
  blankFiling(form.id, {
    ...{ body: body.name, self: body.self, year, answers, texts },
    settings: { blanks: 'error', kind: body.kind },
  });

/**
 * The honest reports of a body: always the same ones.
 * @param change what becomes of the figures before texts are written of them
 */
export const honestFilings = (
  body: MadeBody,
  change: (figures: TwoYears) => TwoYears = (figures) => figures,
): Filings => {
  const random = randomFrom(body.seed);
  const { before, now } = change(honestFigures(random, body.kind));
  const writer = new Writer(random, body);
  return {
    before: filingOf(body, collectedYear - 1, before, honestTexts(writer, before)),
    now: filingOf(body, collectedYear, now, honestTexts(writer, now)),
  };
};
