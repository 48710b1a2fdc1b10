import { severityNames } from '../../model/finding';
import { styles } from '../../workbook/styles';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { findingStatuses } from '../collection';
import type { Collection } from '../collection';
import { findingsTable } from '../tables/findings-table';
import { shownPath } from '../tables/shown-path';
import { withColumns } from '../tables/shown-columns';
import { drawDataTable } from './draw-data-table';
import { sheetNames } from './sheet-names';

const shown = [
  { key: 'body', width: 20 },
  { key: 'severity', width: 9 },
  { key: 'place', width: 22 },
  { key: 'present', width: 10 },
  { key: 'expected', width: 10 },
  { key: 'difference', width: 9 },
  { key: 'clause', width: 26 },
  { key: 'message', width: 44 },
  { key: 'since', head: '轮次', width: 8 },
  { key: 'status', width: 7 },
  { key: 'file', width: 20, shows: shownPath },
] as const;

/** Everything that is wrong or has to be explained, a row each, the bodies in the order of the list. */
export const drawFindings = (collection: Collection): DrawnSheet =>
  drawDataTable(sheetNames.findings, withColumns(findingsTable(collection), shown), {
    hint: `按名录的顺序，先列必须改正的。“轮次”是第一次发现的那一次；“状态”为“${findingStatuses.corrected}”的，是上一次提出、这一次已经改好的。`,
    without: '没有发现问题。',
    tab: 'C00000',
    file: 'findings.csv',
    styles: {
      place: styles.leftCell,
      clause: styles.source,
      message: styles.leftCell,
      since: { ...styles.cell, format: '"第"0"次"' },
      file: styles.source,
    },
    red: [{ column: 'severity', text: severityNames.error }],
    notRed: { column: 'status', text: findingStatuses.corrected },
  });
