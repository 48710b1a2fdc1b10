import fc from 'fast-check';
import { forms } from '../../src/forms/index';
import { Fault } from '../../src/model/fault';
import { allFieldsOf } from '../../src/model/form';
import { asQuoted, nestQuotes } from '../../src/model/nest-quotes';
import { goldenFiling, sessionOf } from '../support/golden';

/** Where a mark of the same kind opens inside another. */
const doubled = /“[^“”‘’]*“/u;

it.each([
  ['“甲”和“乙”', '“甲”和“乙”'],
  ['“写“公开”专栏”', '“写‘公开’专栏”'],
  ['“甲“乙“丙”丁”戊”', '“甲‘乙“丙”丁’戊”'],
  ['请点“写入‘报告’表”', '请点“写入‘报告’表”'],
  ['落实“三审三校', '落实“三审三校'],
  ['甲”乙“', '甲”乙“'],
])('%s', (sentence, nested) => {
  expect(nestQuotes(sentence)).toBe(nested);
  expect(new Fault(sentence).message).toBe(nested);
});

it('whatever words are quoted, no mark of the same kind opens inside another', () => {
  const words = fc.string({ unit: fc.constantFrom('“', '”', '甲', '，') });
  fc.assert(
    fc.property(words, (text) => {
      expect(nestQuotes(`“${asQuoted(text)}”`)).not.toMatch(doubled);
    }),
  );
});

it('no finding has one, although the texts are full of quotation marks', () => {
  const filing = goldenFiling('2025-careless-texts');
  const texts = Object.fromEntries(
    Object.entries(filing.texts).map(([slot, text]) => [
      slot,
      `${text.replace(/(\d+)/gu, '“$1”')}落实“三审三校制度。“放管服”“放管服”改革，，新收“99”件申请。`,
    ]),
  );
  const { findings, notChecked } = sessionOf({ ...filing, texts }).check();
  expect(findings.length).toBeGreaterThan(10);
  const sentences = [...findings.map(({ message }) => message), ...notChecked.map(({ reason }) => reason)];
  expect(sentences.filter((sentence) => doubled.test(sentence))).toEqual([]);
});

it('neither has a label of a form, nor the name of an equation', () => {
  const names = forms.flatMap((form) => [
    ...allFieldsOf(form).map(({ label }) => label),
    ...form.equations.map(({ name }) => name),
  ]);
  expect(names.length).toBeGreaterThan(300);
  expect(names.filter((name) => doubled.test(name))).toEqual([]);
});
