import { useId } from 'preact/hooks';
import { DraftLine } from '../drafts/draft-line';
import { useDraft } from '../drafts/use-draft';

interface FigureFieldProps {
  readonly field: string;
  readonly label: string;
}

/** A figure of our own tables: the same as in its cell, filled in where the report asks for it. */
export const FigureField = ({ field, label }: FigureFieldProps) => {
  const id = useId();
  const { draft, input } = useDraft({ kind: 'figure', at: field }, label);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        inputMode="decimal"
        autocomplete="off"
        {...input}
        onKeyDown={({ key }) => key === 'Enter' && input.onBlur()}
      />
      {draft && <DraftLine draft={draft} />}
    </div>
  );
};
