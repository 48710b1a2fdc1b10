import { textSlots } from '../../src/filing/text-slots';
import { allFieldsOf } from '../../src/model/form';
import type { FormWithWriting } from '../../src/model/form';
import { factPlace } from '../../src/model/facts';
import type { FactValue } from '../../src/model/stated-facts';
import type { Filing } from '../../src/model/filing';
import type { Report, Run } from '../../src/model/report';
import { textOf } from '../../src/model/report';
import { compose } from '../../src/report/compose';
import type { DraftFixture } from './draft-fixture';

/** A figure, or a yes or no, that was typed, and whether the draft says it. */
export interface StatedFact {
  readonly place: string;
  readonly slot: string;
  readonly isSaid: boolean;
}

export const runsIn = ({ blocks }: Report, slot: string): readonly Run[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && block.slot === slot ? block.runs : []));

/** Whether a figure stands in a paragraph, as the figure of its place, with its unit behind it. */
const isFigureSaid = (runs: readonly Run[], place: string, value: number, unit: string): boolean =>
  runs.some(
    ({ text, fields }, at) =>
      fields?.includes(place) === true &&
      [`${value}`, `${value}余`, `${value / 10_000}万余`].includes(text) &&
      new RegExp(`^${unit}`, 'u').test(runs[at + 1]?.text ?? ''),
  );

/** A part that is all of its whole is said by 均. */
const isWhole = ({ writing }: FormWithWriting, { facts = {} }: Filing, key: string): boolean =>
  writing.sums.some(
    ({ whole, parts }) =>
      parts.includes(factPlace(key)) && facts[whole.replace(/^facts\./u, '')] === facts[key],
  );

/** Whether a sentence is said that is made of a fact. */
const isSentenceSaid = ({ writing }: FormWithWriting, { blocks }: Report, key: string): boolean =>
  blocks.some(
    (block) =>
      block.kind === 'paragraph' &&
      block.sentences?.some((said) => {
        const { when = '', text } = writing.sentences.find((each) => each.key === said.key)!;
        return new RegExp(`facts\\.${key.replaceAll('.', '\\.')}(?![.\\w])`, 'u').test(when + text);
      }) === true,
  );

/** A 0 is said where the paragraph is another without it. */
const isDifferent = (form: FormWithWriting, filing: Filing, key: string, slot: string): boolean => {
  const facts = { ...filing.facts, [key]: null };
  const words = (of: Filing): string => textOf(runsIn(compose(form, of), slot));
  return words(filing) !== words({ ...filing, facts });
};

const unitOf = (filing: Filing, key: string, unit: string): string => {
  const own = filing.facts?.[key.replace(/\.count$/u, '.unit')];
  return unit === '' && typeof own === 'string' ? own : unit;
};

/** The facts that were typed, but for words; what was done is a yes or no, also in words. */
const typedFacts = (form: FormWithWriting, filing: Filing, report: Report): readonly StatedFact[] => {
  const isSaid = (key: string, value: FactValue, slot: string, unit: string): boolean => {
    if (typeof value !== 'number') return isSentenceSaid(form, report, key);
    if (value === 0 || isWhole(form, filing, key)) return isDifferent(form, filing, key, slot);
    return isFigureSaid(runsIn(report, slot), factPlace(key), value, unitOf(filing, key, unit));
  };
  return form.writing.facts.flatMap(({ slot, facts }) =>
    facts.flatMap(({ key, kind, unit = '' }): readonly StatedFact[] => {
      const value = filing.facts?.[key] ?? null;
      if (value === null) return [];
      const isDeed =
        key.endsWith('.what') && (filing.facts?.[key.replace(/what$/u, 'count')] ?? null) === null;
      if (isDeed)
        return [
          { place: factPlace(key), slot, isSaid: textOf(runsIn(report, slot)).includes(String(value)) },
        ];
      if (kind === 'text') return [];
      return [{ place: factPlace(key), slot, isSaid: isSaid(key, value, slot, unit) }];
    }),
  );
};

/** The figures of our own tables beside the statutory ones, which are facts as well. */
const typedFigures = (
  form: FormWithWriting,
  { filing, added }: DraftFixture,
  report: Report,
): readonly StatedFact[] =>
  allFieldsOf(form).flatMap(({ name }): readonly StatedFact[] => {
    const value = filing.answers[name];
    const [group = ''] = name.split('.');
    const slot = textSlots(form).has(group) ? group : undefined;
    if (!slot || typeof value !== 'number' || added.includes(name)) return [];
    const unit = name === 'processingFee.amount' ? '元' : name === 'processingFee.requests' ? '件' : '条';
    const isSaid =
      value === 0
        ? textOf(runsIn(report, slot)).includes('没有')
        : isFigureSaid(runsIn(report, slot), name, value, unit);
    return [{ place: name, slot, isSaid }];
  });

/** All facts of a fixture that have a place, and whether the draft says them. */
export const saidFacts = (
  form: FormWithWriting,
  fixture: DraftFixture,
  report: Report,
): readonly StatedFact[] => [
  ...typedFacts(form, fixture.filing, report),
  ...typedFigures(form, fixture, report),
];
