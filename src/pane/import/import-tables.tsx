import { countWords } from '../../session/import/describe-import';
import type { ReadReport } from './import-state';
import { ReportTable } from '../report/report-table';
import type { FieldMark } from '../report/report-table';

const marksOf = ({ imported }: ReadReport): ReadonlyMap<string, FieldMark> =>
  new Map<string, FieldMark>([
    ...imported.inferred.flatMap(({ fields }) =>
      fields.map((field) => [field, { look: 'inferred', says: '按计算拆开' }] as const),
    ),
    ...(imported.filing.unread ?? []).map(
      ({ field }) => [field, { look: 'unread', says: '没有读出' }] as const,
    ),
  ]);

/** The figures as they were read, in the official tables. */
export const ImportTables = ({ read }: { readonly read: ReadReport }) => {
  const marks = marksOf(read);
  return (
    <section class="import-tables" aria-labelledby="import-figures">
      <h3 id="import-figures">读出的数字</h3>
      {marks.size > 0 && (
        <p class="hint-line">
          带下划线的数字由计算拆开，<b>？</b>是没有读出的格。
        </p>
      )}
      {read.tallies.map((tally) => (
        <details key={tally.table.number} open={!tally.isMissing}>
          <summary>
            {tally.table.name}：{tally.isMissing ? '没有找到' : countWords([tally])}
          </summary>
          {!tally.isMissing && tally.missing.length > 0 && (
            <p class="hint-line">文件里没有找到：{tally.missing.join('、')}</p>
          )}
          {!tally.isMissing && (
            <ReportTable
              table={tally.table}
              answers={read.imported.filing.answers}
              caption={tally.heading}
              marks={marks}
            />
          )}
        </details>
      ))}
    </section>
  );
};
