import type { Filing } from '../../src/model/filing';
import { requestGrid } from '../repair/likely-filing';
import type { BodyCase } from './case';
import { collectedYear, filingOf } from './honest-filings';
import type { FaultKind } from './fault-kinds';
import { fileOf } from './made-files';
import { fileWith, fine, withFault } from './plant';
import type { Fault } from './plant';

const [received, , ...others] = requestGrid;
const carriedOut = others.at(-1)!;
const inForce = 'documents.normative.inForce';

/** What a second body had of a body's report of last year: one request that it carried on, and half of its documents. */
const partOf = ({ filings: { before } }: BodyCase): Filing['answers'] => {
  const zeros = Object.fromEntries(Object.keys(before.answers).map((field) => [field, 0]));
  const column = carriedOut
    .slice(0, -1)
    .findIndex(
      (field, at) => Number(before.answers[field]) > 0 && Number(before.answers[received![at]!]) > 0,
    );
  const cells = column < 0 ? [] : [received, carriedOut].flatMap((row) => [row![column]!, row!.at(-1)!]);
  return {
    ...zeros,
    ...Object.fromEntries(cells.map((field) => [field, 1])),
    [inForce]: Math.floor(Number(before.answers[inForce]) / 2),
  };
};

const without = (all: Filing['answers'], part: Filing['answers']): Filing['answers'] =>
  Object.fromEntries(
    Object.entries(all).map(([field, answer]) => [
      field,
      // Amounts have two decimals.
      Math.round((Number(answer) - Number(part[field])) * 100) / 100,
    ]),
  );

/** What is right, and takes the list to be understood; and what is wrong with the list itself. */
export const faultsInList = {
  oldName: {
    fits: ({ body }) => body.formerly.length > 0,
    plant: (honest, planting) => {
      const { body, filings } = honest;
      const [name] = body.formerly as readonly [string];
      const called = (filing: Filing): Filing => ({ ...filing, body: name });
      const file = fileWith(honest, called(filings.now));
      const [old] = honest.previous;
      return [
        withFault(
          honest,
          'oldName',
          [file],
          { states: fine, outcomes: { [file.path]: ['采用'] }, hasLastYear: true },
          planting,
          {
            isNoFault: true,
            row: { aliases: [name], formerly: [name] },
            previous: [
              fileOf(
                old!.path.replaceAll(body.name, name).replace(/\.[a-z]+$/u, ''),
                called(filings.before),
                'page',
                {
                  ...{ modified: old!.modified, seed: body.seed, body: body.name },
                },
              ),
            ],
          },
        ),
      ];
    },
  },
  merged: {
    fits: ({ body }) => body.kind === 'department' && body.formerly.length === 0,
    plant: (honest, planting) => {
      const { body, filings, previous } = honest;
      const names = ['综合服务局', '事务保障局'].map(
        (end) => `${body.county}${body.short.slice(0, 2)}${end}`,
      );
      const part = partOf(honest);
      const answers = [without(filings.before.answers, part), part];
      return [
        withFault(honest, 'merged', honest.first, { states: fine, hasLastYear: true }, planting, {
          isNoFault: true,
          row: { formerly: names },
          previous: names.map((name, at) => {
            const filing = filingOf({ ...body, name }, collectedYear - 1, answers[at]!, filings.before.texts);
            return fileOf(`部门/${name}${collectedYear - 1}年年报`, filing, 'page', {
              ...{ modified: previous[0]!.modified, seed: body.seed, body: body.name },
            });
          }),
        }),
      ];
    },
  },
  verticalCounted: {
    fits: ({ body }) => body.kind === 'vertical',
    plant: (honest, planting) => [
      withFault(honest, 'verticalCounted', honest.first, { finding: [['垂直']] }, planting, {
        isNoFault: true,
        row: { counts: true, whyNot: '' },
      }),
    ],
  },
} satisfies Partial<Record<FaultKind, Fault>>;
