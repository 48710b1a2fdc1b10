import type { DataTable, DataValue } from '../../model/data-table';
import { severityNames } from '../../model/finding';
import type { Severity } from '../../model/finding';
import { styles } from '../../workbook/styles';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { findingStatuses } from '../collection';
import type { Collection } from '../collection';
import { drawDataTable } from './draw-data-table';
import { sheetNames } from './sheet-names';

const ranks: Readonly<Record<Severity, number>> = { error: 0, note: 1, hint: 2 };

const findingsTable = ({ bodies }: Collection): DataTable => ({
  name: 'findings',
  columns: [
    { key: 'body', head: '机关', kind: 'text', width: 20 },
    { key: 'severity', head: '级别', kind: 'text', width: 9 },
    { key: 'place', head: '位置', kind: 'text', width: 22 },
    { key: 'present', head: '现填', kind: 'text', width: 10 },
    { key: 'expected', head: '应为', kind: 'text', width: 10 },
    { key: 'difference', head: '差额', kind: 'number', width: 9 },
    { key: 'clause', head: '依据', kind: 'text', width: 18 },
    { key: 'message', head: '建议', kind: 'text', width: 42 },
    { key: 'round', head: '轮次', kind: 'text', width: 8 },
    { key: 'status', head: '状态', kind: 'text', width: 7 },
    { key: 'file', head: '文件', kind: 'text', width: 20 },
  ],
  rows: {
    *[Symbol.iterator](): Iterator<readonly DataValue[]> {
      for (const { body, findings, report } of bodies)
        for (const finding of [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity]))
          yield [
            body.name,
            severityNames[finding.severity],
            finding.place,
            finding.present,
            finding.expected,
            finding.difference,
            finding.clause,
            finding.message,
            `第${finding.since}次`,
            findingStatuses[finding.status],
            report?.file ?? '',
          ];
    },
  },
});

/** Everything that is wrong or has to be explained, a row each, the bodies in the order of the list. */
export const drawFindings = (collection: Collection): DrawnSheet =>
  drawDataTable(sheetNames.findings, findingsTable(collection), {
    hint: `按名录的顺序，先列必须改正的。“轮次”是第一次发现的那一次；“状态”为“${findingStatuses.corrected}”的，是上一次提出、这一次已经改好的。`,
    without: '没有发现问题。',
    tab: 'C00000',
    file: 'findings.csv',
    styles: { place: styles.leftCell, clause: styles.source, message: styles.leftCell, file: styles.source },
    red: [{ column: 'severity', text: severityNames.error }],
    notRed: { column: 'status', text: findingStatuses.corrected },
  });
