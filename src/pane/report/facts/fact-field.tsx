import { useId } from 'preact/hooks';
import { factPlace } from '../../../model/facts';
import type { FactView } from '../../../session/report/report-view';
import { isTroubled } from '../../drafts/draft';
import { DraftLine } from '../../drafts/draft-line';
import { useDraft } from '../../drafts/use-draft';
import { placeId } from '../paragraphs';
import { labelOf } from './fact-layout';

interface FactFieldProps {
  readonly fact: FactView;
  /** What is seen of its label, where the rest is seen beside it. */
  readonly short?: string;
  /** Its hint is said elsewhere. */
  readonly isHinted?: boolean;
}

/** A figure or a few words that the clerk knows: the same as in its cell, filled in where the report asks for it. */
export const FactField = ({ fact, short, isHinted = false }: FactFieldProps) => {
  const { key, kind, label } = fact;
  const hintId = useId();
  const place = factPlace(key);
  const id = placeId(place);
  const { draft, input } = useDraft({ kind: 'fact', at: place }, label);
  const hint = isHinted ? undefined : fact.hint;
  // Among so many fields only what is worth a word has one: trouble, and what was typed over something else.
  const says = draft && (isTroubled(draft) || (draft.before !== '' && draft.over !== draft.before));
  const isWide = kind === 'text' || hint !== undefined || says === true;
  return (
    <div class={`field ${isWide ? 'wide' : ''} ${says ? 'tells' : ''}`}>
      <label for={id}>
        {short !== undefined && short !== label && (
          <span class="unseen">{label.slice(0, -short.length)}</span>
        )}
        {labelOf({ ...fact, label: short ?? label })}
      </label>
      <input
        id={id}
        class="input"
        inputMode={kind === 'text' ? 'text' : 'decimal'}
        autocomplete="off"
        aria-describedby={hint === undefined ? undefined : hintId}
        aria-invalid={draft?.stage === 'refused'}
        {...input}
        onKeyDown={({ key: pressed }) => pressed === 'Enter' && input.onBlur()}
      />
      {hint !== undefined && (
        <p class="hint-line" id={hintId}>
          {hint}
        </p>
      )}
      {says && <DraftLine draft={draft} />}
    </div>
  );
};
