import { useId } from 'preact/hooks';
import { goToCell } from '../check/go-to-cell';
import { ActionButton } from '../controls/action-button';
import { DraftLine } from '../drafts/draft-line';
import { useDraft } from '../drafts/use-draft';
import { usePane } from '../state/pane-context';

interface FigureFieldProps {
  readonly field: string;
  readonly label: string;
}

/**
 * A figure of our own tables: the same as in its cell, filled in where the report asks for it. One that a formula works
 * out is only shown, since the formula can be seen and changed in its cell alone.
 */
export const FigureField = ({ field, label }: FigureFieldProps) => {
  const id = useId();
  const { tools } = usePane();
  const { draft, input } = useDraft({ kind: 'figure', at: field }, label);
  const isFormula = !draft && tools?.session.hasFormula(field) === true;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        inputMode="decimal"
        autocomplete="off"
        {...input}
        readOnly={isFormula}
        onKeyDown={({ key }) => key === 'Enter' && input.onBlur()}
      />
      {isFormula && (
        <div class="row">
          <p class="hint-line">由表格里的公式算出。</p>
          <ActionButton action={goToCell(field, label, '到表格中填写')} look="subtle" />
        </div>
      )}
      {draft && <DraftLine draft={draft} />}
    </div>
  );
};
