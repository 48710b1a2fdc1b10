import { isTroubled } from '../../drafts/draft';
import { DraftLine } from '../../drafts/draft-line';
import { useDraft } from '../../drafts/use-draft';
import { placeId } from '../paragraphs';

interface PartChoiceProps {
  readonly place: string;
  readonly label: string;
  readonly name: string;
  readonly choices: readonly string[];
}

/** A part of a problem that is picked from a list; what stands there and is in no list stays. */
export const PartChoice = ({ place, label, name, choices }: PartChoiceProps) => {
  const { text, draft, pick } = useDraft({ kind: 'problem', at: place }, name);
  const all = ['', ...choices, ...(text === '' || choices.includes(text) ? [] : [text])];
  return (
    <div class="field">
      <label for={placeId(place)}>{label}</label>
      <select
        id={placeId(place)}
        class="input"
        aria-label={name}
        value={text}
        onChange={({ currentTarget }) => pick(all[currentTarget.selectedIndex]!)}
      >
        {all.map((each) => (
          <option key={each} value={each} selected={each === text}>
            {each || '请选择'}
          </option>
        ))}
      </select>
      {draft && isTroubled(draft) && <DraftLine draft={draft} />}
    </div>
  );
};
