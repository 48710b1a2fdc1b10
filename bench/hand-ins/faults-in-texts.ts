import type { Filing } from '../../src/model/filing';
import type { BodyCase } from './case';
import type { FaultKind } from './fault-kinds';
import { honestFilings } from './honest-filings';
import { asError, figureOf, fileWith, withFault, wrong } from './plant';
import type { Fault } from './plant';
import type { Figures } from '../repair/likely-filing';

const worded = (
  { filings: { now } }: BodyCase,
  change: (texts: Filing['texts']) => Filing['texts'],
): Filing => ({ ...now, texts: { ...now.texts, ...change(now.texts) } });

/** The words of another body's report, with the figures and the name of this one. */
const inWordsOf = ({ body, filings }: BodyCase, other: BodyCase): Filing['texts'] =>
  honestFilings({ ...other.body, name: body.name, self: body.self }, () => ({
    before: other.filings.before.answers as Figures,
    now: filings.now.answers as Figures,
  })).now.texts;

/** Faults that are in texts. */
export const faultsInTexts = {
  copiedTexts: {
    partners: { count: 1 },
    plant: (honest, planting) => {
      const [other] = planting.partners;
      return [
        withFault(
          honest,
          'copiedTexts',
          [
            fileWith(
              honest,
              worded(honest, () => inWordsOf(honest, other!)),
            ),
          ],
          { sheet: '雷同' },
          planting,
          { bodies: [other!.body.name] },
        ),
      ];
    },
  },
  copiedLastYear: {
    // Institutions report by the rules of those above them.
    fits: ({ row }) => row.counts,
    plant: (honest, planting) => {
      const filing = worded(honest, () => ({ problems: honest.filings.before.texts['problems']! }));
      return [
        withFault(
          honest,
          'copiedLastYear',
          [fileWith(honest, filing)],
          { finding: [['上年'], ['雷同']] },
          planting,
        ),
      ];
    },
  },
  namesAnother: {
    partners: { count: 1 },
    plant: (honest, planting) => {
      const { name } = planting.partners[0]!.body;
      const filing = worded(honest, ({ disclosure }) => ({
        disclosure: `${name}全年主动公开政府信息${figureOf(honest, 'disclosure.total')}条。${disclosure}`,
      }));
      return [
        withFault(honest, 'namesAnother', [fileWith(honest, filing)], { finding: [[name]] }, planting, {
          bodies: [name],
        }),
      ];
    },
  },
  commonFault: {
    fits: ({ body }) => body.kind === 'township',
    partners: { count: 2 },
    plant: (honest, planting) => {
      const all = [honest, ...planting.partners];
      const names = all.map(({ body }) => body.name);
      return all.map((each) =>
        withFault(
          each,
          'commonFault',
          [
            fileWith(
              each,
              worded(each, ({ platform }) => ({ platform: `（文字描述）${platform}` })),
            ),
          ],
          { states: wrong, finding: [asError], sheet: '共性问题' },
          planting,
          { bodies: names.filter((name) => name !== each.body.name) },
        ),
      );
    },
  },
} satisfies Partial<Record<FaultKind, Fault>>;
