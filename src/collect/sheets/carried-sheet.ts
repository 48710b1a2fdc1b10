import { asAddedUp } from '../roll-up';
import { isCounted } from '../collection';
import type { AssessedBody, Collection } from '../collection';
import { areaFiling } from '../area-filing';
import { blankFiling } from '../../filing/blank-filing';
import { balanceOf } from '../../model/equation';
import type { Equation } from '../../model/equation';
import { defaultSettings } from '../../model/filing';
import type { Filing } from '../../model/filing';
import { severityNames } from '../../model/finding';
import type { DataTable, DataValue } from '../../model/data-table';
import { imbalanceOf } from '../../rules/equations-hold';
import { shownPath } from '../tables/shown-path';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { drawDataTable } from './draw-data-table';

/** What the sheet is called that tells whence faults of a sum come. */
export const carriedSheet = '问题来自哪些机关';

const columns: DataTable['columns'] = [
  { key: 'message', head: '本级报告的问题', kind: 'text', width: 60 },
  { key: 'severity', head: '级别', kind: 'text', width: 12 },
  { key: 'body', head: '来自的机关', kind: 'text', width: 28 },
  { key: 'own', head: '这个机关相差', kind: 'number', width: 14 },
  { key: 'file', head: '文件', kind: 'text', width: 36 },
];

/** A body's own figures as they go into the sums: totals are worked out, and what is blank adds nothing. */
const filingOf = ({ form, year }: Collection, { report }: AssessedBody): Filing => {
  const { figures = {}, previous } = report ?? {};
  return blankFiling(form.id, {
    year,
    settings: { ...defaultSettings, blanks: 'zero' },
    answers: asAddedUp(form, figures),
    ...(previous ? { previous: { year: year - 1, form: form.id, answers: asAddedUp(form, previous) } } : {}),
  });
};

const differenceIn = (equation: Equation, filing: Filing): number =>
  Number((balanceOf(equation, filing)?.difference ?? 0).toFixed(6));

/** Where the sums do not agree with one another, and which bodies' own figures do not: errors first. */
const rowsOf = (collection: Collection): readonly (readonly DataValue[])[] => {
  const { form, bodies, onlyClean } = collection;
  const area = areaFiling(collection);
  const counted = bodies
    .filter((body) => isCounted(body, onlyClean))
    .map((body) => ({ body, filing: filingOf(collection, body) }));
  const broken = form.equations.flatMap((equation) => {
    const fault = imbalanceOf(equation, { filing: area, form }, '');
    return fault ? [{ equation, fault }] : [];
  });
  return broken
    .sort((one, other) => Number(one.equation.grade !== 'error') - Number(other.equation.grade !== 'error'))
    .flatMap(({ equation, fault }) =>
      counted.flatMap(({ body, filing }) => {
        const own = differenceIn(equation, filing);
        // What the bodies add to it is its sum: those that make it smaller are below 0.
        const added = own * Math.sign(differenceIn(equation, area));
        const { message } = fault;
        return own === 0
          ? []
          : [
              [
                message,
                severityNames[equation.grade],
                body.body.name,
                added,
                shownPath(body.report?.file ?? ''),
              ],
            ];
      }),
    );
};

/**
 * Beside the area's own report: its sums are those of the bodies, and so are their faults. Nothing where no fault of the
 * sums comes of a body.
 */
export const drawCarried = (collection: Collection): DrawnSheet | undefined => {
  const rows = rowsOf(collection);
  if (rows.length === 0) return undefined;
  return drawDataTable(
    carriedSheet,
    { name: carriedSheet, columns, rows },
    {
      hint: '本级的数字是各机关之和：这里各项不相等，是因为这些机关自己的报告不相等。请把退回意见发给它们，改正后再汇总一次；不要直接改本级的数字。',
      without: '',
      tab: 'C00000',
      red: [{ column: 'severity', text: severityNames.error }],
    },
  );
};
