import { unsettledTotals } from '../../src/filing/unsettled';
import { form2021 } from '../../src/forms/2021/index';
import type { Answers } from '../../src/model/answer';

/** Totals as a file without formulas keeps them: of what is no text. */
const totals: Answers = {
  'requests.granted.business': 1,
  'requests.granted.total': 1,
  'requests.refused.thirdParty.business': 3,
  'requests.refused.thirdParty.total': 3,
  'requests.handled.total': 4,
};

it.each(['6', '6件', '约6'])('a typed total of totals that leave out %j is left open like them', (text) => {
  const found = unsettledTotals(form2021, { answers: { ...totals, 'requests.granted.person': text } });
  expect([...found]).toEqual(expect.arrayContaining(['requests.granted.total', 'requests.handled.total']));
  expect(found).not.toContain('requests.refused.thirdParty.total');
});

it('a typed total that counts the text is taken as it is', () => {
  const right = { ...totals, 'requests.granted.total': 7, 'requests.handled.total': 10 };
  const found = unsettledTotals(form2021, { answers: { ...right, 'requests.granted.person': '6' } });
  expect(found).not.toContain('requests.granted.total');
  expect(found).not.toContain('requests.handled.total');
});
