import { useId } from 'preact/hooks';
import { remarkKey } from '../../model/finding';
import type { Finding } from '../../model/finding';
import { DraftLine } from '../drafts/draft-line';
import { useDraft } from '../drafts/use-draft';

/** The clerk's explanation of a note, which is saved in the workbook. */
export const RemarkField = ({ finding }: { readonly finding: Finding }) => {
  const id = useId();
  const { draft, input } = useDraft({ kind: 'remark', at: remarkKey(finding) }, '说明');
  return (
    <div class="field">
      <label for={id}>说明</label>
      <textarea
        id={id}
        class="input"
        rows={2}
        {...input}
        placeholder="数据无误的，写明原因，如：机构调整，上年数据已更正。"
      />
      <DraftLine draft={draft} />
    </div>
  );
};
