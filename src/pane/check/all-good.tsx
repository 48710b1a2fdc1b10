import { countBySeverity, shownFindings } from './findings';
import type { PaneState } from '../state/state';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';

/** Nothing is left to mend: unmistakably so. */
export const AllGood = ({
  state,
  onReport,
}: {
  readonly state: PaneState;
  readonly onReport: () => void;
}) => {
  const { hint } = countBySeverity(shownFindings(state));
  return (
    <section class="all-good">
      <Icon name="good" />
      <h2>勾稽关系全部成立</h2>
      <p>
        三张表的数据已经填齐，没有发现错误。
        {hint > 0 && `下面的 ${hint} 条提示供核对，不影响报送。`}
      </p>
      <Button look="primary" onClick={onReport}>
        去生成报告
      </Button>
    </section>
  );
};
