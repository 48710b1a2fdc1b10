import { ActionButton } from '../controls/action-button';
import { Icon } from '../controls/icon';
import { showReport } from '../report/show-report';
import { usePane } from '../state/pane-context';
import { countBySeverity, shownFindings } from './findings';

/** Nothing is left to correct: unmistakably so. */
export const AllGood = () => {
  const { hint } = countBySeverity(shownFindings(usePane().state));
  return (
    <section class="all-good">
      <Icon name="good" />
      <h2>勾稽关系全部成立</h2>
      <p>
        三张表的数据已经填齐，没有发现错误。
        {hint > 0 && `下面的 ${hint} 条提示供核对，不影响报送。`}
      </p>
      <ActionButton action={showReport} look="primary" />
    </section>
  );
};
