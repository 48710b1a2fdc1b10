import { useId } from 'preact/hooks';
import { useDraft } from '../controls/draft';
import type { Drafts } from '../controls/draft';
import { Button } from '../controls/button';

interface RemarkFieldProps {
  readonly drafts: Drafts;
  /** Key of the remark. */
  readonly finding: string;
  readonly remark: string;
  readonly busy: boolean;
  readonly onSave: (text: string) => void;
}

/** The clerk's explanation of a note, kept in the workbook. */
export const RemarkField = ({ drafts, finding, remark, busy, onSave }: RemarkFieldProps) => {
  const id = useId();
  const [text, setText] = useDraft(drafts, finding, remark);
  const changed = text.trim() !== remark;
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
      {changed && (
        <div class="row">
          <Button look="primary" disabled={busy} onClick={() => onSave(text)}>
            {text.trim() === '' ? '删除说明' : '保存说明'}
          </Button>
          <Button look="subtle" onClick={() => setText(remark)}>
            取消
          </Button>
        </div>
      )}
    </div>
  );
};
