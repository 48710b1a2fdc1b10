import type { Finding } from '../../model/finding';
import { blanksRule } from '../../session/snapshot';
import type { Pane } from '../pane';
import { Button } from '../controls/button';

interface SuggestionButtonsProps {
  readonly finding: Finding;
  /** The clerk's texts by slot. */
  readonly texts: Readonly<Record<string, string>>;
  readonly pane: Pane;
  readonly busy: boolean;
}

/** What would mend a finding by itself. Nothing is written unless the clerk says so. */
export const SuggestionButtons = ({ finding, texts, pane, busy }: SuggestionButtonsProps) => {
  const { rule, suggestions, because, place } = finding;
  if (place?.correction !== undefined) {
    const words = texts[place.slot]?.slice(place.from, place.to) ?? '';
    const says = place.correction === '' ? `删去“${words}”` : `改为“${place.correction}”`;
    return (
      <Button disabled={busy} onClick={() => void pane.mend.correct(texts[place.slot] ?? '', place)}>
        采用：{says}
      </Button>
    );
  }
  if (rule === blanksRule) {
    // Where the equations want another value, it is not for this button to write 0.
    const zeros = suggestions.filter(({ value }) => value === 0).map(({ field }) => field);
    if (zeros.length === 0) return null;
    return (
      <Button disabled={busy} onClick={() => void pane.mend.fillBlanks(zeros)}>
        {zeros.length < because.length ? '其余' : ''}空白格填 0（{zeros.length} 格）
      </Button>
    );
  }
  return (
    <>
      {suggestions.map((suggestion) => (
        <Button
          key={`${suggestion.field}/${suggestion.value}`}
          disabled={busy}
          title={suggestion.reason}
          onClick={() => void pane.mend.adopt([suggestion])}
        >
          改为 {suggestion.value}
        </Button>
      ))}
    </>
  );
};
