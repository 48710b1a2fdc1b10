import type { DataTable } from '../../model/data-table';
import { severityNames } from '../../model/finding';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { carriedFaults } from '../carried-faults';
import type { Collection } from '../collection';
import { shownPath } from '../tables/shown-path';
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

/**
 * Beside the area's own report: its sums are those of the bodies, and so are their faults. Nothing where no fault of the
 * sums comes of a body.
 */
export const drawCarried = (collection: Collection): DrawnSheet | undefined => {
  const rows = carriedFaults(collection).map(({ message, severity, body, own, file }) => [
    ...[message, severityNames[severity], body, own, shownPath(file)],
  ]);
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
