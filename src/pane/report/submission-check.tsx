import { besides } from '../../model/missing';
import { MissingList } from '../check/missing-list';
import { Icon } from '../controls/icon';
import { LazyPart } from '../controls/lazy-part';
import { usePane, useSnapshot } from '../state/pane-context';

const loadOpenTexts = async () => (await import('./open-texts')).OpenTexts;

/** 报送前检查: what is wrong with the report and what it still lacks, or that there is no such thing. */
export const SubmissionCheck = () => {
  const { report } = usePane().state;
  const { checked, missing = report?.missing ?? [] } = useSnapshot();
  if (!report) return null;
  const others = besides(missing, checked.findings);
  const count = (wanted: string): number =>
    others.filter(({ severity, remark }) => severity === wanted && remark === undefined).length;
  const [errors, notes] = [count('error'), count('note')];
  // Numbers stored as text have a message of their own, with what mends them.
  const listed = missing.filter(({ message }) => message !== report.open);
  return (
    <section aria-label="报送前检查">
      <h2 class="group-head">报送前检查</h2>
      {report.open && <LazyPart load={loadOpenTexts} />}
      {errors > 0 && (
        <p class="message warn">
          <Icon name="warn" />
          <span class="message-body">数据还有 {errors} 处必须改正，请先改正再报送。</span>
        </p>
      )}
      {listed.length > 0 && (
        <div class="message warn">
          <Icon name="warn" />
          <div class="message-body">
            <p>报告还没有写完，还有 {listed.length} 处待填写：</p>
            <MissingList missing={listed} />
          </div>
        </div>
      )}
      {errors === 0 && missing.length === 0 && (
        <p class="message good">
          <Icon name="good" />
          <span class="message-body">
            没有待填写的内容，没有必须改正的问题{notes > 0 && `；还有 ${notes} 处需要说明`}。
          </span>
        </p>
      )}
    </section>
  );
};
