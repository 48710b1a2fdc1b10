import type { SheetDrawing } from '../model/drawing';
import type { Form } from '../model/form';
import { reportSheet } from '../model/our-sheets';
import { textOf } from '../model/report';
import type { Report } from '../model/report';
import { visibleReport } from '../model/visible-report';
import { writingColumns } from './chapter-sheet';
import { SheetBuilder } from './sheet-builder';
import { styles } from './styles';

/** The composed text, a row for each paragraph. Tables are on their own sheets and are only pointed to. */
export const drawReport = (form: Form, composed: Report | undefined): SheetDrawing => {
  const report = composed && visibleReport(composed);
  const builder = new SheetBuilder(reportSheet, writingColumns, {
    orientation: 'portrait',
    onePage: false,
    tab: '1F4E79',
  });
  builder.line(report?.title ?? '政府信息公开工作年度报告', styles.title, { atLeast: 40 });
  builder.line('本页是根据各表数据生成的报告文字。数据或文字改动以后，请重新生成。', styles.hint);
  for (const block of report?.blocks ?? []) {
    if (block.kind === 'heading') builder.line(block.text, styles.slotHead, { atLeast: 24 });
    else if (block.kind === 'paragraph') builder.line(`　　${textOf(block.runs)}`, styles.paragraph);
    else {
      const chapter = form.chapters.find(({ number }) => number === block.table.number);
      builder.line(`　　（表格见“${chapter?.sheet ?? ''}”）`, styles.paragraph);
    }
  }
  return builder.build({ rows: 1, columns: 0 }).sheet;
};
