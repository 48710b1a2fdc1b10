import type { ParagraphView } from '../../session/report/report-view';
import { ActionButton } from '../controls/action-button';
import { DraftLine } from '../drafts/draft-line';
import type { DraftField } from '../drafts/use-draft';
import { editInSheet } from './edit-in-sheet';
import { ownTextId, paragraphName } from './paragraphs';

interface OwnTextProps {
  readonly paragraph: ParagraphView;
  readonly field: DraftField;
}

/** The clerk's own text of a paragraph: the same as in its cell, where it may be written as well. */
export const OwnText = ({ paragraph, field }: OwnTextProps) => {
  const { slot, hint, notes } = paragraph;
  const id = ownTextId(slot);
  const { text, draft, input } = field;
  return (
    <div class="field">
      <label for={id}>
        我的文字<span class="unseen">：{paragraphName(paragraph)}</span>
      </label>
      <textarea
        id={id}
        class="input"
        rows={Math.min(12, Math.max(3, Math.ceil(text.length / 22)))}
        {...input}
        aria-describedby={`${id}-hint`}
      />
      <p class="hint-line" id={`${id}-hint`}>
        {hint}
        {notes.map((note) => (
          <span key={note}> ※ {note}</span>
        ))}
      </p>
      <div class="row">
        <ActionButton action={editInSheet(paragraph)} look="subtle" />
        <DraftLine draft={draft} />
      </div>
    </div>
  );
};
