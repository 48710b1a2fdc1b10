import { useId } from 'preact/hooks';
import { remarkKey } from '../../model/finding';
import type { Finding } from '../../model/finding';
import { ActionButton } from '../controls/action-button';
import { Button } from '../controls/button';
import { useDraft } from '../state/use-draft';
import { saveRemark } from './save-remark';

/** The clerk's explanation of a note, which is saved in the workbook. */
export const RemarkField = ({ finding }: { readonly finding: Finding }) => {
  const id = useId();
  const { remark = '' } = finding;
  const [text, setText] = useDraft(remarkKey(finding), remark);
  return (
    <div class="field">
      <label for={id}>说明</label>
      <textarea
        id={id}
        class="input"
        rows={2}
        value={text}
        placeholder="数据无误的，写明原因，如：机构调整，上年数据已更正。"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== remark && (
        <div class="row">
          <ActionButton action={saveRemark(remarkKey(finding), text)} look="primary" />
          <Button look="subtle" onClick={() => setText(remark)}>
            取消
          </Button>
        </div>
      )}
    </div>
  );
};
