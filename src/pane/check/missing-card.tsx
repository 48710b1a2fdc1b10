import type { Missing } from '../../model/missing';
import { ActionButton } from '../controls/action-button';
import { Icon } from '../controls/icon';
import { showReport } from '../report/show-report';
import { MissingList } from './missing-list';

interface MissingCardProps {
  readonly missing: readonly Missing[];
  /** Whether nothing else is left to be done. */
  readonly isAll: boolean;
}

/** The figures may be right, but the report is not finished yet: what it still lacks. */
export const MissingCard = ({ missing, isAll }: MissingCardProps) => (
  <section class="message warn unfinished">
    <Icon name="warn" />
    <div class="message-body">
      <h2>{`${isAll ? '勾稽关系全部成立，' : ''}还有 ${missing.length} 处待填写`}</h2>
      <p>{isAll && '三张表的数字没有发现错误，但报告还没有写完。'}报送前还要填写：</p>
      <MissingList missing={missing} />
      <div class="row">
        <ActionButton action={showReport} look="primary" />
      </div>
    </div>
  </section>
);
