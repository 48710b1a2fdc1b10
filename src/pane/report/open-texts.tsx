import { isPlaceholder } from '../../model/typed-number';
import { textsRule } from '../../session/snapshot';
import { turnIntoNumbers } from '../check/turn-into-numbers';
import { ActionButton } from '../controls/action-button';
import { Icon } from '../controls/icon';
import { usePane, useSnapshot } from '../state/pane-context';

/** Numbers stored as text, for which the report has gaps: what is open, and all of them as numbers at one click. */
export const OpenTexts = () => {
  const { report } = usePane().state;
  const { checked, filing } = useSnapshot();
  const numbers = checked.findings
    .filter(({ rule, severity }) => rule === textsRule && severity === 'error')
    .flatMap(({ suggestions }) => suggestions)
    .filter(({ field }) => !isPlaceholder(String(filing.answers[field] ?? '')));
  if (!report?.open) return null;
  return (
    <div class="message warn" role="alert">
      <Icon name="warn" />
      <div class="message-body">
        <p>{report.open}。请先改正，再使用这份报告。</p>
        {numbers.length > 0 && <ActionButton action={turnIntoNumbers(numbers)} />}
      </div>
    </div>
  );
};
