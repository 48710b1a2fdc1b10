import { ActionButton } from '../controls/action-button';
import { Icon } from '../controls/icon';
import { targetNames } from '../import/import-state';
import { usePane } from '../state/pane-context';
import { dropReport } from './drop-report';

/** Reports whose figures are written as the tables are drawn. @param props.year as typed, for comparison */
export const ImportedReports = ({ year }: { readonly year: string }) => {
  const { startingReports } = usePane().state;
  return (
    <>
      {(['previous', 'current'] as const).map((target) => {
        const filing = startingReports[target]?.filing;
        if (!filing) return null;
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
              <ActionButton action={dropReport(target)} look="subtle" />
            </div>
          </div>
        );
      })}
    </>
  );
};
