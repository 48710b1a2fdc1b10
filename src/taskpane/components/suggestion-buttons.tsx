import type { Finding } from '../../model/finding';
import { blanksRule } from '../../session/snapshot';
import type { Pane } from '../pane';
import { Button } from './button';

interface SuggestionButtonsProps {
  readonly finding: Finding;
  readonly pane: Pane;
  readonly busy: boolean;
}

/** Values that would mend a finding. Nothing is written unless the clerk says so. */
export const SuggestionButtons = ({ finding, pane, busy }: SuggestionButtonsProps) => {
  const { rule, suggestions } = finding;
  if (suggestions.length === 0) return null;
  if (rule === blanksRule)
    return (
      <Button disabled={busy} onClick={() => void pane.fillBlanks(suggestions.map(({ field }) => field))}>
        空白格填 0（{suggestions.length} 格）
      </Button>
    );
  return (
    <>
      {suggestions.map((suggestion) => (
        <Button
          key={suggestion.field}
          disabled={busy}
          title={suggestion.reason}
          onClick={() => void pane.apply(suggestion)}
        >
          改为 {suggestion.value}
        </Button>
      ))}
    </>
  );
};
