import { useId } from 'preact/hooks';
import type { ParagraphView } from '../../session/report/report-view';
import { ActionButton } from '../controls/action-button';
import { Button } from '../controls/button';
import { useDraft } from '../state/use-draft';
import { editInSheet } from './edit-in-sheet';
import { paragraphName } from './paragraphs';
import { saveText } from './save-text';

/** The clerk's own text of a paragraph: the same as in its cell, where it may be written as well. */
export const OwnText = ({ paragraph }: { readonly paragraph: ParagraphView }) => {
  const id = useId();
  const { slot, hint, own } = paragraph;
  const [typed, setTyped, overtaken] = useDraft(slot, own);
  const changed = typed.trim() !== own;
  return (
    <div class="field">
      <label for={id}>
        我的文字<span class="unseen">：{paragraphName(paragraph)}</span>
      </label>
      <textarea
        id={id}
        class="input"
        rows={Math.min(12, Math.max(3, Math.ceil(typed.length / 22)))}
        value={typed}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p class="hint-line" id={`${id}-hint`}>
        {hint}
      </p>
      {changed && overtaken && (
        <p class="hint-line" role="status">
          {own === '' ? '表格里的这段文字已经删去。' : `表格里的这段文字已经改为“${own}”。`}
          保存后以您写的为准。
        </p>
      )}
      <div class="row">
        {changed && (
          <>
            <ActionButton action={saveText(paragraph, typed)} look="primary" />
            <Button onClick={() => setTyped(own)}>取消</Button>
          </>
        )}
        <ActionButton action={editInSheet(paragraph)} look="subtle" />
      </div>
    </div>
  );
};
