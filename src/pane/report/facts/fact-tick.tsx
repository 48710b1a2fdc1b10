import { factPlace } from '../../../model/facts';
import { ticks } from '../../../session/edit/stated-places';
import type { FactView } from '../../../session/report/report-view';
import { isTroubled } from '../../drafts/draft';
import { DraftLine } from '../../drafts/draft-line';
import { useDraft } from '../../drafts/use-draft';
import { placeId } from '../paragraphs';

/** What either is so or is not said: ticked where it is so. */
export const FactTick = ({ fact: { key, label, hint } }: { readonly fact: FactView }) => {
  const place = factPlace(key);
  const { text, draft, pick } = useDraft({ kind: 'fact', at: place }, label);
  return (
    <div class="tick wide">
      <label>
        <input
          id={placeId(place)}
          type="checkbox"
          checked={text === ticks.yes}
          onChange={({ currentTarget }) => pick(currentTarget.checked ? ticks.yes : '')}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && <p class="hint-line">{hint}</p>}
      {draft && isTroubled(draft) && <DraftLine draft={draft} />}
    </div>
  );
};
