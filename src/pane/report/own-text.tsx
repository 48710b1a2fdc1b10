import { useId } from 'preact/hooks';
import { useDraft } from '../controls/draft';
import type { Drafts } from '../controls/draft';
import { Button } from '../controls/button';

interface OwnTextProps {
  readonly drafts: Drafts;
  readonly slot: string;
  readonly name: string;
  readonly hint: string;
  readonly text: string;
  readonly busy: boolean;
  readonly onSave: (text: string) => void;
  readonly onGo: () => void;
}

/** The clerk's own text of a paragraph: the same as in its cell, where it may be written as well. */
export const OwnText = ({ drafts, slot, name, hint, text, busy, onSave, onGo }: OwnTextProps) => {
  const id = useId();
  const [typed, setTyped, overtaken] = useDraft(drafts, slot, text);
  const changed = typed.trim() !== text;
  return (
    <div class="field">
      <label for={id}>
        我的文字<span class="unseen">：{name}</span>
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
          {text === '' ? '表格里的这段文字已经删去。' : `表格里的这段文字已经改为“${text}”。`}
          保存后以您写的为准。
        </p>
      )}
      <div class="row">
        {changed && (
          <>
            <Button look="primary" disabled={busy} onClick={() => onSave(typed)}>
              保存
            </Button>
            <Button onClick={() => setTyped(text)}>取消</Button>
          </>
        )}
        <Button look="subtle" icon="go" disabled={busy} label={`到表格中编辑${name}`} onClick={onGo}>
          到表格中编辑
        </Button>
      </div>
    </div>
  );
};
