import { targetNames } from '../import/import-state';
import type { ImportTarget } from '../import/import-state';
import type { ImportActions } from '../import/import-actions';
import { useObserved } from '../state/use-observed';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';

interface ImportedReportsProps {
  readonly imports: ImportActions;
  /** As typed, for comparison. */
  readonly year: string;
  readonly busy: boolean;
}

/** Reports whose figures are written as the tables are drawn. */
export const ImportedReports = ({ imports, year, busy }: ImportedReportsProps) => {
  const { reports } = useObserved(imports.store);
  const kept = (['previous', 'current'] as const).flatMap((target: ImportTarget) => {
    const report = reports[target];
    return report ? [{ target, filing: report.filing }] : [];
  });
  return (
    <>
      {kept.map(({ target, filing }) => {
        const wanted = Number(year) - (target === 'previous' ? 1 : 0);
        const isWrong = filing.year !== null && filing.year !== wanted;
        return (
          <div key={target} class={isWrong ? 'message warn' : 'message good'}>
            <Icon name={isWrong ? 'warn' : 'good'} />
            <div class="message-body">
              <p>
                建表时一并写入{targetNames[target]}
                {filing.year !== null && `（${filing.year} 年的报告）`}。
                {isWrong && `${targetNames[target]}应是 ${wanted} 年的，请核对报告年度。`}
              </p>
              <Button look="subtle" disabled={busy} onClick={() => imports.drop(target)}>
                不导入{targetNames[target]}
              </Button>
            </div>
          </div>
        );
      })}
    </>
  );
};
